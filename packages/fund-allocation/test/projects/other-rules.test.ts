import {
  type Election,
  equalShares,
  greedy,
  type Outcome,
  optimum,
  type ProjectRule,
  phragmen,
  readElection,
} from "@vanstervind/fund-allocation/projects";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knapsack } from "../../src/projects/internal/knapsack.ts";
import { anyVote, approvals } from "./elections.ts";
import { add, bestSet, fraction, less, naivePhragmen, read, times, votesOf, write } from "./oracle.ts";

const rules: Readonly<Record<string, ProjectRule>> = {
  "equal shares": (election) => equalShares(election),
  "greedy by votes": (election) => greedy(election),
  "greedy by votes per cost": (election) => greedy(election, { by: "votes-per-cost" }),
  "greedy among all": (election) => greedy(election, { among: "all" }),
  phragmen: (election) => phragmen(election),
  "optimum by number": (election) => optimum(election),
  "optimum by cost": (election) => optimum(election, { utility: "cost" }),
};

describe.each(Object.entries(rules))("%s", (_, rule) => {
  test("the cost fits, every project has a reason, and order and unit change nothing", () => {
    fc.assert(
      fc.property(anyVote(), fc.integer({ min: 2, max: 1000 }), (vote, factor) => {
        const before = structuredClone(vote);
        const outcome = rule(readElection(vote));
        expect(vote).toEqual(before);
        expect(Number(outcome.left)).toBeGreaterThanOrEqual(0);
        expect(Number(outcome.spent) + Number(outcome.left)).toBe(vote.budget);
        expect(new Set(outcome.selected).size).toBe(outcome.selected.length);
        for (const { id, selected, reasons } of outcome.projects) {
          expect(outcome.selected.includes(id)).toBe(selected);
          expect(reasons.length).toBeGreaterThan(0);
        }
        const turned = { ...vote, ballots: vote.ballots.toReversed(), projects: vote.projects.toReversed() };
        expect(rule(readElection(turned))).toEqual(outcome);
        const cents = {
          ...vote,
          budget: vote.budget * factor,
          projects: vote.projects.map(({ id, cost }) => ({ id, cost: cost * factor })),
        };
        // A step of add-one is an amount, and so no part of this law.
        const steady = (election: Election): Outcome =>
          outcome.rule === "equal-shares" ? equalShares(election, { completion: [] }) : rule(election);
        expect(steady(readElection(cents)).selected).toEqual(steady(readElection(vote)).selected);
      }),
    );
  });

  test("whatever is free and wanted is taken; what nobody wants is not, unless asked for", () => {
    fc.assert(
      fc.property(anyVote(), (vote) => {
        const all = rule === rules["greedy among all"];
        for (const { cost, supporters, selected } of rule(readElection(vote)).projects) {
          if (cost === "0" && supporters > 0) expect(selected).toBe(true);
          if (supporters === 0 && !all) expect(selected).toBe(false);
        }
      }),
    );
  });
});

test("Phragmén agrees with loads kept voter by voter in fractions", () => {
  const large = approvals({ projects: 9, voters: 12, cost: 30, budget: 90 });
  fc.assert(
    fc.property(fc.oneof(anyVote(), large), (vote) => {
      const { selected, reasons } = phragmen(readElection(vote));
      expect(selected).toEqual(naivePhragmen(vote));
      expect(reasons.length).toBe(reasons[0]?.code === "stopped-at" ? 2 : 1);
    }),
    { numRuns: 250 },
  );
});

test("the optimum is no worse than any set, and no dearer than any other best set", () => {
  fc.assert(
    fc.property(anyVote(), fc.constantFrom("cost", "cardinality"), (vote, utility) => {
      const { selected, spent } = optimum(readElection(vote), { utility });
      const chosen = vote.projects.filter(({ id }) => selected.includes(id));
      const worth = chosen
        .map(({ id, cost }) => times(votesOf(vote, id), fraction(utility === "cost" ? cost : 1)))
        .reduce(add, fraction(0));
      const best = bestSet(vote, utility);
      expect([write(worth), Number(spent)]).toEqual([write(best.utility), best.cost]);
    }),
    { numRuns: 250 },
  );
});

test("greedy takes no project before one with more votes that would have fitted", () => {
  fc.assert(
    fc.property(anyVote(), (vote) => {
      const { projects, selected } = greedy(readElection(vote));
      const taken = selected.map((id) => projects.find((project) => project.id === id)!);
      let left = vote.budget;
      for (const project of taken) {
        const place = taken.indexOf(project);
        for (const other of projects) {
          if (taken.indexOf(other) !== -1 && taken.indexOf(other) < place) continue;
          if (Number(other.cost) > left || project.cost === "0" || other.cost === "0") continue;
          expect(less(read(project.votes), read(other.votes))).toBe(false);
        }
        left -= Number(project.cost);
      }
    }),
  );
});

test("the optimum refuses what it cannot add exactly, or cannot prove", () => {
  const huge = readElection({
    budget: 10n ** 17n,
    projects: [
      { id: "a", cost: 10n ** 17n },
      { id: "b", cost: 10n ** 17n - 1n },
    ],
    ballots: [{ projects: ["a", "b"] }],
  });
  expect(() => optimum(huge)).toThrow(expect.objectContaining({ code: "optimum-too-large" }));
  // Worth equals cost, all even, and an odd capacity: no bound tells a set from another.
  const items = Array.from({ length: 30 }, (_, place) => ({
    cost: 2n ** BigInt(place) + 2n,
    worth: 2n ** BigInt(place) + 2n,
  }));
  expect(() => knapsack(items, 2n ** 29n + 3n, 1000)).toThrow(expect.objectContaining({ code: "optimum-too-hard" }));
});

test("Phragmén tells a project that would fit from one that does not", () => {
  const election = readElection({
    budget: 10,
    projects: [
      { id: "a", cost: 6 },
      { id: "b", cost: 5 },
      { id: "c", cost: 4 },
    ],
    ballots: [{ projects: ["a"], voters: 9 }, { projects: ["b"], voters: 4 }, { projects: ["c"] }],
  });
  const { selected, projects, reasons } = phragmen(election);
  expect(selected).toEqual(["a"]);
  expect(projects[1]?.reasons).toEqual([{ code: "does-not-fit", values: { cost: "5", left: "4" } }]);
  const stopped = { code: "stopped-at", values: { stoppedBy: "b", cost: "5", left: "4" } };
  expect(projects[2]?.reasons).toEqual([stopped]);
  expect(reasons).toEqual([stopped, { code: "left-unspent", values: { budget: "10", left: "4", fitting: 1 } }]);
});
