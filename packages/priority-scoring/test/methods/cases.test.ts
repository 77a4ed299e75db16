import {
  borda,
  copeland,
  decisionMatrix,
  electre1,
  electre3,
  normalise,
  pareto,
  promethee1,
  promethee2,
  spotis,
  vikor,
  weightedProduct,
  weightedSum,
} from "@vanstervind/priority-scoring/methods";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { order } from "../../src/internal/order.ts";
import { idOf, matrixOf, type Problem, problem } from "./arbitraries.ts";

const fails = (code: string, ...faults: readonly object[]) =>
  expect.objectContaining({
    code,
    ...(faults.length > 0 ? { faults: faults.map((fault) => expect.objectContaining(fault)) } : {}),
  });

describe("decisionMatrix", () => {
  const criteria = [
    { id: "need", direction: "increasing" },
    { id: "cost", direction: "decreasing" },
  ] as const;

  test("rows and one typed array, criterion after criterion, are the same matrix", () => {
    const alternatives = ["a", "b", "c"];
    const byRow = decisionMatrix({
      alternatives,
      criteria,
      values: [
        [1, 4],
        [2, 5],
        [3, 6],
      ],
    });
    const values = Float64Array.of(1, 2, 3, 4, 5, 6);
    const byColumn = decisionMatrix({ alternatives, criteria, values });
    expect(byColumn).toEqual(byRow);
    values.fill(Number.NaN);
    expect(byColumn).toEqual(byRow);
  });

  test("all faults of the levels are told at once, with repeated ids", () => {
    expect(() =>
      decisionMatrix({ alternatives: ["a", "a"], criteria, values: [[1, Number.NaN], [1], [3, 1 / 0]] }),
    ).toThrow(
      fails(
        "invalid-input",
        { code: "duplicate-id", source: "the alternatives", row: 1 },
        { code: "wrong-length", row: null, field: "values" },
        { code: "not-a-level", row: 0, field: "cost" },
        { code: "wrong-length", row: 1 },
        { code: "not-a-level", row: 2, field: "cost" },
      ),
    );
    expect(() => decisionMatrix({ alternatives: ["a"], criteria, values: Float64Array.of(1) })).toThrow(
      fails("invalid-input", { code: "wrong-length" }),
    );
    expect(() => decisionMatrix({ alternatives: ["a"], criteria, values: Float64Array.of(1, 1 / 0) })).toThrow(
      fails("invalid-input", { code: "not-a-level", row: 0, field: "cost" }),
    );
  });

  test("all faults of alternatives and criteria are told at once", () => {
    expect(() =>
      decisionMatrix({
        alternatives: ["", "b"],
        criteria: [{ id: "x", direction: "increasing", bounds: [3, 3] }],
        values: [],
      }),
    ).toThrow(
      fails(
        "invalid-input",
        { source: "the alternatives", row: 0 },
        { source: "the criteria", row: 0, field: "bounds" },
      ),
    );
    expect(() => decisionMatrix({ alternatives: [], criteria: [], values: [] })).toThrow(fails("invalid-input"));
  });

  test("what is no fault of the input is passed on", () => {
    const throwing = {
      get id(): string {
        throw new RangeError("from a getter");
      },
      direction: "increasing",
    } as const;
    expect(() => decisionMatrix({ alternatives: [], criteria: [throwing], values: [] })).toThrow(RangeError);
  });
});

