import { ahpWeights, comparisonsOf, type Elicitation } from "@vanstervind/priority-scoring/weights";
import AHP from "ahp";
import { describe, expect, test } from "vitest";
import { idsOf } from "./arbitraries.ts";

/** What npm's `ahp` 2.4.2 makes of comparisons of criteria, with one question about two items to keep it going. */
const rival = (criteria: readonly string[], said: readonly (readonly [string, string, number])[]) => {
  const context = new AHP().addItems(["x", "y"]).addCriteria(criteria);
  for (const id of criteria) context.rankCriteriaItem(id, [["x", "y", 1]]);
  return context.rankCriteria(said).run();
};
const asComparisons = (said: readonly (readonly [string, string, number])[]) =>
  said.map(([a, b, times]) => ({ a, b, times }));
const weightsOf = ({ weights }: Elicitation): number[] => weights.map(({ weight }) => weight);
const invalid = expect.objectContaining({ code: "invalid-input" });

describe("where npm's ahp fails", () => {
  test("it calls eleven criteria in a circle consistent, as its table ends at ten", () => {
    const ids = idsOf(11);
    const circle = ids.map((_, i) => ids.map((_, j) => (i === j ? 1 : (j - i + 11) % 11 <= 5 ? 9 : 1 / 9)));
    expect(AHP.calculateMatrixConsistency(circle)).toMatchObject({ cr: 0, ri: undefined });
    const { consistency, reasons } = ahpWeights(ids, comparisonsOf(ids, circle));
    expect(consistency.ratio).toBeGreaterThan(2);
    expect(consistency.acceptable).toBe(false);
    expect(reasons.map(({ code }) => code)).toContain("circular");
  });

  test("a missing comparison turns its weights around", () => {
    const said = [
      ["a", "b", 2],
      ["b", "c", 3],
    ] as const;
    const { error, criteriaRankMetaMap } = rival(["a", "b", "c"], said);
    expect(error?.type).toBe("MISSING_CRITERIA_RANK");
    expect(criteriaRankMetaMap.weightedVector[1]).toBeGreaterThan(criteriaRankMetaMap.weightedVector[0]!);
    expect(criteriaRankMetaMap.cr).toBeLessThan(0);
    expect(weightsOf(ahpWeights(["a", "b", "c"], asComparisons(said))).map((x) => x.toFixed(9))).toEqual([
      "0.600000000",
      "0.300000000",
      "0.100000000",
    ]);
  });

  test("of two answers that contradict each other the last one wins, without a word", () => {
    const said = [
      ["a", "b", 3],
      ["b", "a", 3],
    ] as const;
    expect(rival(["a", "b"], said)).toMatchObject({
      error: null,
      criteriaRankMetaMap: { weightedVector: [0.25, 0.75] },
    });
    expect(rival(["a", "b"], said.toReversed())).toMatchObject({
      error: null,
      criteriaRankMetaMap: { weightedVector: [0.75, 0.25] },
    });
    expect(() => ahpWeights(["a", "b"], asComparisons(said))).toThrow(invalid);
  });

  test("a matrix that is not reciprocal is taken as it is", () => {
    const context = new AHP().import({
      items: ["x", "y"],
      criteria: ["a", "b"],
      criteriaItemRank: { a: [1, 1], b: [1, 1] },
      criteriaRank: [
        [1, 3],
        [3, 1],
      ],
    });
    expect(context.run()).toMatchObject({ error: null, criteriaRankMetaMap: { cr: 0 } });
    expect(() =>
      ahpWeights(
        ["a", "b"],
        comparisonsOf(
          ["a", "b"],
          [
            [1, 3],
            [3, 1],
          ],
        ),
      ),
    ).toThrow(invalid);
  });

  test("a misspelt name is passed over", () => {
    const said = [
      ["a", "bb", 9],
      ["a", "b", 1],
    ] as const;
    expect(rival(["a", "b"], said).error).toBeNull();
    expect(() => ahpWeights(["a", "b"], asComparisons(said))).toThrow(invalid);
  });

  test("a negative judgement makes a negative weight", () => {
    expect(rival(["a", "b"], [["a", "b", -3]]).criteriaRankMetaMap.weightedVector).toEqual([1.5, -0.49999999999999994]);
    expect(() => ahpWeights(["a", "b"], [{ a: "a", b: "b", times: -3 }])).toThrow(invalid);
  });

  test("its weights are the mean of scaled columns, not the eigenvector", () => {
    const ids = idsOf(4);
    const matrix = [
      [1, 4, 3, 1],
      [1 / 4, 1, 7, 3],
      [1 / 3, 1 / 7, 1, 1 / 5],
      [1, 1 / 3, 5, 1],
    ];
    const residual = (weights: readonly number[]): number => {
      const ratios = matrix.map((row, i) => row.reduce((sum, x, j) => sum + x * weights[j]!, 0) / weights[i]!);
      return Math.max(...ratios) - Math.min(...ratios);
    };
    expect(residual(AHP.calculateMatrixConsistency(matrix).weightedVector)).toBeGreaterThan(0.1);
    expect(residual(weightsOf(ahpWeights(ids, comparisonsOf(ids, matrix))))).toBeLessThan(1e-9);
  });

  test("one criterion has a consistency index that is no number", () => {
    expect(AHP.calculateMatrixConsistency([[1]]).ci).toBeNaN();
    expect(ahpWeights(["a"], []).consistency.index).toBe(0);
  });
});
