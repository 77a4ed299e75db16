import { decisionMatrix } from "@vanstervind/priority-scoring/methods";
import {
  ahpWeights,
  type BestWorst,
  bestWorstLinear,
  bestWorstNonlinear,
  comparisonsOf,
  dataWeights,
  type Elicitation,
  type RankRule,
  rankWeights,
  type WeightAid,
} from "@vanstervind/priority-scoring/weights";
import { testVectors, type Vector } from "@vanstervind/test/vectors";
import { expect } from "vitest";

/** Ids that sort as the columns do. */
const idOf = (column: number): string => `c${String(column).padStart(3, "0")}`;

const expectClose = (actual: readonly number[], expected: readonly number[], tolerance = 1e-9): void => {
  expect(actual.length).toBe(expected.length);
  for (const [i, x] of expected.entries()) expect(Math.abs(actual[i]! - x)).toBeLessThanOrEqual(tolerance);
};

const weightsOf = ({ weights }: Elicitation): number[] => weights.map(({ weight }) => weight);

const data =
  (aid: WeightAid) =>
  ({ input, expected, tolerance }: Vector): void => {
    const { matrix, objectives } = input;
    const criteria = (matrix[0] as number[]).map((_, j) => ({
      id: idOf(j),
      direction: objectives?.[j] === -1 ? ("decreasing" as const) : ("increasing" as const),
    }));
    const alternatives = (matrix as number[][]).map((_, i) => idOf(i));
    const read = decisionMatrix({ alternatives, criteria, values: matrix });
    expectClose(weightsOf(dataWeights(read, aid)), expected.weights, tolerance);
  };

const ahp = ({ input, expected, tolerance }: Vector): void => {
  const ids = (input.matrix as number[][]).map((_, i) => idOf(i));
  const comparisons = comparisonsOf(ids, input.matrix);
  const { consistency, ...byEigenvector } = ahpWeights(ids, comparisons);
  expectClose(weightsOf({ consistency, ...byEigenvector }), expected.eigenvectorWeights, tolerance);
  const byMean = ahpWeights(ids, comparisons, { solve: "geometricMean" });
  expectClose(weightsOf(byMean), expected.geometricMeanWeights, tolerance);
  const { lambdaMax, index, ratio } = consistency;
  expectClose([lambdaMax, index, ratio], [expected.lambdaMax, expected.ci, expected.crSaatyRI], tolerance);
};

const bestWorst =
  (solve: (answers: BestWorst) => Elicitation<{ measure: "best-worst"; xi: number } & Elicitation["consistency"]>) =>
  ({ input, expected, tolerance }: Vector): void => {
    const { bestToOthers, othersToWorst, bestIndex, worstIndex } = input;
    const elicitation = solve({
      best: idOf(bestIndex),
      worst: idOf(worstIndex),
      judgements: (bestToOthers as number[]).map((bestTo, j) => ({ id: idOf(j), bestTo, toWorst: othersToWorst[j] })),
    });
    expectClose(weightsOf(elicitation), expected.weights, tolerance);
    expectClose([elicitation.consistency.xi], [expected.xi], tolerance);
  };

const ranks =
  (rule: RankRule) =>
  ({ input, expected, tolerance }: Vector): void => {
    const order = Array.from({ length: input.n }, (_, i) => ({ id: idOf(i), rank: i + 1 }));
    expectClose(weightsOf(rankWeights(order, rule)), expected.weights, tolerance);
  };

testVectors(import.meta.dirname, {
  "mcda-weights": {
    methods: {
      entropy: data("entropy"),
      critic: data("critic"),
      standardDeviation: data("standardDeviation"),
      merec: data("merec"),
      ahp,
      bestWorstLinear: bestWorst(bestWorstLinear),
      bestWorstNonlinear: bestWorst(bestWorstNonlinear),
      rankOrderCentroid: ranks("centroid"),
      rankSum: ranks("sum"),
    },
  },
});
