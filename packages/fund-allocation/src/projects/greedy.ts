import type { Election } from "./election.ts";
import { takePoll } from "./internal/poll.ts";
import { contenders, doesNotFit, freeProjects, report } from "./internal/report.ts";
import { takeInOrder } from "./internal/take-in-order.ts";
import { tieBreaker } from "./internal/ties.ts";
import type { Outcome } from "./outcome.ts";
import type { Tie } from "./project-rule.ts";

/** How {@link greedy} works. */
export interface GreedyOptions {
  /** What comes first: the most votes (the default), or the most votes for the money. */
  readonly by?: "votes" | "votes-per-cost";
  /** Whether projects that nobody supports may fill what is left (`all`); `supported` when left out. */
  readonly among?: "all" | "supported";
  /** What decides between equals, in this order, before the id; `lowest-cost`, then `most-votes`, when left out. */
  readonly ties?: readonly Tie[];
}

/**
 * Takes the project with the most votes, then the next, leaving out what no longer fits: what most towns do.
 *
 * Simple to follow, but a majority takes it all: a group of voters just smaller than another may get nothing. Votes
 * are points where ballots have points, and places in ordinal ballots. Nothing without support is taken unless asked for. O(n log n)
 * after reading the ballots.
 *
 * @example
 * ```ts
 * import { greedy, readElection } from "@vanstervind/fund-allocation/projects";
 *
 * const election = readElection({
 *   budget: 10,
 *   projects: [{ id: "band", cost: 8 }, { id: "choir", cost: 3 }, { id: "stage", cost: 2 }],
 *   ballots: [{ projects: ["band"], voters: 5 }, { projects: ["choir"], voters: 4 }, { projects: ["stage"] }],
 * });
 * greedy(election).selected; // => ["band", "stage"]
 * greedy(election, { by: "votes-per-cost" }).selected; // => ["choir", "stage"]
 * ```
 */
export const greedy = (
  election: Election,
  { by = "votes", among = "supported", ties }: GreedyOptions = {},
): Outcome => {
  const poll = takePoll(election);
  const byId = tieBreaker(poll, ties);
  const free = freeProjects(poll);
  const candidates =
    among === "supported"
      ? contenders(poll)
      : [...poll.ids.keys()].filter((place) => free.every((f) => f.project !== place));
  const compare = by === "votes" ? byVotes(poll.votes) : byVotesPerCost(poll);
  const taken = takeInOrder(poll, candidates, (a, b) => compare(a, b) || byId(a, b));
  return report(poll, {
    rule: "greedy",
    selected: [...free, ...taken],
    whyNot: (project, left) => [doesNotFit(poll, project, left)],
  });
};

const byVotes =
  (votes: Float64Array) =>
  (a: number, b: number): number =>
    votes[b]! - votes[a]!;

const byVotesPerCost =
  ({ votes, costs }: { readonly votes: Float64Array; readonly costs: readonly bigint[] }) =>
  (a: number, b: number): number => {
    const [first, second] = [BigInt(votes[a]!) * costs[b]!, BigInt(votes[b]!) * costs[a]!];
    return first > second ? -1 : first < second ? 1 : 0;
  };
