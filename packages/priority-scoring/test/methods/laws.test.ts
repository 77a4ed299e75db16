import { competitionRanks } from "@vanstervind/priority-scoring";
import {
  borda,
  copeland,
  decisionMatrix,
  electre1,
  electre3,
  type Method,
  promethee1,
  promethee2,
  spotis,
  topsis,
  vikor,
  weightedProduct,
  weightedSum,
} from "@vanstervind/priority-scoring/methods";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bounds, matrixOf, type Problem, problem } from "./arbitraries.ts";

/** Every criterion as a ranking of its own, for the methods that combine rankings. */
const byCriterion =
  (combine: typeof borda): Method =>
  ({ ids, criteria, columns }, weights) =>
    combine(
      columns.flatMap((column, j) =>
        Array.from({ length: weights[j]! }, () => ({
          ids,
          ranks: competitionRanks(Array.from(column, (x) => (criteria[j]!.direction === "increasing" ? x : -x))),
        })),
      ),
    );

/** Methods whose answer for two alternatives depends on no third. */
const independent: Readonly<Record<string, Method>> = {
  weightedSum,
  weightedProduct,
  topsis,
  vikor,
  spotis,
  "weightedProduct linear": (m, w) => weightedProduct(m, w, { normalisation: "linear" }),
};

/** A method that can reverse ranks, with a case where one more alternative turns two others around. */
interface Reversal {
  readonly name: string;
  readonly method: Method;
  /** The levels of the alternatives, all the higher the better, and of the one that is added. */
  readonly rows: string;
  readonly added: string;
  readonly weights: string;
  /** Who is ahead of whom until then. */
  readonly turned: readonly [ahead: number, behind: number];
}

const reversible: readonly Reversal[] = [
  {
    name: "weightedSum minmax",
    method: (m, w) => weightedSum(m, w, { normalisation: "minmax" }),
    ...{ rows: "8 2, 9 1, 7 2", added: "4 9", weights: "1 3", turned: [2, 1] },
  },
  {
    name: "weightedProduct minmax",
    method: (m, w) => weightedProduct(m, w, { normalisation: "minmax" }),
    ...{ rows: "2 8, 9 8, 4 9", added: "4 3", weights: "2 2", turned: [2, 1] },
  },
  {
    name: "topsis vector",
    method: (m, w) => topsis(m, w, { normalisation: "vector" }),
    ...{ rows: "4 3, 1 5", added: "1 2", weights: "1 2", turned: [0, 1] },
  },
  {
    name: "vikor minmax",
    method: (m, w) => vikor(m, w, { normalisation: "minmax" }),
    ...{ rows: "4 3, 3 6", added: "8 5", weights: "2 1", turned: [0, 1] },
  },
  {
    name: "promethee1",
    method: promethee1,
    ...{ rows: "7 9, 9 2", added: "5 3", weights: "3 2", turned: [1, 0] },
  },
  {
    name: "promethee2",
    method: promethee2,
    ...{ rows: "7 9, 9 2", added: "5 3", weights: "3 2", turned: [1, 0] },
  },
  {
    name: "electre1",
    method: electre1,
    ...{ rows: "11 12.8, 16.4 11", added: "9.2 16.4", weights: "1 3", turned: [0, 1] },
  },
  {
    name: "electre3",
    method: electre3,
    ...{ rows: "5 4 5, 1 4 8, 9 6 4, 3 3 8", added: "9 8 6", weights: "1 1 1", turned: [0, 1] },
  },
  {
    name: "borda",
    method: byCriterion(borda),
    ...{ rows: "3 7, 3 6, 4 2", added: "2 4", weights: "1 1", turned: [2, 1] },
  },
  {
    name: "copeland",
    method: byCriterion(copeland),
    ...{ rows: "7 3 7, 5 9 9, 7 4 3, 4 4 6", added: "1 5 5", weights: "1 1 1", turned: [2, 3] },
  },
];

const numbersOf = (text: string): number[] => text.split(" ").map(Number);

