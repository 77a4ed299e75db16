import { type Alternative, parseModel, partialValue, rank } from "@vanstervind/priority-scoring";
import {
  areaCriteria,
  audienceCriteria,
  districtModel,
  type FigureSource,
  issueCriteria,
  type PresetCriterion,
} from "@vanstervind/priority-scoring/presets";
import { applyWeights } from "@vanstervind/priority-scoring/weights";
import { describe, expect, test } from "vitest";

const presets: [Alternative["kind"], readonly PresetCriterion[]][] = [
  ["area", areaCriteria],
  ["issue", issueCriteria],
  ["audience", audienceCriteria],
];
const figures: FigureSource = { source: "SCB", date: "2025-12-31" };

/** Sources for all criteria but those left out. */
const sourcesOf = (criteria: readonly PresetCriterion[], leftOut: readonly string[] = []) =>
  Object.fromEntries(criteria.map(({ id }) => [id, leftOut.includes(id) ? null : figures]));

const bounds = ({ value }: PresetCriterion): readonly [number, number] =>
  value.kind === "piecewise" ? [0, 0] : [value.low, value.high];

describe.each(presets)("%s", (kind, criteria) => {
  test("the model is whole: every criterion with its figures' source and date, in need or effect", () => {
    const model = districtModel(criteria, sourcesOf(criteria));
    expect(parseModel(model)).toEqual(model);
    expect(model.parts.map(({ block }) => block?.id)).toEqual(["need", "effect"]);
    const text = JSON.stringify(model);
    for (const { id } of criteria) expect(text).toContain(`"id":"${id}"`);
    expect(text).not.toContain('"why"');
  });

  test("the best levels of all criteria score 1 and the worst 0", () => {
    const at = (best: boolean): Alternative => ({
      id: best ? "best" : "worst",
      name: "one",
      kind,
      values: Object.fromEntries(
        criteria.map((criterion) => {
          const [low, high] = bounds(criterion);
          return [criterion.id, (criterion.direction === "increasing") === best ? high : low];
        }),
      ),
    });
    const { rows } = rank([at(true), at(false)], districtModel(criteria, sourcesOf(criteria)));
    expect(rows.map(({ id, score }) => [id, Math.round(score * 1e9) / 1e9])).toEqual([
      ["best", 1],
      ["worst", 0],
    ]);
  });

  test("every criterion says why in both languages, and its direction holds", () => {
    for (const criterion of criteria) {
      expect(criterion.why.sv.length * criterion.why.en.length).toBeGreaterThan(0);
      const [low, high] = bounds(criterion);
      const rises = partialValue(criterion, high) > partialValue(criterion, low);
      expect(rises).toBe(criterion.direction === "increasing");
    }
  });

  test("a criterion without figures is left out by name", () => {
    const first = criteria[0]!;
    const text = JSON.stringify(districtModel(criteria, sourcesOf(criteria, [first.id])));
    expect(text).not.toContain(`"id":"${first.id}"`);
  });

  test("an effect may have one outcome only, but need and effect must both have criteria", () => {
    const idsOf = (blocks: readonly string[]) =>
      criteria.filter(({ block }) => blocks.includes(block)).map(({ id }) => id);
    const { parts } = districtModel(criteria, sourcesOf(criteria, idsOf(["influence", "members"])));
    expect(parts[1]?.block?.parts.map(({ block }) => block?.id)).toEqual(["voters"]);
    expect(() =>
      districtModel(
        criteria,
        sourcesOf(
          criteria,
          criteria.map(({ id }) => id),
        ),
      ),
    ).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        faults: [expect.objectContaining({ code: "no-criterion" }), expect.objectContaining({ code: "no-criterion" })],
      }),
    );
  });
});

test("bounds and weights can be changed", () => {
  const value = { kind: "linear", low: 0, high: 100 } as const;
  const sources = { ...sourcesOf(areaCriteria), turnout: { ...figures, value } };
  const model = applyWeights(districtModel<string>(areaCriteria, sources), [
    { id: "voters", weight: 5 },
    { id: "turnout", weight: 7 },
  ]);
  expect(model.parts[0]?.block?.parts[0]).toMatchObject({ weight: 7, criterion: { id: "turnout", value } });
  expect(model.parts[1]?.block?.parts.map(({ weight }) => weight)).toEqual([1, 5, 1]);
});

test("a district may add criteria of its own", () => {
  const mine: PresetCriterion = {
    id: "doors",
    name: { sv: "dörrar", en: "doors" },
    unit: { sv: "dörrar", en: "doors" },
    direction: "increasing",
    value: { kind: "linear", low: 0, high: 500 },
    block: "voters",
    weight: 1,
    why: { sv: "Fler dörrar, fler samtal.", en: "More doors, more talks." },
  };
  const criteria: PresetCriterion[] = [...areaCriteria.filter(({ id }) => id !== "lost"), mine];
  const model = districtModel(criteria, sourcesOf(criteria));
  const voters = model.parts[1]?.block?.parts.find(({ block }) => block?.id === "voters");
  expect(voters?.block?.parts.map(({ criterion }) => criterion?.id)).toEqual(["non-voters", "support", "doors"]);
  const reversed: PresetCriterion = { ...mine, value: { kind: "linear", low: 5, high: 1 } };
  expect(() => districtModel([...areaCriteria, reversed], sourcesOf([...areaCriteria, reversed]))).toThrow(
    expect.objectContaining({ code: "invalid-input" }),
  );
});

test("mistakes are told all at once", () => {
  const { turnout: _, ...rest } = sourcesOf(areaCriteria);
  const sources = { ...rest, weather: figures, wage: { source: "", date: "2025" } };
  expect(() => districtModel<string>(areaCriteria, sources)).toThrow(
    expect.objectContaining({
      code: "invalid-input",
      faults: expect.arrayContaining([
        expect.objectContaining({ field: "turnout" }),
        expect.objectContaining({ field: "wage.source" }),
        expect.objectContaining({ field: "wage.date" }),
        expect.objectContaining({ field: "weather" }),
      ]),
    }),
  );
});
