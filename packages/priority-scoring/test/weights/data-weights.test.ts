import type { Direction } from "@vanstervind/priority-scoring";
import { decisionMatrix } from "@vanstervind/priority-scoring/methods";
import { dataWeights, type Elicitation, type WeightAid } from "@vanstervind/priority-scoring/weights";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idsOf } from "./arbitraries.ts";

const aids: readonly WeightAid[] = ["entropy", "standardDeviation", "critic", "merec"];
const weightsOf = ({ weights }: Elicitation): number[] => weights.map(({ weight }) => weight);
const criteriaOf = (directions: readonly Direction[]) =>
  directions.map((direction, j) => ({ id: idsOf(directions.length)[j]!, direction }));
const read = (criteria: ReturnType<typeof criteriaOf>, values: readonly (readonly number[])[]) =>
  decisionMatrix({ alternatives: values.map((_, i) => `a${i}`), criteria, values });

/** Alternatives × criteria with levels above 0, and a direction for each. */
const tables = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5 })).chain(([count, width]) =>
  fc.record({
    matrix: fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: width, maxLength: width }), {
      minLength: count,
      maxLength: count,
    }),
    directions: fc.array(fc.constantFrom<Direction>("increasing", "decreasing"), {
      minLength: width,
      maxLength: width,
    }),
  }),
);

describe.each(aids)("%s", (aid) => {
  test("weights are finite, at least 0 and sum to 1, and say that they describe data", () => {
    fc.assert(
      fc.property(tables, ({ matrix, directions }) => {
        const { weights, consistency, reasons, next } = dataWeights(read(criteriaOf(directions), matrix), aid);
        expect(weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
        for (const { weight } of weights) expect(weight).toBeGreaterThanOrEqual(0);
        expect(consistency.acceptable).toBeNull();
        expect(next).toBeNull();
        expect(reasons.map(({ code }) => code)).toContain("describes-data");
      }),
    );
  });

  test("the order of rows and columns and the units change nothing", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(0.01, 3, 1000), ({ matrix, directions }, unit) => {
        const weights = weightsOf(dataWeights(read(criteriaOf(directions), matrix), aid));
        const again = dataWeights(
          read(
            criteriaOf(directions).reverse(),
            matrix.toReversed().map((row) => row.map((x, j) => (j === 0 ? x * unit : x)).reverse()),
          ),
          aid,
        );
        for (const [j, weight] of weightsOf(again).entries()) expect(weight).toBeCloseTo(weights[j]!, 7);
      }),
    );
  });

  test("a column that is the same for all weighs nothing when others differ", () => {
    const { weights, reasons } = dataWeights(
      read(criteriaOf(["increasing", "increasing", "decreasing"]), [
        [3, 1, 2],
        [3, 2, 1],
        [3, 4, 4],
      ]),
      aid,
    );
    expect(weights[0]!.weight).toBe(0);
    expect(reasons).toContainEqual({ code: "no-contrast", values: { id: "c00" } });
  });

  test("without contrast anywhere all weigh the same", () => {
    const matrices: number[][][] = [
      [[3, 5]],
      [
        [3, 5],
        [3, 5],
      ],
      [],
    ];
    for (const matrix of matrices) {
      expect(weightsOf(dataWeights(read(criteriaOf(["increasing", "decreasing"]), matrix), aid))).toEqual([0.5, 0.5]);
    }
  });
});

test("entropy takes no negative levels, and merec none that are 0", () => {
  const refused = expect.objectContaining({ code: "not-normalisable" });
  const matrix = (...values: number[][]) => read(criteriaOf(["increasing", "decreasing"]), values);
  expect(() => dataWeights(matrix([1, -2], [2, 3]), "entropy")).toThrow(refused);
  expect(() => dataWeights(matrix([0, 2], [2, 3]), "merec")).toThrow(refused);
  expect(() => dataWeights(matrix([1, 0], [2, 3]), "merec")).toThrow(refused);
  expect(weightsOf(dataWeights(matrix([0, -2], [2, 3]), "critic"))).toEqual([0.5, 0.5]);
  expect(weightsOf(dataWeights(matrix([0, 0], [0, 3]), "entropy"))).toEqual([0, 1]);
});

test("two columns that say the same share what critic would give to one", () => {
  const matrix = read(criteriaOf(["increasing", "increasing", "increasing"]), [
    [1, 1, 4],
    [2, 2, 9],
    [3, 3, 2],
    [4, 4, 3],
  ]);
  const [a, b, c] = weightsOf(dataWeights(matrix, "critic"));
  expect(a).toBeCloseTo(b!, 12);
  expect(c).toBeGreaterThan(a!);
});
