import { additive, type Criterion, explain, type MissingRule, rank } from "@vanstervind/priority-scoring";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { criteriaIn, problemWithGaps } from "./arbitraries.ts";
import { missingAt, naiveScore } from "./oracle.ts";

const policies: readonly MissingRule[] = ["exclude", "worst", "best", "interval"];
const runs = { numRuns: 150 };

describe("laws", () => {
  test("each policy puts its value in the place of the missing one, and says so", () => {
    fc.assert(
      fc.property(problemWithGaps, fc.constantFrom(...policies), (p, missing) => {
        for (const row of rank(p.alternatives, p.model, { missing }).rows) {
          const { values } = p.alternatives.find(({ id }) => id === row.id)!;
          expect(row.score).toBeCloseTo(naiveScore(p.model, values, missingAt[missing]), 10);
          expect(row.scoreInterval.low).toBeCloseTo(naiveScore(p.model, values, 0), 10);
          expect(row.scoreInterval.high).toBeCloseTo(naiveScore(p.model, values, 1), 10);
          expect(row.criteria.map(({ level }) => level)).toEqual(criteriaIn(p.model).map(({ id }) => values[id]));
          const told = row.reasons.filter(({ code }) => code === "missing-value");
          expect(told.length).toBe(Object.values(values).filter((level) => level === null).length);
          for (const { values: told1 } of told) expect(told1).toMatchObject({ policy: missing });
        }
      }),
      runs,
    );
  });

  test("neutral levels put each alternative where it would be with those levels as its own, and intervals stay", () => {
    const neutral = fc.array(fc.integer({ min: -30, max: 70 }), { minLength: 27, maxLength: 27 });
    fc.assert(
      fc.property(problemWithGaps, neutral, (p, figures) => {
        const levels = Object.fromEntries(criteriaIn(p.model).map(({ id }, c) => [id, figures[c]!]));
        const filled = p.alternatives.map((alternative) => ({
          ...alternative,
          values: Object.fromEntries(Object.entries(alternative.values).map(([id, own]) => [id, own ?? levels[id]!])),
        }));
        const ranking = rank(p.alternatives, p.model, { missing: { kind: "neutral", levels } });
        const expected = rank(filled, p.model);
        expect(ranking.rows.map(({ id, rank: place, score }) => [id, place, score])).toEqual(
          expected.rows.map(({ id, rank: place, score }) => [id, place, score]),
        );
        const intervals = new Map(
          rank(p.alternatives, p.model, { missing: "interval" }).rows.map((row) => [row.id, row.rankInterval]),
        );
        for (const { id, rankInterval, reasons, criteria } of ranking.rows) {
          expect(rankInterval).toEqual(intervals.get(id));
          const missing = criteria.filter(({ level }) => level === null);
          const told = reasons.flatMap((reason) => (reason.code === "neutral-value" ? [reason.values.level] : []));
          expect(told).toEqual(missing.map((criterion) => levels[criterion.id]));
        }
      }),
      runs,
    );
  });

  test("every alternative is ranked or listed as excluded with a reason, never both", () => {
    fc.assert(
      fc.property(problemWithGaps, fc.constantFrom(...policies), (p, missing) => {
        const { rows, excluded } = rank(p.alternatives, p.model, { missing });
        const lacking = p.alternatives.filter(({ values }) => Object.values(values).includes(null));
        expect([...rows, ...excluded].map(({ id }) => id).toSorted()).toEqual(
          p.alternatives.map(({ id }) => id).toSorted(),
        );
        expect(excluded.map(({ id }) => id)).toEqual(
          missing === "exclude" ? lacking.map(({ id }) => id).toSorted() : [],
        );
        for (const { reasons } of excluded) {
          expect(reasons.length).toBeGreaterThan(0);
          for (const { code } of reasons) expect(code).toBe("missing-value");
        }
      }),
      runs,
    );
  });

  test("whatever the missing figures turn out to be, ranks lie within their intervals, and the ends are reached", () => {
    const fill = fc.array(fc.integer({ min: -30, max: 70 }), { minLength: 27, maxLength: 27 });
    fc.assert(
      fc.property(problemWithGaps, fc.array(fill, { minLength: 7, maxLength: 7 }), (p, figures) => {
        const { rows } = rank(p.alternatives, p.model, { missing: "interval" });
        const filled = p.alternatives.map((alternative, i) => ({
          ...alternative,
          values: Object.fromEntries(
            criteriaIn(p.model).map(({ id }, c) => [id, alternative.values[id] ?? figures[i]![c]!]),
          ),
        }));
        const places = new Map(rank(filled, p.model).rows.map((row) => [row.id, row]));
        for (const { id, rankInterval, scoreInterval } of rows) {
          const { rank: place, score } = places.get(id)!;
          expect(place).toBeGreaterThanOrEqual(rankInterval.best);
          expect(place).toBeLessThanOrEqual(rankInterval.worst);
          expect(score).toBeGreaterThanOrEqual(scoreInterval.low - 1e-12);
          expect(score).toBeLessThanOrEqual(scoreInterval.high + 1e-12);
        }
        for (const row of rows) {
          const others = rows.filter(({ id }) => id !== row.id);
          const above = (key: "low" | "high", mine: number) =>
            1 +
            others.filter(({ scoreInterval }) => Math.round(scoreInterval[key] * 1e12) > Math.round(mine * 1e12))
              .length;
          expect(row.rankInterval).toEqual({
            best: above("low", row.scoreInterval.high),
            worst: above("high", row.scoreInterval.low),
          });
        }
      }),
      runs,
    );
  });
});

