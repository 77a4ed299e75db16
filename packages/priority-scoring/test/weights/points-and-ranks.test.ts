import {
  directWeights,
  type Points,
  type RankRule,
  rankWeights,
  smartWeights,
  swingWeights,
} from "@vanstervind/priority-scoring/weights";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amounts, idsOf } from "./arbitraries.ts";
import { centroidByDrawing } from "./oracle.ts";

const rowsOf = (points: readonly number[]): Points[] =>
  points.map((x, i) => ({ id: idsOf(points.length)[i]!, points: x }));
const ranked = (ranks: readonly number[]) => ranks.map((rank, i) => ({ id: idsOf(ranks.length)[i]!, rank }));
const rules: readonly RankRule[] = ["centroid", "sum", "reciprocal"];
const ranks = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 });

describe("points", () => {
  test("weights are in proportion to points, whatever their unit and order", () => {
    fc.assert(
      fc.property(amounts(1, 9), fc.constantFrom(0.001, 1, 7, 1e6), (points, unit) => {
        const { weights, consistency, next } = directWeights(rowsOf(points));
        const sum = points.reduce((a, b) => a + b, 0);
        for (const [i, row] of weights.entries()) {
          expect(row.weight).toBeCloseTo(points[i]! / sum, 12);
          expect([row.low, row.high]).toEqual([row.weight, row.weight]);
        }
        const again = directWeights(rowsOf(points.map((x) => x * unit)).reverse());
        for (const [i, { weight }] of again.weights.entries()) expect(weight).toBeCloseTo(weights[i]!.weight, 12);
        expect(consistency).toEqual({ measure: "none", acceptable: null });
        expect(next).toBeNull();
      }),
    );
  });

  test("what has no points has no weight, and the reasons say so", () => {
    const { weights, reasons } = directWeights([
      { id: "a", points: 4 },
      { id: "b", points: 0 },
    ]);
    expect(weights.map(({ weight }) => weight)).toEqual([1, 0]);
    expect(reasons).toEqual([
      { code: "heaviest", values: { id: "a", weight: 1, next: null, times: null } },
      { code: "no-weight", values: { id: "b" } },
    ]);
  });

  test("swing starts from 100 above and SMART from 10 below", () => {
    const swing = rowsOf([100, 50, 25]);
    const smart = rowsOf([40, 20, 10]);
    expect(swingWeights(swing).weights).toEqual(smartWeights(smart).weights);
    const anchorFault = expect.objectContaining({ faults: [expect.objectContaining({ code: "no-anchor" })] });
    expect(() => swingWeights(smart)).toThrow(anchorFault);
    expect(() => smartWeights(swing)).toThrow(anchorFault);
  });

  test("all faults are told at once", () => {
    const rows = [
      { id: "", points: -1 },
      { id: "a", points: Number.NaN },
    ];
    expect(() => directWeights(rows)).toThrow(
      expect.objectContaining({ code: "invalid-input", faults: [{}, {}, {}].map(() => expect.anything()) }),
    );
    for (const wrong of [[], rowsOf([0, 0]), [...rowsOf([1]), ...rowsOf([1])]]) {
      expect(() => directWeights(wrong)).toThrow(expect.objectContaining({ code: "invalid-input" }));
    }
  });
});

describe("ranks", () => {
  test("weights sum to 1, follow the ranks, and are alike for those ranked alike", () => {
    fc.assert(
      fc.property(ranks, fc.constantFrom(...rules), (order, rule) => {
        const { weights } = rankWeights(ranked(order), rule);
        expect(weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
        for (const [i, { weight, low, high }] of weights.entries()) {
          expect(weight).toBeGreaterThanOrEqual(low - 1e-12);
          expect(weight).toBeLessThanOrEqual(high + 1e-12);
          for (const [j, other] of weights.entries()) {
            if (order[i] === order[j]) expect(weight).toBe(other.weight);
            if (order[i]! < order[j]!) expect(weight).toBeGreaterThan(other.weight);
          }
        }
      }),
    );
  });

  test("only the order counts, not the numbers and not the order of the rows", () => {
    fc.assert(
      fc.property(ranks, fc.constantFrom(...rules), (order, rule) => {
        const spread = ranked(order.map((rank) => rank ** 2 + 0.5)).reverse();
        expect(rankWeights(spread, rule).weights).toEqual(rankWeights(ranked(order), rule).weights);
      }),
    );
  });

  test("the centroid is the mean of all weights that follow the order", () => {
    for (const count of [2, 4, 6]) {
      const drawn = centroidByDrawing(count, 20_000);
      const { weights } = rankWeights(ranked(drawn.map((_, i) => i + 1)), "centroid");
      for (const [i, { weight }] of weights.entries()) expect(Math.abs(weight - drawn[i]!)).toBeLessThan(0.01);
    }
  });

  test("the rules differ in how steep they are", () => {
    const of = (rule: RankRule) => rankWeights(ranked([1, 2, 3]), rule).weights.map(({ weight }) => weight);
    expect(of("sum")).toEqual([1 / 2, 1 / 3, 1 / 6]);
    expect(of("reciprocal").map((x) => x.toFixed(4))).toEqual(["0.5455", "0.2727", "0.1818"]);
    expect(of("centroid").map((x) => x.toFixed(4))).toEqual(["0.6111", "0.2778", "0.1111"]);
  });

  test("the spans are what the order allows", () => {
    const { weights, reasons } = rankWeights(ranked([1, 2, 2, 4]), "centroid");
    expect(weights.map(({ low, high }) => [low, high])).toEqual([
      [1 / 4, 1],
      [0, 1 / 3],
      [0, 1 / 3],
      [0, 1 / 4],
    ]);
    expect(reasons[1]).toEqual({ code: "tied", values: { ids: ["c01", "c02"] } });
    expect(rankWeights(ranked([1, 1]), "sum").weights.map(({ low, high }) => [low, high])).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
  });

  test("all faults are told at once", () => {
    expect(() =>
      rankWeights(
        [
          { id: "a", rank: 0 },
          { id: " ", rank: -1 },
        ],
        "sum",
      ),
    ).toThrow(expect.objectContaining({ code: "invalid-input" }));
    expect(() => rankWeights([], "sum")).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});