describe("normalise", () => {
  test("columns of zeros and no rows at all are scaled", () => {
    for (const name of ["minmax", "max", "sum", "vector", "linear", "nonlinear", "zScore"] as const) {
      expect(normalise([[0], [0]], ["increasing"], name)[0]).toEqual([name === "minmax" ? 1 : 0]);
      expect(normalise([], ["increasing", "decreasing"], name)).toEqual([]);
    }
    expect(normalise([[0], [0]], ["decreasing"], "max")).toEqual([[1], [1]]);
    expect(normalise([[-3], [4]], ["increasing"], "vector")).toEqual([[-0.6], [0.8]]);
  });

  test.each([
    ["max", [[-1], [2]], "increasing"],
    ["sum", [[-1], [2]], "increasing"],
    ["sum", [[0], [2]], "decreasing"],
    ["linear", [[-1], [2]], "increasing"],
    ["linear", [[0], [2]], "decreasing"],
    ["nonlinear", [[-1], [2]], "increasing"],
    ["nonlinear", [[0], [2]], "decreasing"],
    ["logarithmic", [[0], [2]], "increasing"],
    ["logarithmic", [[1], [1]], "increasing"],
    ["minmax", [[-1.7e308], [1.7e308]], "increasing"],
  ] as const)("%s is not defined for %j %s", (name, rows, direction) => {
    expect(() => normalise(rows, [direction], name)).toThrow(fails("not-normalisable"));
  });

  test("a matrix of another width is refused", () => {
    expect(() => normalise([[1, 2]], ["increasing"], "minmax")).toThrow(fails("invalid-input", { row: 0 }));
  });

  test("levels so large that their squares overflow have a vector length", () => {
    const [[first], [second]] = normalise([[3e200], [4e200]], ["increasing"], "vector") as [[number], [number]];
    expect(first).toBeCloseTo(0.6, 12);
    expect(second).toBeCloseTo(0.8, 12);
  });
});

describe("options", () => {
  const matrix = matrixOf({
    rows: [
      [3, 4],
      [5, 6],
    ],
    directions: ["increasing", "decreasing"],
  });
  const weights = [1, 1];

  test("factors are at least 0", () => {
    expect(() => weightedProduct(matrix, weights, { normalisation: "zScore" })).toThrow(fails("negative-factor"));
  });
  test("v is a share", () => {
    for (const v of [-0.1, 1.1, Number.NaN]) expect(() => vikor(matrix, weights, { v })).toThrow(fails("not-a-share"));
  });
  test("expected levels are within the bounds, one for each criterion", () => {
    expect(() => spotis(matrix, weights, { expected: [1] })).toThrow(
      fails("invalid-input", { code: "outside-bounds", row: 0, field: "c0" }, { code: "outside-bounds", row: 1 }),
    );
    expect(() => spotis(matrix, weights, { expected: [3, 3, 3] })).toThrow(
      fails("invalid-input", { code: "wrong-length" }),
    );
  });
  test("preference functions have thresholds that rise, one for each criterion or one for all", () => {
    const wrong = { kind: "linear", indifference: 3, preference: 1 } as const;
    expect(() => promethee2(matrix, weights, { preferences: wrong })).toThrow(fails("invalid-input"));
    expect(() => promethee2(matrix, weights, { preferences: [{ kind: "usual" }, wrong] })).toThrow(
      fails("invalid-input", { row: 1 }),
    );
    expect(() => promethee2(matrix, weights, { preferences: [{ kind: "usual" }] })).toThrow(
      fails("invalid-input", { code: "wrong-length" }),
    );
  });
  test("thresholds of the ELECTRE methods are in order", () => {
    expect(() => electre1(matrix, weights, { concordance: 1.2, discordance: -1 })).toThrow(
      fails("invalid-input", { field: "concordance" }, { field: "discordance" }),
    );
    expect(() => electre3(matrix, weights, { thresholds: { indifference: 2, preference: 1 } })).toThrow(
      fails("invalid-input"),
    );
    expect(() => electre3(matrix, weights, { thresholds: { indifference: 2, veto: 1 } })).toThrow(
      fails("invalid-input"),
    );
    expect(() => electre3(matrix, weights, { alpha: 0.1, beta: -0.2 })).toThrow(fails("invalid-input"));
  });
});

