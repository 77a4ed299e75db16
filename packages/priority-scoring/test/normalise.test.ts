import { competitionRanks, type Direction } from "@vanstervind/priority-scoring";
import {
  type Normalisation,
  normalise,
  pareto,
  weightedProduct,
  weightedSum,
} from "@vanstervind/priority-scoring/methods";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const all: readonly Normalisation[] = ["minmax", "max", "sum", "vector", "linear", "logarithmic"];
const method = fc.constantFrom(...all);
const direction = fc.constantFrom<Direction[]>("increasing", "decreasing");

/** A matrix of positive levels with a direction for each column. */
const matrix = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    rows: fc.array(fc.array(fc.integer({ min: 2, max: 30 }), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 8,
    }),
    directions: fc.array(direction, { minLength: width, maxLength: width }),
  }),
);

describe("laws", () => {
  test("scaled columns are finite and keep the order of their levels, best first", () => {
    fc.assert(
      fc.property(matrix, method, ({ rows, directions }, normalisation) => {
        const scaled = normalise(rows, directions, normalisation);
        for (const [j, d] of directions.entries()) {
          for (const [i, row] of rows.entries()) {
            expect(Number.isFinite(scaled[i]![j]!)).toBe(true);
            for (const [k, other] of rows.entries()) {
              const better = d === "increasing" ? row[j]! > other[j]! : row[j]! < other[j]!;
              if (better) expect(scaled[i]![j]!).toBeGreaterThan(scaled[k]![j]!);
              if (row[j] === other[j]) expect(scaled[i]![j]!).toBe(scaled[k]![j]!);
            }
          }
        }
      }),
    );
  });

  test("another unit changes nothing, except for logarithms", () => {
    fc.assert(
      fc.property(matrix, method, fc.constantFrom(0.01, 3, 1e200), ({ rows, directions }, normalisation, factor) => {
        fc.pre(normalisation !== "logarithmic");
        const plain = normalise(rows, directions, normalisation);
        const other = normalise(
          rows.map((row) => row.map((x) => x * factor)),
          directions,
          normalisation,
        );
        for (const [i, row] of plain.entries())
          for (const [j, x] of row.entries()) expect(other[i]![j]!).toBeCloseTo(x, 10);
      }),
    );
  });

  test("increasing columns sum to 1 by sum, have length 1 by vector and reach 1 by max", () => {
    fc.assert(
      fc.property(matrix, ({ rows, directions }) => {
        const up = directions.map((): Direction => "increasing");
        const column = (normalisation: Normalisation) => normalise(rows, up, normalisation).map((row) => row[0]!);
        expect(column("sum").reduce((s, x) => s + x, 0)).toBeCloseTo(1, 12);
        expect(Math.hypot(...column("vector"))).toBeCloseTo(1, 12);
        expect(Math.max(...column("max"))).toBe(1);
        expect(column("linear")).toEqual(column("max"));
      }),
    );
  });

  test("columns sum to 1 by sum and by logarithmic, in both directions", () => {
    fc.assert(
      fc.property(matrix, fc.constantFrom("sum" as const, "logarithmic" as const), ({ rows, directions }, name) => {
        const scaled = normalise(rows, directions, name);
        for (const j of directions.keys()) expect(scaled.reduce((sum, row) => sum + row[j]!, 0)).toBeCloseTo(1, 10);
      }),
    );
  });

  test("the front is what no row dominates, and every dominated row scores no higher", () => {
    fc.assert(
      fc.property(matrix, ({ rows, directions }) => {
        const { dominates, front } = pareto(rows, directions);
        const beats = (a: readonly number[], b: readonly number[]) => {
          const gains = directions.map((d, j) => (d === "increasing" ? a[j]! - b[j]! : b[j]! - a[j]!));
          return gains.every((g) => g >= 0) && gains.some((g) => g > 0);
        };
        expect(dominates).toEqual(rows.map((a) => rows.filter((b) => beats(a, b)).length));
        expect(front).toEqual(rows.flatMap((b, i) => (rows.some((a) => beats(a, b)) ? [] : [i])));
        const scores = weightedSum(
          normalise(rows, directions, "minmax"),
          directions.map(() => 1),
        );
        const best = Math.max(...scores);
        expect(front.some((i) => scores[i]! > best - 1e-9)).toBe(true);
      }),
    );
  });

  test("the weighted product is the sum of weighted logarithms", () => {
    fc.assert(
      fc.property(matrix, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), ({ rows }, ws) => {
        const weights = ws.slice(0, rows[0]!.length);
        const products = weightedProduct(rows, weights);
        const sums = weightedSum(
          rows.map((row) => row.map(Math.log)),
          weights,
        );
        for (const [i, product] of products.entries()) expect(Math.log(product)).toBeCloseTo(sums[i]!, 9);
      }),
    );
  });

  test("ranks count the higher scores", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (scores) => {
        expect(competitionRanks(scores)).toEqual(scores.map((s) => 1 + scores.filter((t) => t > s).length));
      }),
    );
  });
});

describe("cases", () => {
  test("columns of zeros and no rows at all are scaled", () => {
    for (const normalisation of ["minmax", "max", "sum", "vector", "linear"] as const) {
      expect(normalise([[0], [0]], ["increasing"], normalisation)[0]).toEqual([normalisation === "minmax" ? 1 : 0]);
    }
    for (const normalisation of all) expect(normalise([], ["increasing", "decreasing"], normalisation)).toEqual([]);
    expect(normalise([[-3], [4]], ["increasing"], "vector")).toEqual([[-0.6], [0.8]]);
  });

  test.each([
    ["max", [[-1], [2]], "increasing"],
    ["sum", [[0], [2]], "decreasing"],
    ["linear", [[0], [2]], "decreasing"],
    ["logarithmic", [[0], [2]], "increasing"],
    ["logarithmic", [[1], [1]], "increasing"],
  ] as const)("%s is not defined for %j %s", (normalisation, rows, d) => {
    expect(() => normalise(rows, [d], normalisation)).toThrow(expect.objectContaining({ code: "not-normalisable" }));
  });

  test("all faults of a matrix are told at once", () => {
    expect(() => normalise([[1, 2], [1], [Number.NaN, 1]], ["increasing"], "minmax")).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        faults: [
          expect.objectContaining({ code: "not-rectangular", row: 1 }),
          expect.objectContaining({ code: "not-a-level", row: 2, field: "0" }),
          expect.objectContaining({ code: "wrong-length", row: null, field: "directions" }),
        ],
      }),
    );
  });

  test("factors are at least 0", () => {
    expect(() => weightedProduct([[1], [-1]], [1])).toThrow(
      expect.objectContaining({ code: "negative-factor", values: { row: 1 } }),
    );
  });

  test("weights are finite and at least 0", () => {
    expect(() => weightedSum([[1, 2]], [-1, Number.NaN])).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ row: 0 }), expect.objectContaining({ row: 1 })] }),
    );
  });
});
