import { createRandom } from "@vanstervind/core";
import { explainRobustness, type RobustnessReason } from "@vanstervind/priority-scoring/robustness";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cornersOf, dot } from "../../src/robustness/internal/corners.ts";
import { maximise } from "../../src/robustness/internal/linear-program.ts";
import { createRanker } from "../../src/robustness/internal/ranker.ts";
import { extremePoint } from "../../src/robustness/internal/weight-space.ts";

const tenths = fc.integer({ min: -10, max: 10 }).map((n) => n / 10);

test("linear programming and corners agree on the largest value, and on whether there is any", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }).chain((size) =>
        fc.record({
          objective: fc.array(tenths, { minLength: size, maxLength: size }),
          conditions: fc.array(fc.array(tenths, { minLength: size, maxLength: size }), { maxLength: 6 }),
        }),
      ),
      ({ objective, conditions }) => {
        const rows = conditions.map((row) => Float64Array.from(row));
        const best = extremePoint(objective.length, rows, Float64Array.from(objective));
        const corners = cornersOf(objective.length, rows, 1000)!;
        expect(corners.length > 0).toBe(best !== null);
        for (const corner of corners) for (const row of rows) expect(dot(row, corner)).toBeGreaterThan(-1e-8);
        if (best === null) return;
        for (const row of rows) expect(dot(row, best)).toBeGreaterThan(-1e-8);
        expect(dot(objective, best)).toBeCloseTo(Math.max(...corners.map((corner) => dot(objective, corner))), 7);
      },
    ),
    { numRuns: 300 },
  );
});

test("a program without rows that bind, and corners beyond the limit", () => {
  expect([...maximise([-1, -1], [[1, 1]], [1])!]).toEqual([0, 0]);
  expect(cornersOf(3, [Float64Array.of(1, -1, -1)], 2)).toBeNull();
});

test("the ranker sorts like sort, whether scores spread, crowd or tie", () => {
  const check = (scores: Float64Array): void => {
    const { sort, order, sorted } = createRanker(scores.length);
    sort(scores);
    expect([...sorted]).toEqual([...scores].sort((a, b) => b - a));
    expect([...order].map((i) => scores[i])).toEqual([...sorted]);
    expect(new Set(order).size).toBe(scores.length);
    // A second call starts afresh.
    sort(scores.map((score) => -score));
    expect([...sorted]).toEqual([...scores].map((score) => -score).sort((a, b) => b - a));
  };
  const random = createRandom("ranker");
  fc.assert(
    fc.property(
      fc.array(fc.oneof(tenths, fc.double({ min: -1, max: 1, noNaN: true })), { minLength: 1, maxLength: 60 }),
      (scores) => {
        check(Float64Array.from(scores, (score) => score + 0));
      },
    ),
  );
  check(Float64Array.from({ length: 300 }, () => random.next()));
  check(Float64Array.from({ length: 300 }, (_, i) => (i === 0 ? 1 : random.next() * 1e-9)));
  check(new Float64Array(100).fill(0.5));
});

test("every reason has a sentence in both languages", () => {
  const part = { sv: "valdeltagande", en: "turnout" };
  const weighed = { part, weight: 0.3 };
  const pair = { above: "Almby", below: "Bergby" };
  const reasons: RobustnessReason[] = [
    { code: "stays-among", values: { rank: 1, best: 1, worst: 1 } },
    { code: "ranges", values: { rank: 4, best: 1, worst: 30 } },
    { code: "among-top", values: { top: 10, share: 0.00001 } },
    { code: "suits", values: { ...weighed, share: 0.9999, central: 0.555 } },
    { code: "close-call", values: { next: "Bergby", share: 0.52 } },
    { code: "passes-by-one", values: { ...weighed, ...pair, to: 0.4 } },
    { code: "passes-by-moving", values: { ...pair, block: part, moved: 0.055 } },
    { code: "never-passes", values: pair },
    { code: "holds-between", values: { ...weighed, top: 10, low: 0, high: 0.412 } },
    { code: "breaks-first", values: { ...weighed, top: 10, margin: 0.02 } },
  ];
  for (const reason of reasons) {
    for (const lang of ["sv", "en"] as const) {
      const text = explainRobustness(reason, lang);
      expect(text).toMatch(/^[A-ZÅÄÖ].*\.$/);
      expect(text).not.toMatch(/undefined|NaN|object/);
    }
  }
  expect(explainRobustness(reasons[3]!, "sv")).toContain(">99,9 %");
  expect(explainRobustness(reasons[2]!, "en")).toContain("<0.1 %");
});