describe("VIKOR", () => {
  const outcome = (rows: readonly (readonly number[])[], weights: readonly number[], v = 0.5) =>
    vikor(matrixOf({ rows, directions: rows[0]!.map(() => "increasing") }), weights, { v, normalisation: "minmax" });

  test("a clear best that is best by S or R is chosen alone", () => {
    const { compromise } = outcome(
      [
        [20, 20],
        [3, 4],
        [4, 3],
        [2, 2],
      ],
      [1, 1],
    );
    expect(compromise.ids).toEqual(["a0"]);
    expect(compromise.advantage).toEqual({ holds: true, gap: expect.any(Number), needed: 1 / 3 });
    expect(compromise.stability.holds).toBe(true);
  });
  test("a single alternative is chosen without conditions", () => {
    expect(outcome([[5, 5]], [1, 1]).compromise).toEqual({
      ids: ["a0"],
      advantage: { holds: true, gap: null, needed: null },
      stability: { holds: true },
    });
  });
});

describe("PROMETHEE", () => {
  test("levels that are equal on paper are indifferent", () => {
    const criteria = [{ id: "x", direction: "increasing" }] as const;
    const matrix = decisionMatrix({ alternatives: ["a", "b", "c"], criteria, values: [[0.1 + 0.2], [0.3], [0.1]] });
    expect(promethee1(matrix, [1]).relations[0]).toEqual(["indifferent", "indifferent", "preferred"]);
    // A difference of exactly the threshold, though 0.3 − 0.1 is not quite 0.2 in binary digits.
    const preferences = { kind: "uShape", indifference: 0.2 } as const;
    expect(promethee2(matrix, [1], { preferences }).scores).toEqual([0, 0, 0]);
  });

  test("small differences on top of a large common part are told apart", () => {
    const criteria = [{ id: "x", direction: "increasing" }] as const;
    const values = [[1e6], [1e6 + 0.25], [1e6 + 0.5]];
    const matrix = decisionMatrix({ alternatives: ["a", "b", "c"], criteria, values });
    const { scores } = promethee2(matrix, [1], { preferences: { kind: "vShape", preference: 1 } });
    expect(scores.map((score) => score.toFixed(5))).toEqual(["-0.37500", "0.00000", "0.37500"]);
  });
});

describe("ELECTRE I", () => {
  const rows = (text: string) => text.split(", ").map((row) => row.split(" ").map(Number));
  const choose = (text: string, concordance: number) =>
    electre1(matrixOf({ rows: rows(text), directions: ["increasing", "increasing", "increasing"] }), [1, 1, 1], {
      concordance,
      discordance: 1,
    });

  test("a circle counts as one and is chosen as a whole", () => {
    // Each beats the next on two of three.
    const { kernel, nonOutranked } = choose("6 5 4, 4 6 5, 5 4 6, 3 3 3", 0.6);
    expect(kernel).toEqual(["a0", "a1", "a2"]);
    expect(nonOutranked).toEqual([]);
  });
  test("what is outranked only by someone outside the kernel is in it", () => {
    // The first outranks the second and the second the third; the first does not outrank the third.
    const { outranks, kernel } = choose("4 2 6, 3 6 5, 5 5 4", 0.6);
    expect([outranks[0]![1], outranks[1]![2], outranks[0]![2]]).toEqual([true, true, false]);
    expect(outranks[2]![0]).toBe(true);
    expect(kernel).toEqual(["a0", "a1", "a2"]);
  });
});

