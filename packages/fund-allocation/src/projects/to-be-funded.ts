import { DomainError } from "@vanstervind/core";
import type { Election } from "./election.ts";
import { takePoll } from "./internal/poll.ts";
import { amountText } from "./internal/report.ts";
import type { ProjectReason } from "./outcome.ts";
import type { ProjectRule } from "./project-rule.ts";

/**
 * What it would have taken for a project to be paid for: a lower cost, more voters, or a larger budget, each alone.
 *
 * Nothing is estimated: the rule is run again, and each answer is a value at which the project is paid for while one
 * unit less of the change is not enough. Rules such as equal shares are not monotone, so there may be other such values.
 * More voters are new ones who vote for this project alone, with the most points that anyone gave any project; the
 * budget stays. About 80 runs of the rule.
 *
 * @throws `unknown-project`; `already-funded` when the project is paid for as it is.
 * @example
 * ```ts
 * import { equalShares, readElection, toBeFunded } from "@vanstervind/fund-allocation/projects";
 *
 * const election = readElection({
 *   budget: 600,
 *   projects: [{ id: "c1", cost: 300 }, { id: "c2", cost: 200 }, { id: "r1", cost: 190 }],
 *   ballots: [{ projects: ["c1", "c2"], voters: 70 }, { projects: ["r1"], voters: 30 }],
 * });
 * const rule = (given: typeof election) => equalShares(given, { completion: [] });
 * toBeFunded(election, "r1", rule).values; // => { cost: "180", voters: 3, budget: "634" }
 * ```
 */
export const toBeFunded = (
  election: Election,
  id: string,
  rule: ProjectRule,
): Extract<ProjectReason, { readonly code: "would-take" }> => {
  const project = election.projects.findIndex((candidate) => candidate.id === id);
  if (project === -1) {
    throw new DomainError("unknown-project", `No project has the id "${id}".`, { values: { id } });
  }
  const funded = (changed: Election): boolean => rule(changed).selected.includes(id);
  if (funded(election)) {
    throw new DomainError("already-funded", `The project "${id}" is paid for as it is.`, { values: { id } });
  }
  const poll = takePoll(election);
  const actual = poll.costs[project]!;
  const cost = (amount: bigint): boolean => funded(withCost(election, project, amountText(poll, amount)));
  const voters = (count: bigint): boolean => funded(withVoters(election, project, Number(count)));
  const budget = (amount: bigint): boolean => funded({ ...election, budget: amountText(poll, amount) });
  const supported = poll.supporters[project]! > 0;
  const lower = supported && cost(0n) ? boundary(0n, actual, cost) : null;
  const most = 64n * BigInt(election.voters + 1);
  const more = actual > poll.budget ? null : firstBeyond(0n, 1n, most, voters);
  const all = poll.costs.reduce((sum, price) => sum + price, 1n) * BigInt(election.voters + 1);
  const larger = supported ? firstBeyond(poll.budget, 1n, all, budget) : null;
  return {
    code: "would-take",
    values: {
      cost: lower === null ? null : amountText(poll, lower),
      voters: more === null ? null : Number(more),
      budget: larger === null ? null : amountText(poll, larger),
    },
  };
};

/** The last value at which the test holds, between one at which it does and one at which it does not. */
const boundary = (holds: bigint, fails: bigint, test: (value: bigint) => boolean): bigint => {
  let [yes, no] = [holds, fails];
  while (yes - no > 1n || no - yes > 1n) {
    const middle = (yes + no) / 2n;
    if (test(middle)) yes = middle;
    else no = middle;
  }
  return yes;
};

/** A value at which the test holds but not one below it, found in growing steps from one at which it fails. */
const firstBeyond = (fails: bigint, step: bigint, most: bigint, test: (value: bigint) => boolean): bigint | null => {
  let [no, ahead] = [fails, step];
  while (!test(no + ahead)) {
    no += ahead;
    if (ahead > most) return null;
    ahead *= 2n;
  }
  return boundary(no + ahead, no, test);
};

const withCost = (election: Election, project: number, cost: string): Election => ({
  ...election,
  projects: election.projects.map((known, place) => (place === project ? { ...known, cost } : known)),
});

const withVoters = (election: Election, project: number, count: number): Election => {
  const { voters, starts, projects, points } = election.ballots;
  return {
    ...election,
    voters: election.voters + count,
    ballots: {
      voters: Float64Array.from([...voters, count]),
      starts: Int32Array.from([...starts, projects.length + 1]),
      projects: Int32Array.from([...projects, project]),
      points: points && Float64Array.from([...points, points.reduce((most, given) => Math.max(most, given), 1)]),
    },
  };
};