const methods: readonly (readonly [string, Method])[] = [
  ...Object.entries(independent),
  ...reversible.map(({ name, method }) => [name, method] as const),
  ["weightedSum zScore", (m, w) => weightedSum(m, w, { normalisation: "zScore" })],
  ["topsis minmax", (m, w) => topsis(m, w, { normalisation: "minmax" })],
  ["electre1 vector", (m, w) => electre1(m, w, { normalisation: "vector" })],
  [
    "promethee2 linear",
    (m, w) => promethee2(m, w, { preferences: { kind: "linear", indifference: 2, preference: 7 } }),
  ],
  ["electre3 with veto", (m, w) => electre3(m, w, { thresholds: { indifference: 1, preference: 4, veto: 9 } })],
];

const ranksOf = (method: Method, given: Problem): readonly number[] => method(matrixOf(given), given.weights).ranks;

const dominates = ({ rows, directions }: Problem, a: number, b: number): boolean =>
  directions.every((d, j) => (d === "increasing" ? rows[a]![j]! >= rows[b]![j]! : rows[a]![j]! <= rows[b]![j]!));

const numRuns = 30;

describe.each(methods)("%s", (_, method) => {
  test("what is at least as good on every criterion ranks no lower, and equals tie", () => {
    fc.assert(
      fc.property(problem(), fc.nat(), (given, pick) => {
        const copied = { ...given, rows: [...given.rows, given.rows[pick % given.rows.length]!] };
        const ranks = ranksOf(method, copied);
        for (const [a, rank] of ranks.entries())
          for (const [b, other] of ranks.entries())
            if (dominates(copied, a, b)) expect(rank).toBeLessThanOrEqual(other);
      }),
      { numRuns },
    );
  });

  test("the order of alternatives and of criteria changes nothing", () => {
    fc.assert(
      fc.property(problem(), (given) => {
        const turned = {
          rows: given.rows.map((row) => row.toReversed()).reverse(),
          directions: given.directions.toReversed(),
          weights: given.weights.toReversed(),
        };
        expect(ranksOf(method, turned).toReversed()).toEqual(ranksOf(method, given));
      }),
      { numRuns },
    );
  });

  test("criteria without weight change nothing", () => {
    fc.assert(
      fc.property(problem(), (given) => {
        const kept = <T>(list: readonly T[]): T[] => list.filter((__, j) => given.weights[j]! > 0);
        const less = { rows: given.rows.map(kept), directions: kept(given.directions), weights: kept(given.weights) };
        expect(ranksOf(method, less)).toEqual(ranksOf(method, given));
      }),
      { numRuns },
    );
  });

  test("ranks follow the scores, which are finite, and nothing given is changed", () => {
    fc.assert(
      fc.property(problem(), (given) => {
        const matrix = matrixOf(given);
        const before = structuredClone(matrix);
        const { ids, scores, best, ranks } = method(matrix, Object.freeze([...given.weights]));
        expect(matrix).toEqual(before);
        expect(ids).toEqual(matrix.ids);
        expect(scores.every(Number.isFinite)).toBe(true);
        expect(ranks).toEqual(competitionRanks(scores.map((score) => (best === "highest" ? score : -score))));
      }),
      { numRuns },
    );
  });
});

describe.each(methods.filter(([name]) => !["borda", "copeland"].includes(name)))("%s", (_, method) => {
  test("the scale of the weights changes nothing", () => {
    fc.assert(
      fc.property(problem(), fc.constantFrom(1e-300, 0.25, 1e300), (given, factor) => {
        const scaled = { ...given, weights: given.weights.map((weight) => weight * factor) };
        expect(ranksOf(method, scaled)).toEqual(ranksOf(method, given));
      }),
      { numRuns },
    );
  });

  test("faults of the weights are told at once", () => {
    const matrix = matrixOf({ rows: [[3, 4]], directions: ["increasing", "increasing"] });
    expect(() => method(matrix, [-1, Number.NaN, 1])).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        faults: [
          expect.objectContaining({ code: "not-a-weight", row: 0 }),
          expect.objectContaining({ code: "not-a-weight", row: 1 }),
          expect.objectContaining({ code: "wrong-length" }),
        ],
      }),
    );
    expect(() => method(matrix, [0, 0])).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ code: "no-weight" })] }),
    );
  });
});

