import { ahpWeights, type Comparison, comparisonsOf, type Elicitation } from "@vanstervind/priority-scoring/weights";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreeing, comparisons, idsOf } from "./arbitraries.ts";

const weightsOf = ({ weights }: Elicitation): number[] => weights.map(({ weight }) => weight);

const expectClose = (actual: readonly number[], expected: readonly number[], tolerance = 1e-9): void => {
  expect(actual.length).toBe(expected.length);
  for (const [i, x] of expected.entries()) expect(Math.abs(actual[i]! - x)).toBeLessThanOrEqual(tolerance);
};

const scaled = (amounts: readonly number[]): number[] => {
  const sum = amounts.reduce((a, b) => a + b, 0);
  return amounts.map((x) => x / sum);
};

/** Harker's matrix, built anew: what was not compared is 0 and adds 1 to the diagonal. */
const harker = (ids: readonly string[], said: readonly Comparison[]): number[][] => {
  const matrix = ids.map(() => ids.map(() => 0));
  for (const { a, b, times } of said) {
    matrix[ids.indexOf(a)]![ids.indexOf(b)] = times;
    matrix[ids.indexOf(b)]![ids.indexOf(a)] = 1 / times;
  }
  for (const [i, row] of matrix.entries()) row[i] = row.filter((x) => x === 0).length;
  return matrix;
};

