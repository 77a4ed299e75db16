import {
  type EqualSharesOptions,
  equalShares,
  type Outcome,
  readElection,
  type Utility,
} from "@vanstervind/fund-allocation/projects";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyVote, approvals, type SmallVote } from "./elections.ts";
import {
  add,
  fraction,
  less,
  minus,
  naiveAddOne,
  naiveShares,
  neglected,
  read,
  times,
  weight,
  write,
} from "./oracle.ts";

const utilities: Utility[] = ["cost", "cardinality"];
const utility = fc.constantFrom(...utilities);
const alone = { completion: [] } as const;
const run = (vote: SmallVote, options: EqualSharesOptions = {}): Outcome => equalShares(readElection(vote), options);
const costOf = (vote: SmallVote, ids: readonly string[]): number =>
  vote.projects.filter(({ id }) => ids.includes(id)).reduce((sum, { cost }) => sum + cost, 0);

/** Lets every voter pay by the stated payments, and returns what they have left; fails when the sums do not agree. */
const settle = (vote: SmallVote, outcome: Outcome, endowment: string) => {
  const left = vote.ballots.map(() => read(endowment));
  for (const id of outcome.selected) {
    const reason = outcome.projects.find((project) => project.id === id)!.reasons[0]!;
    if (reason.code !== "bought") continue;
    const { payment, cost, inFull, emptied, supporters } = reason.values;
    let paid = fraction(0);
    let [full, last, backers] = [0, 0, 0];
    for (const [voter, has] of left.entries()) {
      const share = times(read(payment), weight(vote, voter, id));
      if (share.n === 0n) continue;
      backers++;
      const pays = less(share, has) ? share : has;
      if (less(share, has)) full++;
      else if (has.n > 0n) last++;
      left[voter] = minus(has, pays);
      paid = add(paid, pays);
    }
    expect([write(paid), full, last, backers]).toEqual([cost, inFull, emptied, supporters]);
  }
  return left;
};