describe("another unit of a criterion changes nothing", () => {
  const unitFree = methods.filter(([name]) => !/linear$|veto|electre1$/.test(name));
  test.each(unitFree)("%s", (_, method) => {
    fc.assert(
      fc.property(problem(), fc.constantFrom(0.01, 3, 1000), (given, factor) => {
        const unit = (x: number, j: number) => (j === 0 ? x * factor : x);
        const other = decisionMatrix({
          alternatives: given.rows.map((__, i) => `a${i}`),
          criteria: given.directions.map((direction, j) => ({
            id: `c${j}`,
            direction,
            bounds: [unit(bounds[0], j), unit(bounds[1], j)],
          })),
          values: given.rows.map((row) => row.map(unit)),
        });
        expect(method(other, given.weights).ranks).toEqual(ranksOf(method, given));
      }),
      { numRuns },
    );
  });
});

describe("rank reversal", () => {
  test.each(Object.entries(independent))("%s: one more alternative never reorders the others", (_, method) => {
    fc.assert(
      fc.property(problem(2), (given) => {
        const after = ranksOf(method, given);
        const before = ranksOf(method, { ...given, rows: given.rows.slice(0, -1) });
        for (const [a, rank] of before.entries())
          for (const [b, other] of before.entries())
            expect(Math.sign(after[a]! - after[b]!)).toBe(Math.sign(rank - other));
      }),
    );
  });

  test.each(reversible)("$name: one more alternative can", ({ method, ...given }) => {
    const rows = given.rows.split(", ").map(numbersOf);
    const added = numbersOf(given.added);
    const weights = numbersOf(given.weights);
    const directions = added.map(() => "increasing" as const);
    const before = ranksOf(method, { rows, directions, weights });
    const after = ranksOf(method, { rows: [...rows, added], directions, weights });
    const [ahead, behind] = given.turned;
    expect(before[ahead]!).toBeLessThan(before[behind]!);
    expect(after[ahead]!).toBeGreaterThan(after[behind]!);
  });

  test("net flows further apart than 2 / (n − 1) keep their order when one alternative goes", () => {
    fc.assert(
      fc.property(problem(3), (given) => {
        const { scores } = promethee2(matrixOf(given), given.weights);
        const left = promethee2(matrixOf({ ...given, rows: given.rows.slice(0, -1) }), given.weights).scores;
        for (const [a, flow] of left.entries())
          for (const [b, other] of left.entries())
            if (scores[a]! - scores[b]! > 2 / (scores.length - 1) + 1e-9) expect(flow).toBeGreaterThan(other);
      }),
    );
  });
});

describe("degenerate matrices", () => {
  const flat = {
    rows: [
      [5, 3],
      [5, 3],
      [5, 3],
    ],
    directions: ["increasing", "decreasing"] as const,
    weights: [1, 2],
  };
  test.each(methods)("%s: constant columns tie, one row is first, no row is no rank", (_, method) => {
    expect(ranksOf(method, flat)).toEqual([1, 1, 1]);
    expect(ranksOf(method, { ...flat, rows: [[5, 3]] })).toEqual([1]);
    expect(ranksOf(method, { ...flat, rows: [] })).toEqual([]);
  });

  const signed = methods.filter(([name]) => name !== "weightedProduct linear");
  test.each(signed)("%s: levels of 0 and below are fine", (_, method) => {
    fc.assert(
      fc.property(problem(), (given) => {
        const lowered = { ...given, rows: given.rows.map((row) => row.map((x) => x - 12)) };
        const { scores } = method(matrixOf(lowered), given.weights);
        expect(scores.every(Number.isFinite)).toBe(true);
      }),
      { numRuns },
    );
  });
});

test.each([weightedSum, weightedProduct, topsis, vikor, spotis, electre1])(
  "%o asks for bounds, or for a normalisation by name",
  (method) => {
    const criteria = [
      { id: "a", direction: "increasing", bounds: [0, 1] },
      { id: "b", direction: "increasing" },
    ] as const;
    const matrix = decisionMatrix({ alternatives: ["x"], criteria, values: [[1, 1]] });
    expect(() => method(matrix, [1, 1])).toThrow(
      expect.objectContaining({ code: "no-bounds", values: { criteria: ["b"] } }),
    );
  },
);