describe("cases", () => {
  const criterion = (id: string): Criterion => ({
    id,
    name: { sv: id, en: id },
    unit: "%",
    direction: "increasing",
    source: "made up",
    date: "2022-09-11",
    value: { kind: "linear", low: 0, high: 100 },
  });
  const model = additive([
    { weight: 1, criterion: criterion("a") },
    { weight: 1, criterion: criterion("b") },
  ]);
  const alternatives = [
    { id: "known", name: "Known", kind: "area", values: { a: 50, b: 60 } },
    { id: "unknown", name: "Unknown", kind: "area", values: { a: 80, b: null } },
  ] as const;

  test("without a policy, missing figures are refused with all places", () => {
    expect(() => rank(alternatives, model)).toThrow(
      expect.objectContaining({
        code: "missing-data",
        faults: [expect.objectContaining({ row: 1, field: "values.b" })],
        hint: expect.stringContaining('"interval"'),
      }),
    );
  });

  test("an unknown policy is refused", () => {
    expect(() => rank(alternatives, model, { missing: "zero" as never })).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });

  test("a neutral level is used and told of", () => {
    const missing = { kind: "neutral", levels: { b: 20 } } as const;
    const ranking = rank(alternatives, model, { missing });
    expect(ranking.missing).toEqual(missing);
    const row = ranking.rows.find(({ id }) => id === "unknown")!;
    expect(row.score).toBeCloseTo(0.5, 12);
    expect(row.scoreInterval).toEqual({ low: 0.4, high: 0.9 });
    const reason = row.reasons.at(-1)!;
    expect(explain(reason, "en")).toBe(
      "There is no figure for b; the neutral level 20 % is used, as those responsible chose.",
    );
    expect(explain(reason, "sv")).toBe(
      "Uppgift saknas om b; här räknas det neutrala värdet 20 %, som de ansvariga har valt.",
    );
  });

  test("a figure without a neutral level, and a neutral level of no criterion, are refused", () => {
    const neutral = (levels: Record<string, number>) => () =>
      rank(alternatives, model, { missing: { kind: "neutral", levels } });
    expect(neutral({ a: 10 })).toThrow(
      expect.objectContaining({ code: "missing-data", hint: expect.stringContaining("neutral level") }),
    );
    expect(neutral({ b: 10, c: 10 })).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        faults: [expect.objectContaining({ code: "unknown-criterion", field: "levels.c" })],
      }),
    );
    expect(neutral({ b: Number.NaN })).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });

  test.each([
    ["worst", ["known", "unknown"], 0.4],
    ["best", ["unknown", "known"], 0.9],
    ["interval", ["unknown", "known"], 0.65],
  ] as const)("%s", (missing, order, score) => {
    const ranking = rank(alternatives, model, { missing });
    expect(ranking.missing).toBe(missing);
    expect(ranking.rows.map(({ id }) => id)).toEqual(order);
    const row = ranking.rows.find(({ id }) => id === "unknown")!;
    expect(row.score).toBeCloseTo(score, 12);
    expect(row.rankInterval).toEqual({ best: 1, worst: 2 });
    expect(row.criteria[1]!.level).toBeNull();
  });
});
