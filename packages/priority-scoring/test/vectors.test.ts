import {
  additive,
  type Criterion,
  competitionRanks,
  type Direction,
  partialValue,
  rank,
} from "@vanstervind/priority-scoring";
import {
  borda,
  copeland,
  type DecisionMatrix,
  decisionMatrix,
  electre1,
  electre3,
  type Matrix,
  type Method,
  type Normalisation,
  normalise,
  type PreferenceFunction,
  pareto,
  promethee1,
  promethee2,
  spotis,
  topsis,
  vikor,
  weightedProduct,
  weightedSum,
} from "@vanstervind/priority-scoring/methods";
import { testVectors, type Vector } from "@vanstervind/test/vectors";
import { expect } from "vitest";

const directionsOf = (objectives: readonly number[]): Direction[] =>
  objectives.map((objective) => (objective === 1 ? "increasing" : "decreasing"));

/** The rows of a case as alternatives "0", "1", … with fixed bounds where the case has them. */
const read = (rows: Matrix, objectives: readonly number[], bounds?: readonly [number, number][]): DecisionMatrix =>
  decisionMatrix({
    alternatives: rows.map((_, i) => String(i)),
    criteria: directionsOf(objectives).map((direction, j) => ({
      id: `c${j}`,
      direction,
      ...(bounds ? { bounds: bounds[j] } : {}),
    })),
    values: rows,
  });

const expectClose = (actual: readonly number[], expected: readonly number[], tolerance = 1e-9): void => {
  expect(actual.length).toBe(expected.length);
  for (const [i, x] of expected.entries()) expect(Math.abs(actual[i]! - x)).toBeLessThanOrEqual(tolerance);
};

