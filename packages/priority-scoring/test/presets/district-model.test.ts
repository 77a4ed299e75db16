import { type Alternative, parseModel, partialValue, rank } from "@vanstervind/priority-scoring";
import { districtCriteria, districtModel, type FigureSource } from "@vanstervind/priority-scoring/presets";
import { applyWeights } from "@vanstervind/priority-scoring/weights";
import { describe, expect, test } from "vitest";

const kinds = ["area", "issue", "audience"] as const;
const figures: FigureSource = { source: "SCB", date: "2025-12-31" };

/** Sources for all criteria of a kind but those left out. */
const sourcesOf = (kind: Alternative["kind"], leftOut: readonly string[] = []): never =>
  // The ids differ by kind; what this makes fits whichever it is.
  Object.fromEntries(districtCriteria[kind].map(({ id }) => [id, leftOut.includes(id) ? null : figures])) as never;

const bounds = ({ value }: (typeof districtCriteria)[Alternative["kind"]][number]): readonly [number, number] => [
  value.low,
  value.high,
];

describe.each(kinds)("%s", (kind) => {
  test("the model is whole: every criterion with its figures' source and date, in need or effect", () => {
    const model = districtModel(kind, sourcesOf(kind));
    expect(parseModel(model)).toEqual(model);
    expect(model.parts.map(({ block }) => block?.id)).toEqual(["need", "effect"]);
    const text = JSON.stringify(model);
    for (const { id } of districtCriteria[kind]) expect(text).toContain(`"id":"${id}"`);
    expect(text).not.toContain('"why"');
  });

  test("the best levels of all criteria score 1 and the worst 0", () => {
    const at = (best: boolean): Alternative => ({
      id: best ? "best" : "worst",
      name: "one",
      kind,
      values: Object.fromEntries(
        districtCriteria[kind].map((criterion) => {
          const [low, high] = bounds(criterion);
          return [criterion.id, (criterion.direction === "increasing") === best ? high : low];
        }),
      ),
    });
    const { rows } = rank([at(true), at(false)], districtModel(kind, sourcesOf(kind)));
    expect(rows.map(({ id, score }) => [id, Math.round(score * 1e9) / 1e9])).toEqual([
      ["best", 1],
      ["worst", 0],
    ]);
  });

  test("every criterion says why in both languages, and its direction holds", () => {
    for (const criterion of districtCriteria[kind]) {
      expect(criterion.why.sv.length * criterion.why.en.length).toBeGreaterThan(0);
      const [low, high] = bounds(criterion);
      const rises = partialValue(criterion, high) > partialValue(criterion, low);
      expect(rises).toBe(criterion.direction === "increasing");
    }
  });

  test("a criterion without figures is left out by name", () => {
    const [first] = districtCriteria[kind];
    const text = JSON.stringify(districtModel(kind, sourcesOf(kind, [first.id])));
    expect(text).not.toContain(`"id":"${first.id}"`);
  });

  test("an effect may have one outcome only, but need and effect must both have criteria", () => {
    const idsOf = (blocks: readonly string[]) =>
      districtCriteria[kind].filter(({ block }) => blocks.includes(block)).map(({ id }) => id);
    const { parts } = districtModel(kind, sourcesOf(kind, idsOf(["influence", "members"])));
    expect(parts[1]?.block?.parts.map(({ block }) => block?.id)).toEqual(["voters"]);
    expect(() =>
      districtModel(
        kind,
        sourcesOf(
          kind,
          districtCriteria[kind].map(({ id }) => id),
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
  const sources = { ...(sourcesOf("area") as Record<string, FigureSource>), turnout: { ...figures, value } };
  const model = applyWeights(districtModel("area", sources as never), [
    { id: "voters", weight: 5 },
    { id: "turnout", weight: 7 },
  ]);
  expect(model.parts[0]?.block?.parts[0]).toMatchObject({ weight: 7, criterion: { id: "turnout", value } });
  expect(model.parts[1]?.block?.parts.map(({ weight }) => weight)).toEqual([1, 5, 1]);
});

test("mistakes are told all at once", () => {
  const { turnout: _, ...rest } = sourcesOf("area") as Record<string, FigureSource>;
  expect(() =>
    districtModel("area", { ...rest, weather: figures, wage: { source: "", date: "2025" } } as never),
  ).toThrow(
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
  expect(() => districtModel("person" as never, {} as never)).toThrow(
    expect.objectContaining({ code: "invalid-input" }),
  );
});
