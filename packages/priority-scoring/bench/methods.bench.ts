import { createRandom } from "@vanstervind/core";
import {
  borda,
  copeland,
  decisionMatrix,
  electre1,
  electre3,
  type Normalisation,
  promethee1,
  promethee2,
  spotis,
  topsis,
  vikor,
  weightedProduct,
  weightedSum,
} from "@vanstervind/priority-scoring/methods";
import rival from "topsis";
import { bench, describe } from "vitest";
import { rivalMatrix } from "../test/methods/npm-topsis.ts";

const random = createRandom("methods bench");

const problem = (count: number, width: number) => {
  const rows = Array.from({ length: count }, () => Array.from({ length: width }, () => 1 + random.next() * 99));
  const input = {
    alternatives: rows.map((_, i) => `a${i}`),
    criteria: Array.from({ length: width }, (_, j) => ({
      id: `c${j}`,
      direction: j % 2 === 0 ? ("increasing" as const) : ("decreasing" as const),
      bounds: [0, 100] as const,
    })),
    values: rows,
  };
  // Weights that the rival takes: their sum must not be above 1.
  return { rows, input, matrix: decisionMatrix(input), weights: input.criteria.map(() => 0.99 / width) };
};

describe.each([
  [6, 3],
  [20, 7],
  [1000, 10],
  [10_000, 20],
])("TOPSIS, %i × %i", (count, width) => {
  const { rows, input, matrix, weights } = problem(count, width);
  const impacts = input.criteria.map(({ direction }) => (direction === "increasing" ? "max" : "min"));

  bench("ours: every score and rank, from a matrix that is read", () => {
    topsis(matrix, weights, { normalisation: "vector" });
  });
  bench("ours: the same, and reading rows of numbers", () => {
    topsis(decisionMatrix(input), weights, { normalisation: "vector" });
  });
  bench("npm topsis 1.3.2: the best row, from rows of numbers", () => {
    rival.getBest(rivalMatrix(rows), weights, impacts);
  });
});

describe("10 000 × 20, scores and ranks from a matrix that is read", () => {
  const { input, matrix, weights } = problem(10_000, 20);
  const columns = Float64Array.from(matrix.columns.flatMap((column) => [...column]));
  const thresholds = { indifference: 5, preference: 20 };

  bench("decisionMatrix from rows", () => {
    decisionMatrix(input);
  });
  bench("decisionMatrix from one typed array", () => {
    decisionMatrix({ ...input, values: columns });
  });
  const scaled: readonly Normalisation[] = ["bounds", "minmax", "vector"];
  for (const normalisation of scaled) {
    bench(`weightedSum ${normalisation}`, () => {
      weightedSum(matrix, weights, { normalisation });
    });
    bench(`topsis ${normalisation}`, () => {
      topsis(matrix, weights, { normalisation });
    });
  }
  bench("vikor bounds", () => {
    vikor(matrix, weights);
  });
  bench("vikor minmax", () => {
    vikor(matrix, weights, { normalisation: "minmax" });
  });
  bench("spotis", () => {
    spotis(matrix, weights);
  });
  bench("weightedProduct bounds", () => {
    weightedProduct(matrix, weights);
  });
  bench("promethee2 usual", () => {
    promethee2(matrix, weights);
  });
  bench("promethee2 linear", () => {
    promethee2(matrix, weights, { preferences: { kind: "linear", ...thresholds } });
  });
  bench("promethee2 level", () => {
    promethee2(matrix, weights, { preferences: { kind: "level", ...thresholds } });
  });
  const outcomes = [topsis, vikor, spotis, weightedSum].map((method) => method(matrix, weights));
  bench("borda of four rankings", () => {
    borda(outcomes);
  });
});

describe("1 000 × 10, methods that compare every pair", () => {
  const { matrix, weights } = problem(1000, 10);

  bench("promethee1 usual", () => {
    promethee1(matrix, weights);
  });
  bench("promethee2 gaussian", () => {
    promethee2(matrix, weights, { preferences: { kind: "gaussian", inflection: 20 } });
  });
  bench("electre1", () => {
    electre1(matrix, weights);
  });
  const outcomes = [topsis, vikor, spotis, weightedSum].map((method) => method(matrix, weights));
  bench("copeland of four rankings", () => {
    copeland(outcomes);
  });
});

describe("200 × 10", () => {
  const { matrix, weights } = problem(200, 10);

  bench("electre3", () => {
    electre3(matrix, weights, { thresholds: { indifference: 5, preference: 20, veto: 80 } });
  });
});
