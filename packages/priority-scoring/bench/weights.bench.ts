import { createRandom } from "@vanstervind/core";
import { decisionMatrix } from "@vanstervind/priority-scoring/methods";
import {
  ahpWeights,
  type BestWorst,
  bestWorstLinear,
  bestWorstNonlinear,
  type Comparison,
  comparisonsOf,
  dataWeights,
  type WeightAid,
} from "@vanstervind/priority-scoring/weights";
import AHP from "ahp";
import { bench, describe } from "vitest";

const random = createRandom("weights bench");
const idsOf = (count: number): string[] => Array.from({ length: count }, (_, i) => `c${String(i).padStart(2, "0")}`);

/** Answers on the scale from 1/9 to 9 that someone with weights in mind would give, one step off now and then. */
const judged = (count: number): number[][] => {
  const weights = Array.from({ length: count }, () => 1 + random.integer(0, 9));
  const matrix = weights.map(() => weights.map(() => 1));
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const [more, less] = weights[i]! < weights[j]! ? [j, i] : [i, j];
      const step = Math.round(weights[more]! / weights[less]!) + random.integer(-1, 2);
      matrix[more]![less] = Math.min(9, Math.max(1, step));
      matrix[less]![more] = 1 / matrix[more]![less]!;
    }
  }
  return matrix;
};

for (const count of [4, 9]) {
  const ids = idsOf(count);
  const matrices = Array.from({ length: 50 }, () => judged(count));
  const answers = matrices.map((matrix) => comparisonsOf(ids, matrix).filter(({ a, b }) => a < b));

  describe(`50 matrices of ${count} criteria: weights and consistency ratio`, () => {
    bench("ahpWeights, with reasons and the next question", () => {
      for (const comparisons of answers) ahpWeights(ids, comparisons);
    });
    bench("npm ahp: calculateMatrixConsistency", () => {
      for (const matrix of matrices) AHP.calculateMatrixConsistency(matrix);
    });
    bench("npm ahp: rankCriteria and run, with two items", () => {
      for (const comparisons of answers) {
        const context = new AHP().addItems(["x", "y"]).addCriteria(ids);
        for (const id of ids) context.rankCriteriaItem(id, [["x", "y", 1]]);
        context.rankCriteria(comparisons.map(({ a, b, times }) => [a, b, times] as const)).run();
      }
    });
  });
}

describe("15 criteria, every other comparison missing", () => {
  const ids = idsOf(15);
  const matrix = judged(15);
  const comparisons: Comparison[] = comparisonsOf(ids, matrix).filter(
    ({ a, b }) => a < b && (Number(a.slice(1)) + Number(b.slice(1))) % 2 === 1,
  );
  bench("ahpWeights by the eigenvector", () => {
    ahpWeights(ids, comparisons);
  });
  bench("ahpWeights by the geometric mean", () => {
    ahpWeights(ids, comparisons, { solve: "geometricMean" });
  });
});

describe("best-worst, 9 criteria", () => {
  const ids = idsOf(9);
  const answers: BestWorst = {
    best: "c00",
    worst: "c08",
    judgements: ids.map((id, i) => ({
      id,
      bestTo: i === 0 ? 1 : i === 8 ? 9 : random.integer(1, 10),
      toWorst: i === 0 ? 9 : i === 8 ? 1 : random.integer(1, 10),
    })),
  };
  bench("linear", () => {
    bestWorstLinear(answers);
  });
  bench("nonlinear, with spans", () => {
    bestWorstNonlinear(answers);
  });
});

describe("weights out of 10 000 × 20 figures", () => {
  const criteria = idsOf(20).map((id) => ({ id, direction: "increasing" as const }));
  const alternatives = Array.from({ length: 10_000 }, (_, i) => `a${i}`);
  const values = Float64Array.from({ length: 200_000 }, () => 1 + random.next() * 99);
  const matrix = decisionMatrix({ alternatives, criteria, values });
  for (const aid of ["entropy", "standardDeviation", "critic", "merec"] satisfies WeightAid[]) {
    bench(aid, () => {
      dataWeights(matrix, aid);
    });
  }
});
