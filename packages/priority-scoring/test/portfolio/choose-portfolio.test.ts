import { createRandom } from "@vanstervind/core";
import {
  type Candidate,
  choosePortfolio,
  explainPortfolio,
  type Portfolio,
  type PortfolioOptions,
} from "@vanstervind/priority-scoring/portfolio";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../arbitraries.ts";
import { allChoices, isAllowed, valueOfChoice } from "./oracle.ts";

const cost = fc.integer({ min: 0, max: 12 });
const level = fc.record({
  value: fc.integer({ min: 0, max: 20 }).map((n) => n / 4),
  costs: fc.record({ hours: cost, ore: cost }, { requiredKeys: ["hours"] }),
});
const instance = fc
  .record({
    rows: fc.array(
      fc.record({
        group: fc.option(fc.constantFrom("n", "s"), { nil: undefined }),
        levels: fc.array(level, { minLength: 1, maxLength: 2 }),
      }),
      { maxLength: 7 },
    ),
    hours: fc.integer({ min: 0, max: 40 }),
    ore: fc.integer({ min: 0, max: 40 }),
    min: fc.constantFrom(undefined, 0, 1, 3),
    max: fc.constantFrom(undefined, 2, 4),
    groups: fc.constantFrom(
      undefined,
      [{ group: "n", min: 1 }],
      [
        { group: "n", max: 1 },
        { group: "s", min: 1, max: 2 },
      ],
    ),
    pairs: fc.constantFrom("none", "exclusive", "requires"),
  })
  .map(({ rows, hours, ore, min, max, groups, pairs }) => {
    const candidates = rows.map(
      ({ group, levels }, i): Candidate => ({
        id: `c${i}`,
        name: `Area ${i}`,
        ...(group === undefined ? {} : { group }),
        levels,
      }),
    );
    const isPaired = candidates.length >= 3;
    const options: PortfolioOptions = {
      budgets: { hours, ore },
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(groups === undefined ? {} : { groups }),
      ...(pairs === "exclusive" && isPaired ? { exclusive: [["c0", "c1", "c2"]] } : {}),
      ...(pairs === "requires" && isPaired ? { requires: [{ id: "c0", needs: "c1" }] } : {}),
    };
    return { candidates, options };
  });

const picksOf = (candidates: readonly Candidate[], { chosen }: Portfolio): number[] =>
  candidates.map(({ id }) => chosen.find((row) => row.id === id)?.level ?? -1);