describe("laws", () => {
  test("it agrees with equal shares done voter by voter in fractions", () => {
    fc.assert(
      fc.property(anyVote(), utility, (vote, utility) => {
        const share = fraction(vote.budget, vote.ballots.length);
        expect(run(vote, { ...alone, utility }).selected).toEqual(naiveShares(vote, utility, share));
      }),
      { numRuns: 300 },
    );
  });

  test("fast and exact numbers give the same outcome, whatever the ties", () => {
    const large = approvals({ projects: 10, voters: 30, cost: 40, budget: 200 });
    const unlike = approvals({ projects: 10, voters: 40, cost: 1_000_003, budget: 9_000_011 });
    fc.assert(
      fc.property(fc.oneof(anyVote(), large, unlike), utility, (vote, utility) => {
        const fast = run(vote, { ...alone, utility });
        expect(run(vote, { ...alone, utility, arithmetic: "exact" })).toEqual(fast);
      }),
      { numRuns: 1000 },
    );
  });

  test("add-one agrees with its definition, from exact and from whole shares", () => {
    fc.assert(
      fc.property(anyVote(), utility, fc.constantFrom("exact", "whole"), (vote, utility, start) => {
        const { selected } = run(vote, { utility, start, completion: ["add-one"] });
        expect(selected).toEqual(naiveAddOne(vote, utility, start));
      }),
      { numRuns: 150 },
    );
  });

  test("the cost fits in the budget, and what is left is told", () => {
    fc.assert(
      fc.property(anyVote(), utility, (vote, utility) => {
        for (const completion of [[], ["add-one"], ["greedy"], ["add-one", "greedy"]] as const) {
          const { selected, spent, left } = run(vote, { utility, completion });
          expect(Number(spent)).toBe(costOf(vote, selected));
          expect(Number(left)).toBe(vote.budget - Number(spent));
          expect(Number(left)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test("nobody pays more than the share, the payments sum to the cost, and nobody else could have paid", () => {
    fc.assert(
      fc.property(anyVote(), utility, (vote, utility) => {
        const outcome = run(vote, { ...alone, utility });
        const left = settle(vote, outcome, write(fraction(vote.budget, vote.ballots.length)));
        for (const { id, selected, reasons } of outcome.projects) {
          const [reason] = reasons;
          if (selected || reason?.code !== "supporters-short") continue;
          const money = left
            .filter((_, voter) => weight(vote, voter, id).n > 0n)
            .reduce((sum, has) => add(sum, has), fraction(0));
          expect(write(money)).toBe(reason.values.money);
          expect(read(reason.values.missing).n).toBeGreaterThan(0n);
        }
      }),
    );
  });

  test("every group that agrees gets its share, up to one project (EJR1), with and without completion", () => {
    fc.assert(
      fc.property(approvals({ leastCost: 1 }), utility, (vote, utility) => {
        for (const completion of [[], ["add-one"], ["add-one", "greedy"]] as const) {
          expect(neglected(vote, run(vote, { utility, completion }).selected, utility)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("order and grouping of ballots, and order of projects, change nothing", () => {
    fc.assert(
      fc.property(anyVote(), utility, (vote, utility) => {
        const outcome = run(vote, { utility });
        const turned = { ...vote, ballots: vote.ballots.toReversed(), projects: vote.projects.toReversed() };
        expect(run(turned, { utility })).toEqual(outcome);
        const doubled = { ...vote, ballots: vote.ballots.map((ballot) => ({ ...ballot, voters: 2 })) };
        const twice = { ...vote, ballots: [...vote.ballots, ...vote.ballots] };
        expect(run(doubled, { utility })).toEqual(run(twice, { utility }));
      }),
    );
  });

  test("the unit of money changes nothing", () => {
    fc.assert(
      fc.property(anyVote(), utility, fc.integer({ min: 2, max: 1000 }), (vote, utility, factor) => {
        const scaled = {
          ...vote,
          budget: `${vote.budget}/${factor}`,
          projects: vote.projects.map(({ id, cost }) => ({ id, cost: `${cost}/${factor}` })),
        };
        const outcome = equalShares(readElection(scaled), { utility, step: `1/${factor}` });
        expect(outcome.selected).toEqual(run(vote, { utility }).selected);
      }),
    );
  });
});

describe("cases", () => {
  /** The town of 403 and 11 voters, of whom the larger group's last money buys nothing whole. */
  const unspent: SmallVote = {
    budget: 414_000,
    projects: [
      { id: "large", cost: 410_000 },
      { id: "small", cost: 6_000 },
    ],
    ballots: [
      ...Array.from({ length: 403 }, () => ({ projects: ["large"] })),
      ...Array.from({ length: 11 }, () => ({ projects: ["small"] })),
    ],
  };

  test("alone it leaves nearly all, and says so; the completion spends it", () => {
    const outcome = run(unspent, alone);
    expect(outcome.selected).toEqual(["small"]);
    expect(outcome.reasons).toEqual([{ code: "nothing-more-fits", values: { left: "408000" } }]);
    const cheaper = { ...unspent, projects: [{ id: "large", cost: 404_000 }, unspent.projects[1]!] };
    expect(run(cheaper, alone).reasons).toEqual([
      { code: "left-unspent", values: { budget: "414000", left: "408000", fitting: 1 } },
    ]);
    expect(run(cheaper).reasons.map(({ code }) => code)).toEqual(["endowment-raised", "all-supported-paid"]);
    expect(run(cheaper, { completion: ["greedy"] }).selected).toEqual(["small", "large"]);
  });

  test("ties go by the criteria given, then by id", () => {
    const vote = readElection({
      budget: 4,
      projects: [
        { id: "b", cost: 2 },
        { id: "a", cost: 2 },
        { id: "c", cost: 4 },
      ],
      ballots: [{ projects: ["a", "b", "c"], voters: 2 }],
    });
    expect(equalShares(vote, alone).selected).toEqual(["a", "b"]);
    expect(equalShares(vote, { ...alone, ties: ["highest-cost"] }).selected).toEqual(["c"]);
    expect(equalShares(vote, { ...alone, ties: [] }).selected).toEqual(["a", "b"]);
  });

  test("an exact tie between what there is and what it costs is not lost in rounding", () => {
    // Thirds and sevenths that sum to the cost only when nothing is rounded.
    const vote = {
      budget: "1/3",
      projects: [
        { id: "a", cost: "1/21" },
        { id: "b", cost: "2/7" },
      ],
      ballots: [{ projects: ["a", "b"], voters: 7 }],
    };
    for (const arithmetic of ["exact", "fast"] as const) {
      const { selected, left } = equalShares(readElection(vote), { ...alone, arithmetic });
      expect([...selected].sort()).toEqual(["a", "b"]);
      expect(left).toBe("0");
    }
    const short = { ...vote, budget: "333333333333333332/1000000000000000000" };
    expect(equalShares(readElection(short), alone).selected).toEqual(["a"]);
  });

  test("nobody, nothing and no money are outcomes", () => {
    const none = { budget: 5, projects: [], ballots: [] };
    expect(run(none).selected).toEqual([]);
    expect(run({ ...none, projects: [{ id: "a", cost: 1 }] }).projects[0]?.reasons).toEqual([
      { code: "no-support", values: {} },
    ]);
    const poor: SmallVote = { budget: 0, projects: [{ id: "a", cost: 1 }], ballots: [{ projects: ["a"] }] };
    expect(run(poor).selected).toEqual([]);
    expect(run({ ...poor, projects: [{ id: "a", cost: 0 }] }).selected).toEqual(["a"]);
  });

  test("a step must be more than nothing; the default follows the size of the shares", () => {
    const vote = readElection(unspent);
    expect(() => equalShares(vote, { step: 0 })).toThrow("must be more than 0");
    const rich = readElection({
      budget: 10_000_000,
      projects: [
        { id: "a", cost: 6_000_000 },
        { id: "b", cost: 3_999_999 },
      ],
      ballots: [{ projects: ["a"] }, { projects: ["b"] }],
    });
    const { selected, reasons } = equalShares(rich, { completion: ["add-one"] });
    expect(selected).toEqual(["b", "a"]);
    expect(reasons[0]).toEqual({ code: "endowment-raised", values: { from: "5000000", to: "6000000" } });
  });
});
