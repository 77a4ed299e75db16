import {
  additive,
  type Criterion,
  competitionRanks,
  type Direction,
  partialValue,
  rank,
} from "@vanstervind/priority-scoring";
import {
  type Matrix,
  type Normalisation,
  normalise,
  pareto,
  weightedProduct,
  weightedSum,
} from "@vanstervind/priority-scoring/methods";
import { testVectors, type Vector } from "@vanstervind/test/vectors";
import { expect } from "vitest";

const directionsOf = (objectives: readonly number[]): Direction[] =>
  objectives.map((objective) => (objective === 1 ? "increasing" : "decreasing"));

const expectClose = (actual: readonly number[], expected: readonly number[], tolerance = 1e-9): void => {
  expect(actual.length).toBe(expected.length);
  for (const [i, x] of expected.entries()) expect(Math.abs(actual[i]! - x)).toBeLessThanOrEqual(tolerance);
};

const normalisation = ({ method, input, expected, tolerance }: Vector): void => {
  const scaled = normalise(input.matrix, directionsOf(input.objectives), method as Normalisation);
  for (const [i, row] of (expected.matrix as Matrix).entries()) expectClose(scaled[i]!, row, tolerance);
};

const valueFunction = ({ input, expected, tolerance }: Vector): void => {
  const { x, low, high, shape, points } = input;
  const direction = directionsOf([input.objective ?? 1])[0]!;
  const value: Criterion["value"] =
    points !== undefined || shape.kind === "piecewise"
      ? {
          kind: "piecewise",
          points: (points ?? shape.points).map(([at, v]: [number, number]) => ({ x: at, value: v })),
        }
      : shape === "linear" || shape.kind === "linear"
        ? { kind: "linear", low, high }
        : { kind: "exponential", low, high, rho: shape.rho };
  expectClose([partialValue({ direction, value }, x)], [expected.value], tolerance);
};

const combined =
  (combine: (matrix: Matrix, weights: readonly number[]) => number[]) =>
  ({ input, expected, tolerance }: Vector): void => {
    const scaled = normalise(input.matrix, directionsOf(input.objectives), input.normalisation);
    const scores = combine(scaled, input.weights);
    expectClose(scores, expected.scores, tolerance);
    expect(competitionRanks(scores)).toEqual(expected.ranks);
  };

/** Scores by the model with fixed bounds, in the order of the rows. */
const fixedBoundScores = (matrix: Matrix, input: Vector["input"]): number[] => {
  const directions = directionsOf(input.objectives);
  const model = additive(
    directions.map((direction, j) => ({
      weight: input.weights[j],
      criterion: {
        id: `c${j}`,
        name: { sv: `c${j}`, en: `c${j}` },
        unit: "1",
        direction,
        source: "reference case",
        date: "2026-01-01",
        value: { kind: "linear", low: input.fixedBounds[j][0], high: input.fixedBounds[j][1] },
      },
    })),
  );
  const { rows } = rank(
    matrix.map((levels, i) => ({
      id: String(i),
      name: String(i),
      kind: "area",
      values: Object.fromEntries(levels.map((level, j) => [`c${j}`, level])),
    })),
    model,
  );
  return rows.toSorted((a, b) => Number(a.id) - Number(b.id)).map(({ score }) => score);
};
const orderOf = (scores: readonly number[]): number[] =>
  [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);

const rankReversal = ({ input, expected, tolerance }: Vector): void => {
  const local = (matrix: Matrix) =>
    weightedSum(normalise(matrix, directionsOf(input.objectives), "minmax"), input.weights);
  const after: Matrix = [...input.matrix, input.added];
  expectClose(local(input.matrix), expected.localMinMax.before, tolerance);
  expectClose(local(after), expected.localMinMax.after, tolerance);
  const count = input.matrix.length;
  const firstOf = (scores: readonly number[]) => orderOf(scores.slice(0, count));
  const isReversed = firstOf(local(input.matrix)).join() !== firstOf(local(after)).join();
  expect(isReversed).toBe(expected.localMinMax.reversed);

  const fixed = fixedBoundScores(after, input);
  expectClose(fixed, expected.fixedBounds.scores, tolerance);
  expect(firstOf(fixed)).toEqual(expected.fixedBounds.orderOfFirstThree);
  const isSame = firstOf(fixedBoundScores(input.matrix, input)).join() === firstOf(fixed).join();
  expect(isSame).toBe(expected.fixedBounds.sameBeforeAndAfter);
};

/** Degenerate matrices: every normalisation with both ways to combine gives finite scores and the expected ranks. */
const any = ({ input, expected }: Vector): void => {
  for (const name of ["minmax", "max", "sum", "vector", "linear", "logarithmic"] as const) {
    const scaled = normalise(input.matrix, directionsOf(input.objectives), name);
    for (const combine of [weightedSum, weightedProduct]) {
      const scores = combine(scaled, input.weights);
      expect(scores.every(Number.isFinite)).toBe(expected.finite);
      expect(competitionRanks(scores)).toEqual(expected.ranks);
    }
  }
};

const paretoCase = ({ input, expected }: Vector): void => {
  const { dominates, front } = pareto(input.matrix, directionsOf(input.objectives));
  expect({ dominates, front }).toEqual({ dominates: expected.dominatesCount, front: expected.front });
};

testVectors(import.meta.dirname, {
  "mcda-normalisation": {
    methods: {
      minmax: normalisation,
      max: normalisation,
      sum: normalisation,
      vector: normalisation,
      linear: normalisation,
      logarithmic: normalisation,
      valueFunction,
    },
  },
  "mcda-ranking": {
    methods: {
      weightedSum: combined(weightedSum),
      weightedProduct: combined(weightedProduct),
      "weightedSum-rankReversal": rankReversal,
      pareto: paretoCase,
      any,
    },
    notBuilt: ["topsis", "vikor", "promethee2", "electre1", "spotis"],
  },
});