describe("Borda and Copeland", () => {
  const rankings = fc.integer({ min: 1, max: 6 }).chain((count) =>
    fc.array(
      fc.array(fc.integer({ min: 1, max: count }), { minLength: count, maxLength: count }).map((ranks) => ({
        ids: ranks.map((_, i) => idOf(i)),
        ranks,
      })),
      { minLength: 1, maxLength: 5 },
    ),
  );

  test("are as defined, pair by pair", () => {
    fc.assert(
      fc.property(rankings, (given) => {
        const all = [...given[0]!.ids.keys()];
        const duels = (a: number, of: (balance: number) => number) =>
          all.reduce((sum, b) => {
            const balance = given.reduce((ahead, { ranks }) => ahead + Math.sign(ranks[b]! - ranks[a]!), 0);
            return a === b ? sum : sum + of(balance);
          }, 0);
        const outcome = copeland(given);
        expect(outcome.wins).toEqual(all.map((a) => duels(a, (balance) => Number(balance > 0))));
        expect(outcome.losses).toEqual(all.map((a) => duels(a, (balance) => Number(balance < 0))));
        expect(outcome.scores).toEqual(all.map((_, a) => outcome.wins[a]! - outcome.losses[a]!));
        const winner = all.filter((a) => outcome.wins[a] === all.length - 1).map(idOf);
        expect(outcome.condorcetWinner).toBe(winner[0] ?? null);
        // Each pair gives a point in each ranking, halved in a tie: the balance over all pairs is twice the points.
        const points = all.map((a) => duels(a, (balance) => (given.length + balance) / 2));
        expect(borda(given).scores).toEqual(points);
        for (const { scores } of [outcome, borda(given)])
          for (const a of all)
            for (const b of all)
              if (given.every(({ ranks }) => ranks[a]! < ranks[b]!)) expect(scores[a]!).toBeGreaterThan(scores[b]!);
      }),
    );
  });

  test("take rankings with their alternatives in any order", () => {
    fc.assert(
      fc.property(rankings, (given) => {
        const turned = given.map(({ ids, ranks }, i) =>
          i === 0 ? { ids, ranks } : { ids: ids.toReversed(), ranks: ranks.toReversed() },
        );
        for (const combine of [borda, copeland]) expect(combine(turned)).toEqual(combine(given));
      }),
    );
  });

  test("nobody leaves without a rank", () => {
    for (const combine of [borda, copeland]) {
      expect(() => combine([])).toThrow(fails("invalid-input", { code: "too-small" }));
      const ids = ["a", "b"];
      expect(() =>
        combine([
          { ids, ranks: [1, 2] },
          { ids: ["a", "c"], ranks: [1, Number.NaN] },
        ]),
      ).toThrow(fails("invalid-input", { code: "unknown-alternative", row: 1 }));
      expect(() => combine([{ ids, ranks: [1] }])).toThrow(
        fails("invalid-input", { code: "wrong-length", row: 0 }, { code: "not-a-rank", row: 0 }),
      );
      expect(() => combine([{ ids: ["a", "a"], ranks: [1, 2] }])).toThrow(
        fails("invalid-input", { code: "duplicate-id" }),
      );
      expect(() =>
        combine([
          { ids, ranks: [1, 2] },
          { ids: ["a", "a"], ranks: [1, 2] },
        ]),
      ).toThrow(fails("invalid-input", { code: "not-a-rank", row: 1 }));
    }
    const none = copeland([{ ids: [], ranks: [] }]);
    expect(none.condorcetWinner).toBeNull();
  });
});

test("the front is what none dominates, and holds what scores best", () => {
  fc.assert(
    fc.property(problem(), (given: Problem) => {
      const { dominates, front } = pareto(matrixOf(given));
      const beats = (a: readonly number[], b: readonly number[]) => {
        const gains = given.directions.map((d, j) => (d === "increasing" ? a[j]! - b[j]! : b[j]! - a[j]!));
        return gains.every((g) => g >= 0) && gains.some((g) => g > 0);
      };
      expect(dominates).toEqual(given.rows.map((a) => given.rows.filter((b) => beats(a, b)).length));
      expect(front).toEqual(given.rows.flatMap((b, i) => (given.rows.some((a) => beats(a, b)) ? [] : [idOf(i)])));
      const { ids, ranks } = weightedSum(matrixOf(given), given.weights);
      expect(front.some((id) => ranks[ids.indexOf(id)] === 1)).toBe(true);
    }),
  );
});

test("the order of numbers is rising, equal ones as they came, few or many", () => {
  const number = fc.oneof(
    fc.constantFrom(0, -1, 1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MIN_VALUE, -1e300),
    fc.double({ noNaN: true }).map((x) => x + 0),
  );
  const lists = fc.oneof(fc.array(number, { maxLength: 20 }), fc.array(number, { minLength: 200, maxLength: 400 }));
  fc.assert(
    fc.property(lists, (numbers) => {
      const expected = [...numbers.keys()].sort((a, b) =>
        numbers[a]! < numbers[b]! ? -1 : numbers[a]! > numbers[b]! ? 1 : a - b,
      );
      expect([...order(Float64Array.from(numbers))]).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
