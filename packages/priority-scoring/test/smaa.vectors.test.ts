import {
  acceptabilityMatrix,
  type Smaa,
  smaaOfValues,
  type WeightConstraint,
} from "@vanstervind/priority-scoring/robustness";
import { testVectors, type Vector } from "@vanstervind/test/vectors";
import { expect } from "vitest";

/**
 * Exactly when nothing was sampled, else within five standard errors: of hundreds of figures one is beyond three by
 * chance.
 */
const expectShares = (actual: readonly number[], expected: readonly (number | null)[], { samples }: Smaa): void => {
  for (const [i, p] of expected.entries()) {
    if (p === null) continue;
    const tolerance = samples === 0 ? 1e-9 : 5 * Math.sqrt((p * (1 - p)) / samples) + 1e-9;
    expect(Math.abs(actual[i]! - p)).toBeLessThanOrEqual(tolerance);
  }
};

/** "w1 >= w2 >= w3" in the terms of the package. */
const constraintsOf = (text: string | null): WeightConstraint[] =>
  text === null
    ? []
    : [{ kind: "order", parts: text.split(">=").map((weight) => String(Number(weight.trim().slice(1)) - 1)) }];

const check = (result: Smaa, { expected }: Vector): void => {
  const matrix = acceptabilityMatrix(result);
  for (const [i, row] of expected.rankAcceptability.entries()) expectShares(matrix[i]!, row, result);
  for (const [i, row] of (expected.pairwiseWinning ?? []).entries()) {
    const { ids, shares } = result.pairwise!;
    const ofRow = shares[ids.indexOf(String(i))]!;
    expectShares(
      row.map((_: unknown, j: number) => ofRow[ids.indexOf(String(j))]!),
      row,
      result,
    );
  }
  for (const [i, weights] of (expected.centralWeights ?? []).entries()) {
    const { centralWeights } = result.rows[i]!;
    if (weights === null || centralWeights === null) {
      expect(centralWeights).toBe(weights);
      continue;
    }
    const own = Object.values(centralWeights[0]!.weights);
    const tolerance = result.samples === 0 ? 1e-9 : 3 / Math.sqrt(expected.rankAcceptability[i][0] * result.samples);
    for (const [c, weight] of weights.entries()) expect(Math.abs(own[c]! - weight)).toBeLessThanOrEqual(tolerance);
  }
};

/** Each case twice: measured exactly, and sampled by making it too large to measure. */
const smaa2 = (vector: Vector): void => {
  const { partialValues, weightConstraints } = vector.input;
  const weights = constraintsOf(weightConstraints);
  const exact = smaaOfValues(partialValues, { weights });
  expect(exact.method).toBe("exact");
  check(exact, vector);

  // Ever worse alternatives below all others: they change no rank above them.
  const many = [...partialValues, ...Array.from({ length: 100 }, (_, i) => partialValues[0].map(() => -1 - i))];
  const sampled = smaaOfValues(many, {
    weights,
    seed: vector.id,
    pairwise: partialValues.map((_: unknown, i: number) => String(i)),
  });
  expect(sampled.method).toBe("sampled");
  check({ ...sampled, rows: sampled.rows.slice(0, partialValues.length) }, vector);
};

testVectors(import.meta.dirname, { "mcda-smaa": { methods: { smaa2 } } });