const normalisation = ({ method, input, expected, tolerance }: Vector): void => {
  const scaled = normalise(input.matrix, directionsOf(input.objectives), method as Exclude<Normalisation, "bounds">);
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

const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Cases use weights as given and methods use their proportions, so scores are brought back to the weights' sum. */
const weighted =
  (method: typeof weightedSum, rescale: (score: number, sum: number) => number) =>
  ({ input, expected, tolerance }: Vector): void => {
    const { matrix, weights, objectives, normalisation } = input;
    const { scores, ranks } = method(read(matrix, objectives), weights, { normalisation });
    expectClose(
      scores.map((score) => rescale(score, sumOf(weights))),
      expected.scores,
      tolerance,
    );
    expect(ranks).toEqual(expected.ranks);
  };

const topsisCase = ({ input, expected, tolerance }: Vector): void => {
  const { matrix, weights, objectives, normalisation } = input;
  const { scores, ranks } = topsis(read(matrix, objectives), weights, { normalisation });
  expectClose(scores, expected.scores, tolerance);
  expect(ranks).toEqual(expected.ranks);
};

const vikorCase = ({ input, expected, tolerance }: Vector): void => {
  const { matrix, weights, objectives, v } = input;
  const { s, r, scores, ranks, compromise } = vikor(read(matrix, objectives), weights, { normalisation: "minmax", v });
  expectClose(s, expected.s, tolerance);
  expectClose(r, expected.r, tolerance);
  expectClose(scores, expected.q, tolerance);
  expect({
    ranks,
    acceptableAdvantage: compromise.advantage.holds,
    acceptableStability: compromise.stability.holds,
    compromiseSet: compromise.ids.map(Number).sort((a, b) => a - b),
  }).toEqual({
    ranks: expected.ranks,
    acceptableAdvantage: expected.acceptableAdvantage,
    acceptableStability: expected.acceptableStability,
    compromiseSet: expected.compromiseSet,
  });
};

const preferenceOf = (name: string, q: number, p: number, s: number): PreferenceFunction => {
  const shapes: Readonly<Record<string, PreferenceFunction>> = {
    usual: { kind: "usual" },
    ushape: { kind: "uShape", indifference: q },
    vshape: { kind: "vShape", preference: p },
    level: { kind: "level", indifference: q, preference: p },
    linear: { kind: "linear", indifference: q, preference: p },
    gaussian: { kind: "gaussian", inflection: s },
  };
  return shapes[name]!;
};

const prometheeCase = ({ input, expected, tolerance }: Vector): void => {
  const { matrix, weights, objectives, preference, q, p, s } = input;
  const preferences = preference.map((name: string, j: number) =>
    preferenceOf(name, q?.[j] ?? 0, p?.[j] ?? 0, s?.[j] ?? 0),
  );
  const { positiveFlows, negativeFlows, scores, ranks } = promethee2(read(matrix, objectives), weights, {
    preferences,
  });
  expectClose(positiveFlows, expected.positiveFlow, tolerance);
  expectClose(negativeFlows, expected.negativeFlow, tolerance);
  expectClose(scores, expected.netFlow, tolerance);
  expect(ranks).toEqual(expected.ranks);
};

const electre1Case = ({ input, expected, tolerance }: Vector): void => {
  const { matrix, weights, objectives, normalisation, p, q } = input;
  const outcome = electre1(read(matrix, objectives), weights, { normalisation, concordance: p, discordance: q });
  for (const name of ["concordance", "discordance"] as const) {
    for (const [a, row] of (expected[name] as (number | null)[][]).entries()) {
      const others = (_: unknown, b: number) => a !== b;
      expectClose(outcome[name][a]!.filter(others), row.filter(others) as number[], tolerance);
    }
  }
  expect(outcome.nonOutranked.map(Number)).toEqual(expected.nonOutranked);
};

const spotisCase = ({ input, expected, tolerance }: Vector): void => {
  const { matrix, weights, objectives, bounds, expectedSolution } = input;
  const { scores, ranks } = spotis(read(matrix, objectives, bounds), weights, {
    ...(expectedSolution === null ? {} : { expected: expectedSolution }),
  });
  expectClose(scores, expected.distances, tolerance);
  expect(ranks).toEqual(expected.ranks);
};

/** Scores by the model with fixed bounds, in the order of the rows. */
const modelScores = (matrix: Matrix, input: Vector["input"]): number[] => {
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
  const local = (rows: Matrix) =>
    weightedSum(read(rows, input.objectives), input.weights, { normalisation: "minmax" }).scores;
  const after: Matrix = [...input.matrix, input.added];
  expectClose(local(input.matrix), expected.localMinMax.before, tolerance);
  expectClose(local(after), expected.localMinMax.after, tolerance);
  const count = input.matrix.length;
  const firstOf = (scores: readonly number[]) => orderOf(scores.slice(0, count));
  const isReversed = firstOf(local(input.matrix)).join() !== firstOf(local(after)).join();
  expect(isReversed).toBe(expected.localMinMax.reversed);

  const fixed = (rows: Matrix) => weightedSum(read(rows, input.objectives, input.fixedBounds), input.weights).scores;
  for (const scoresOf of [fixed, (rows: Matrix) => modelScores(rows, input)]) {
    expectClose(scoresOf(after), expected.fixedBounds.scores, tolerance);
    expect(firstOf(scoresOf(after))).toEqual(expected.fixedBounds.orderOfFirstThree);
    const isSame = firstOf(scoresOf(input.matrix)).join() === firstOf(scoresOf(after)).join();
    expect(isSame).toBe(expected.fixedBounds.sameBeforeAndAfter);
  }
};

const normalisations = [
  "bounds",
  "minmax",
  "max",
  "sum",
  "vector",
  "linear",
  "nonlinear",
  "logarithmic",
  "enhancedAccuracy",
  "zScore",
] as const;

/** Degenerate matrices: every method with every normalisation gives finite scores and the expected ranks. */
const any = ({ input, expected }: Vector): void => {
  const matrix = read(
    input.matrix,
    input.objectives,
    input.objectives.map(() => [0, 10]),
  );
  const methods: readonly Method[] = [
    spotis,
    promethee1,
    promethee2,
    electre1,
    electre3,
    ...normalisations.flatMap((normalisation): Method[] => [
      (m, w) => weightedSum(m, w, { normalisation }),
      (m, w) => (normalisation === "zScore" ? topsis : weightedProduct)(m, w, { normalisation }),
      (m, w) => topsis(m, w, { normalisation }),
      (m, w) => electre1(m, w, { normalisation }),
    ]),
    (m, w) => vikor(m, w),
    (m, w) => vikor(m, w, { normalisation: "minmax" }),
  ];
  const outcomes = methods.map((method) => method(matrix, input.weights));
  for (const { scores, ranks } of [...outcomes, borda(outcomes), copeland(outcomes)]) {
    expect(scores.every(Number.isFinite)).toBe(expected.finite);
    expect(ranks).toEqual(expected.ranks);
    expect(competitionRanks(scores)).toEqual(expected.ranks);
  }
};

const paretoCase = ({ input, expected }: Vector): void => {
  const { dominates, front } = pareto(read(input.matrix, input.objectives));
  expect({ dominates, front: front.map(Number) }).toEqual({
    dominates: expected.dominatesCount,
    front: expected.front,
  });
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
      weightedSum: weighted(weightedSum, (score, sum) => score * sum),
      weightedProduct: weighted(weightedProduct, (score, sum) => score ** sum),
      topsis: topsisCase,
      vikor: vikorCase,
      promethee2: prometheeCase,
      electre1: electre1Case,
      spotis: spotisCase,
      "weightedSum-rankReversal": rankReversal,
      pareto: paretoCase,
      any,
    },
  },
});