describe("laws", () => {
  test("comparisons that agree give the weights that they were made of, with ratio 0, by both ways to solve", () => {
    fc.assert(
      fc.property(agreeing(1, 8), ({ of, ids, comparisons: said }) => {
        for (const solve of ["eigenvector", "geometricMean"] as const) {
          const elicitation = ahpWeights(ids, said, { solve });
          expectClose(weightsOf(elicitation), scaled(of));
          expect(elicitation.consistency.ratio).toBeLessThan(1e-9);
          expect(elicitation.consistency.acceptable).not.toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("the eigenvector is one of Harker's matrix, and its eigenvalue the greatest: all its components are positive", () => {
    fc.assert(
      fc.property(comparisons(2, 9), ({ ids, comparisons: said }) => {
        const elicitation = ahpWeights(ids, said);
        const weights = weightsOf(elicitation);
        const { lambdaMax } = elicitation.consistency;
        for (const [i, row] of harker(ids, said).entries()) {
          const image = row.reduce((sum, x, j) => sum + x * weights[j]!, 0);
          expect(image / weights[i]! / lambdaMax).toBeCloseTo(1, 8);
        }
        expect(Math.min(...weights)).toBeGreaterThan(0);
        expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      }),
      { numRuns: 150 },
    );
  });

  test("the geometric mean of complete comparisons is the mean of each row", () => {
    fc.assert(
      fc.property(comparisons(2, 8, true), ({ ids, comparisons: said }) => {
        const means = harker(ids, said).map((row, i) =>
          Math.exp(row.reduce((sum, x, j) => sum + (i === j ? 0 : Math.log(x)), 0) / ids.length),
        );
        expectClose(weightsOf(ahpWeights(ids, said, { solve: "geometricMean" })), scaled(means));
      }),
      { numRuns: 100 },
    );
  });

  test("least squares: no change of one weight fits the logarithms better, also when comparisons are missing", () => {
    fc.assert(
      fc.property(comparisons(3, 7), fc.nat(), fc.boolean(), ({ ids, comparisons: said }, at, up) => {
        const weights = weightsOf(ahpWeights(ids, said, { solve: "geometricMean" }));
        const squares = (of: readonly number[]): number =>
          said.reduce(
            (sum, { a, b, times }) => sum + Math.log((times * of[ids.indexOf(b)]!) / of[ids.indexOf(a)]!) ** 2,
            0,
          );
        const moved = weights.map((x, i) => (i === at % ids.length ? x * (up ? 1.01 : 0.99) : x));
        expect(squares(moved)).toBeGreaterThan(squares(weights));
      }),
      { numRuns: 100 },
    );
  });

  test("order, direction and names of comparisons change nothing", () => {
    fc.assert(
      fc.property(comparisons(2, 7), fc.infiniteStream(fc.nat()), ({ ids, comparisons: said }, draws) => {
        const shuffled = said
          .map((row) => ({ row, at: draws.next().value! }))
          .sort((x, y) => x.at - y.at)
          .map(({ row: { a, b, times } }) =>
            draws.next().value! % 2 === 0 ? { a, b, times } : { a: b, b: a, times: 1 / times },
          );
        const elicitation = ahpWeights(ids, said);
        const again = ahpWeights(ids.toReversed(), shuffled);
        expectClose(weightsOf(again), weightsOf(elicitation));
        expect(again.consistency.ratio).toBeCloseTo(elicitation.consistency.ratio, 7);
        const renamed = (id: string): string => `z${String(99 - ids.indexOf(id))}`;
        const other = ahpWeights(
          ids.map(renamed),
          said.map(({ a, b, times }) => ({ a: renamed(a), b: renamed(b), times })),
        );
        expectClose(weightsOf(other).toReversed(), weightsOf(elicitation));
      }),
      { numRuns: 80 },
    );
  });

  test("who takes every advice ends with answers that are accepted and all given", () => {
    fc.assert(
      fc.property(comparisons(3, 6), ({ ids, comparisons: said }) => {
        let answers = [...said];
        for (let round = 0; ; round++) {
          expect(round).toBeLessThan(200);
          const { consistency, next } = ahpWeights(ids, answers);
          if (next === null) {
            expect(consistency.acceptable).toBe(true);
            expect(answers.length).toBe((ids.length * (ids.length - 1)) / 2);
            return;
          }
          const { a, b, fits } = next.values;
          answers = answers.filter((row) => !([a, b].includes(row.a) && [a, b].includes(row.b)));
          answers.push({ a, b, times: fits });
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the fitting value is the one that the other answers give when this one is left out", () => {
    fc.assert(
      fc.property(comparisons(3, 6, true), ({ ids, comparisons: said }) => {
        const { next } = ahpWeights(ids, said);
        if (next?.code !== "compare-again") return;
        const { a, b, fits } = next.values;
        const others = said.filter((row) => !([a, b].includes(row.a) && [a, b].includes(row.b)));
        const { weights } = ahpWeights(ids, others, { solve: "geometricMean" });
        const of = (id: string) => weights.find((row) => row.id === id)!.weight;
        expect(of(a) / of(b) / fits).toBeCloseTo(1, 8);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what to ask next", () => {
  const ids = ["a", "b", "c", "d"];
  const agree: Comparison[] = [
    { a: "a", b: "b", times: 2 },
    { a: "a", b: "c", times: 4 },
    { a: "a", b: "d", times: 8 },
    { a: "b", b: "c", times: 2 },
    { a: "b", b: "d", times: 4 },
    { a: "c", b: "d", times: 2 },
  ];

  test("the one answer that was turned around is found, with the value that the others ask for", () => {
    for (const [k, { a, b, times }] of agree.entries()) {
      const said = agree.map((row, i) => (i === k ? { a: b, b: a, times: 5 } : row));
      const { consistency, next } = ahpWeights(ids, said);
      expect(consistency.acceptable).toBe(false);
      expect(next?.code).toBe("compare-again");
      expect(next?.values).toMatchObject({ a: b, b: a });
      expect(next!.values.fits).toBeCloseTo(1 / times, 9);
    }
  });

  test("of a chain the ends are least known", () => {
    const { consistency, next, reasons } = ahpWeights(ids, [agree[0]!, agree[3]!, agree[5]!]);
    expect(consistency).toMatchObject({ crossChecks: 0, acceptable: null, ratio: 0, lambdaMax: 4 });
    expect(next).toMatchObject({ code: "compare", values: { a: "a", b: "d" } });
    expect(next!.values.fits).toBeCloseTo(8, 9);
    expect(reasons.map(({ code }) => code)).toEqual(["heaviest", "unchecked", "derived", "derived", "derived"]);
  });

  test("an answer that alone joins two groups is never the one to blame", () => {
    const said: Comparison[] = [
      { a: "a", b: "b", times: 9 },
      { a: "b", b: "c", times: 9 },
      { a: "c", b: "a", times: 9 },
      { a: "c", b: "d", times: 9 },
    ];
    const { next, reasons } = ahpWeights(ids, said);
    expect(next?.code).toBe("compare-again");
    expect([next?.values.a, next?.values.b]).not.toContain("d");
    expect(reasons).toContainEqual({ code: "circular", values: { ids: ["a", "b", "c"] } });
  });

  test("a circle is told the way round that it goes", () => {
    const said = [
      { a: "b", b: "a", times: 3 },
      { a: "c", b: "b", times: 3 },
      { a: "a", b: "c", times: 3 },
    ];
    const { reasons } = ahpWeights(["a", "b", "c"], said);
    expect(reasons).toContainEqual({ code: "circular", values: { ids: ["a", "c", "b"] } });
  });

  test("one criterion weighs all, and there is nothing to ask", () => {
    const { weights, consistency, next } = ahpWeights(["a"], []);
    expect(weights).toEqual([{ id: "a", weight: 1, low: 1, high: 1 }]);
    expect(consistency).toMatchObject({ ratio: 0, lambdaMax: 1, acceptable: null });
    expect(next).toBeNull();
  });

  test("the limit can be set", () => {
    const said = agree.map((row, i) => (i === 0 ? { ...row, times: 3 } : row));
    expect(ahpWeights(ids, said).consistency.acceptable).toBe(true);
    expect(ahpWeights(ids, said, { limit: 0.001 }).consistency.acceptable).toBe(false);
  });
});

describe("mistakes", () => {
  test("all faults are told at once", () => {
    const said = [
      { a: "a", b: "x", times: 2 },
      { a: "y", b: "a", times: 2 },
      { a: "a", b: "a", times: 1 },
      { a: "a", b: "b", times: 2 },
      { a: "a", b: "b", times: 2 },
      { a: "b", b: "a", times: 2 },
    ];
    expect(() => ahpWeights(["a", "b", "a"], said)).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        faults: [
          expect.objectContaining({ code: "duplicate-id", row: 2 }),
          expect.objectContaining({ code: "unknown-id", row: 0, field: "b" }),
          expect.objectContaining({ code: "unknown-id", row: 1, field: "a" }),
          expect.objectContaining({ code: "same-id", row: 2 }),
          expect.objectContaining({ code: "compared-twice", row: 4 }),
          expect.objectContaining({ code: "not-reciprocal", row: 5 }),
        ],
      }),
    );
    expect(() => ahpWeights(["a", "b"], [{ a: "a", b: "b", times: 0 }])).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
    expect(() => ahpWeights([], [])).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });

  test("comparisons that fall apart name the groups and the question that would join two", () => {
    const said = [
      { a: "d", b: "a", times: 2 },
      { a: "c", b: "b", times: 2 },
    ];
    expect(() => ahpWeights(["a", "b", "c", "d", "e"], said)).toThrow(
      expect.objectContaining({
        code: "disconnected-comparisons",
        values: { groups: [["a", "d"], ["b", "c"], ["e"]], next: { a: "a", b: "b" } },
      }),
    );
  });

  test("both directions may be given when they agree but for rounding", () => {
    const ids = idsOf(2);
    const { weights } = ahpWeights(
      ids,
      comparisonsOf(ids, [
        [1, 3],
        [0.33, 1],
      ]),
    );
    expect(weights[0]!.weight).toBeCloseTo(0.75, 2);
    expect(weights[0]!.weight).not.toBe(0.75);
  });

  test("a matrix must be square with ones on its diagonal", () => {
    expect(() => comparisonsOf(["a", "b"], [[2, 3], [1]])).toThrow(
      expect.objectContaining({
        faults: [
          expect.objectContaining({ code: "not-reciprocal", row: 0, field: "0" }),
          expect.objectContaining({ code: "not-square", row: 1 }),
        ],
      }),
    );
    expect(() => comparisonsOf(["a", "b"], [[1, 3]])).toThrow(expect.objectContaining({ code: "invalid-input" }));
    expect(
      comparisonsOf(
        ["a", "b"],
        [
          [null, 3],
          [null, null],
        ],
      ),
    ).toEqual([{ a: "a", b: "b", times: 3 }]);
  });
});

test("random indices follow Saaty's table to 15 criteria, and its line beyond", () => {
  const indexOf = (count: number): number => {
    const ids = idsOf(count);
    const said = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => ({ a, b, times: 1 })));
    return ahpWeights(ids, said).consistency.randomIndex;
  };
  expect([1, 2, 3, 6, 10, 15].map(indexOf)).toEqual([0, 0, 0.58, 1.24, 1.49, 1.59]);
  expect(indexOf(16)).toBeCloseTo(1.598, 3);
});