describe("against all subsets", () => {
  test("the value is the best there is, the choice keeps to the limits, and infeasible means that nothing does", () => {
    fc.assert(
      fc.property(instance, ({ candidates, options }) => {
        const result = choosePortfolio(deepFreeze(candidates), deepFreeze(options));
        const all = allChoices(candidates, options);
        if (all.length === 0) {
          expect(result.status).toBe("infeasible");
          expect(result.conflicts.length).toBeGreaterThan(0);
          return;
        }
        expect(result.status).toBe("optimal");
        expect(result.gap).toBe(0);
        const picks = picksOf(candidates, result);
        expect(isAllowed(candidates, options, picks)).toBe(true);
        expect(valueOfChoice(candidates, picks)).toBeCloseTo(result.value, 9);
        expect(result.value).toBeCloseTo(Math.max(...all.map((choice) => valueOfChoice(candidates, choice))), 9);
        for (const { id, used, amount, shadowPrice } of result.budgets) {
          expect(used).toBeLessThanOrEqual(amount);
          expect(used).toBe(result.chosen.reduce((sum, { costs }) => sum + (costs[id] ?? 0), 0));
          expect(shadowPrice).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("what a left-out candidate lacks is no more than what would bring it in", () => {
    fc.assert(
      fc.property(instance, ({ candidates, options }) => {
        const result = choosePortfolio(candidates, options);
        for (const { id, valueMissing } of result.leftOut) {
          if (valueMissing === null) continue;
          // With any smaller gain in all its levels, the best choice with it stays below what was found.
          const raised = candidates.map((candidate) =>
            candidate.id !== id
              ? candidate
              : {
                  ...candidate,
                  levels: candidate.levels.map((own) => ({ ...own, value: own.value + 0.99 * valueMissing })),
                },
          );
          const at = candidates.findIndex((candidate) => candidate.id === id);
          const values = allChoices(raised, options)
            .filter((picks) => picks[at]! >= 0)
            .map((picks) => valueOfChoice(raised, picks));
          const best = Math.max(Number.NEGATIVE_INFINITY, ...values);
          expect(best).toBeLessThanOrEqual(result.value + 1e-7);
          // So few are searched again, and then it is exact for all that can be in at all.
          if (values.length > 0) expect(best + 0.01 * valueMissing).toBeCloseTo(result.value, 6);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("laws", () => {
  test("more budget never lowers the value, nor does one more candidate", () => {
    fc.assert(
      fc.property(instance, fc.integer({ min: 0, max: 10 }), ({ candidates, options }, more) => {
        const { value, status } = choosePortfolio(candidates, options);
        fc.pre(status === "optimal");
        const budgets = { ...options.budgets, hours: options.budgets.hours! + more };
        expect(choosePortfolio(candidates, { ...options, budgets }).value).toBeGreaterThanOrEqual(value - 1e-9);
        const extra: Candidate = { id: "z", name: "Z", levels: [{ value: 1, costs: { hours: 3 } }] };
        expect(choosePortfolio([...candidates, extra], options).value).toBeGreaterThanOrEqual(value - 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  test("the order of the input, other names, and other units of value and cost change nothing", () => {
    fc.assert(
      fc.property(instance, fc.nat(), ({ candidates, options }, seed) => {
        const result = choosePortfolio(candidates, options);
        expect(choosePortfolio(createRandom(seed).shuffle(candidates), options)).toEqual(result);
        const plain = candidates.map((candidate) => ({ ...candidate, id: `x${9 - Number(candidate.id.slice(1))}` }));
        const { exclusive, requires, ...rest } = options;
        if (exclusive === undefined && requires === undefined) {
          expect(choosePortfolio(plain, rest).value).toBeCloseTo(result.value, 9);
        }
        const scaled = candidates.map((candidate) => ({
          ...candidate,
          levels: candidate.levels.map(({ value, costs }) => ({
            value: value * 8,
            costs: { ...costs, hours: (costs.hours ?? 0) * 60 },
          })),
        }));
        const budgets = { ...options.budgets, hours: options.budgets.hours! * 60 };
        expect(choosePortfolio(scaled, { ...options, budgets }).value).toBeCloseTo(result.value * 8, 7);
      }),
      { numRuns: 40 },
    );
  });
});

const area = (id: string, value: number, hours: number, group?: string): Candidate => ({
  id,
  name: id,
  ...(group === undefined ? {} : { group }),
  levels: [{ value, costs: { hours } }],
});
const texts = (reasons: readonly Parameters<typeof explainPortfolio>[0][]): string[] =>
  reasons.flatMap((reason) => (["sv", "en"] as const).map((lang) => explainPortfolio(reason, lang)));

describe("reasons", () => {
  test("each candidate says why, and what would have brought it in", () => {
    const rich = Array.from({ length: 8 }, (_, i) => area(`a${i}`, 1, 10));
    const { leftOut, chosen, budgets } = choosePortfolio([...rich, area("dear", 0.5, 20)], { budgets: { hours: 60 } });
    expect(budgets[0]!.shadowPrice).toBeCloseTo(0.1, 6);
    const dear = leftOut.find(({ id }) => id === "dear")!;
    expect(dear.valueMissing).toBeCloseTo(1.5, 6);
    expect(dear.reasons[0]).toMatchObject({ code: "worth-too-little", values: { value: 0.5 } });
    expect(chosen.map(({ reasons }) => reasons[0]!.code)).toContain("worth-its-cost");
    // Of equals some have to be left out: no more value is needed, they just do not fit.
    expect(leftOut.filter(({ id }) => id !== "dear").map(({ reasons }) => reasons[0])).toEqual([
      { code: "does-not-fit", values: { budget: "hours", short: 10 } },
      { code: "does-not-fit", values: { budget: "hours", short: 10 } },
    ]);
  });

  test("a full group, a rival, a need, a least number and a level that gives too little are named", () => {
    const candidates = [
      area("a", 5, 10, "n"),
      area("b", 4, 10, "n"),
      area("c", 3, 10),
      area("d", 2, 10),
      area("e", 1, 10),
      area("f", 0.1, 1000),
      area("g", 0.1, 40, "s"),
      {
        ...area("h", 4, 10),
        levels: [
          { value: 4, costs: { hours: 10 } },
          { value: 4.1, costs: { hours: 60 } },
        ],
      },
    ];
    const { chosen, leftOut, status } = choosePortfolio(candidates, {
      budgets: { hours: 100 },
      groups: [
        { group: "n", max: 1 },
        { group: "s", min: 1 },
      ],
      exclusive: [["c", "d"]],
      requires: [{ id: "e", needs: "f" }],
    });
    expect(status).toBe("optimal");
    const codes = Object.fromEntries(
      [...leftOut, ...chosen].map(({ id, reasons }) => [id, reasons.map(({ code }) => code)]),
    );
    expect(codes).toMatchObject({ b: ["group-full"], d: ["excluded-by"], e: ["needs"] });
    expect(codes.g).toEqual(["worth-its-cost"]);
    expect(chosen.map(({ id }) => id)).toEqual(["a", "c", "g", "h"]);
    for (const text of texts([...chosen, ...leftOut].flatMap(({ reasons }) => reasons)))
      expect(text).toMatch(/^\S.*\.$/);
  });

  test("what only fills up says so, and more effort elsewhere is compared", () => {
    const small = {
      ...area("small", 1, 10),
      levels: [
        { value: 1, costs: { hours: 10 } },
        { value: 1.01, costs: { hours: 20 } },
      ],
    };
    const { chosen } = choosePortfolio([small, area("big", 20, 100), area("next", 19, 100)], {
      budgets: { hours: 110 },
    });
    expect(chosen.map(({ id, reasons }) => [id, reasons.map(({ code }) => code)])).toEqual([
      ["big", ["worth-its-cost"]],
      ["small", ["fills-up", "next-level"]],
    ]);
    for (const text of texts(chosen.flatMap(({ reasons }) => reasons))) expect(text).toMatch(/\.$/);
  });

  test("others can fit better together without any budget being short", () => {
    const { leftOut } = choosePortfolio([area("a", 2, 1), area("b", 2, 1)], { budgets: { hours: 10 }, max: 1 });
    expect(leftOut[0]!.reasons[0]).toMatchObject({ code: "does-not-fit", values: { budget: null } });
    expect(texts(leftOut[0]!.reasons)[1]).toBe("Left out: others fitted better together within the limits.");
  });
});

describe("limits that cannot be met", () => {
  const some = [area("a", 1, 10, "n"), area("b", 1, 20, "n"), area("c", 1, 30, "s")];
  test.each([
    [{ groups: [{ group: "x", min: 1 }] }, { code: "too-few", values: { group: "x", min: 1, available: 0 } }],
    [{ groups: [{ group: "n", min: 2, max: 1 }] }, { code: "above-max", values: { min: 2, max: 1 } }],
    [{ min: 4 }, { code: "too-few", values: { group: null, min: 4, available: 3 } }],
    [
      { min: 3, groups: [{ group: "n", max: 1 }] },
      { code: "too-few", values: { group: null, min: 3, available: 2 } },
    ],
    [
      { min: 2, max: 1 },
      { code: "above-max", values: { min: 2, max: 1 } },
    ],
    [{ min: 3 }, { code: "budget-short", values: { budget: "hours", amount: 45, short: 15 } }],
    [
      {
        groups: [
          { group: "n", min: 2 },
          { group: "s", min: 1 },
        ],
      },
      { code: "budget-short", values: { budget: "hours", amount: 45, short: 15 } },
    ],
    [
      { min: 2, exclusive: [["a", "b", "c"]] },
      { code: "together", values: { limits: 3 } },
    ],
  ] as const)("%j is %j", (limits, conflict) => {
    const { status, conflicts, chosen, leftOut } = choosePortfolio(some, { budgets: { hours: 45 }, ...limits });
    expect([status, chosen, leftOut.length]).toEqual(["infeasible", [], 3]);
    expect(conflicts).toContainEqual(conflict);
    for (const text of texts(conflicts)) expect(text).toMatch(/\.$/);
  });

  test("faults of the input come all at once", () => {
    try {
      choosePortfolio([area("a", 1, 1), { ...area("a", 1, 1), levels: [{ value: 1, costs: { litres: 1 } }] }], {
        budgets: { hours: 1 },
        exclusive: [["a", "q"]],
      });
      expect.unreachable();
    } catch (error) {
      const { faults } = error as { faults: { code: string }[] };
      expect(faults.map(({ code }) => code)).toEqual(["duplicate-id", "unknown-budget", "unknown-id"]);
    }
    expect(() => choosePortfolio([area("a", 1, 0.5)], { budgets: {} })).toThrow(/whole number/);
  });
});

describe("large", () => {
  const random = createRandom("large");
  const many = Array.from({ length: 300 }, (_, i) => {
    const [value, hours] = [random.next(), random.integer(5, 40)];
    return {
      ...area(`d${i}`, value, hours, `g${random.integer(0, 8)}`),
      levels: [1, 2, 3].map((n) => ({
        value: value * (2 - 2 * 0.5 ** n),
        costs: { hours: hours * n, ore: random.integer(1, 50) * n },
      })),
    };
  });
  const options = {
    budgets: { hours: 2000, ore: 3000 },
    groups: Array.from({ length: 8 }, (_, g) => ({ group: `g${g}`, min: 3, max: 15 })),
  };

  test("what is not proven states its gap, which is small, and no longer search is worth less", () => {
    const short = choosePortfolio(many, { ...options, steps: 1000 });
    expect(short.status).toBe("within-gap");
    expect(short.gap).toBeLessThan(0.01);
    expect(short.bound * (1 - short.gap)).toBeCloseTo(short.value, 9);
    const long = choosePortfolio(many, { ...options, steps: 50_000 });
    expect(long.value).toBeGreaterThanOrEqual(short.value);
    expect(long.value).toBeLessThanOrEqual(short.bound);
  });

  test("a search that ends before anything is found says so", () => {
    expect(choosePortfolio(many, { ...options, steps: 1 })).toMatchObject({
      status: "not-found",
      gap: 1,
      conflicts: [],
    });
  });
});
