import { formatRational } from "../internal/rational.ts";
import type { Election } from "./election.ts";
import { knapsack } from "./internal/knapsack.ts";
import { takePoll } from "./internal/poll.ts";
import { contenders, freeProjects, report } from "./internal/report.ts";
import type { Outcome } from "./outcome.ts";
import type { Utility } from "./project-rule.ts";

/** How {@link optimum} works. */
export interface OptimumOptions {
  /** What a project is worth to a supporter; `cardinality` when left out. */
  readonly utility?: Utility;
}

/**
 * The set of projects with the highest total utility of all voters that fits in the budget: an exact knapsack.
 *
 * Spends well by its measure and ignores minorities altogether; take it as a yardstick. Of several best sets it takes
 * a cheapest one, always the same. The search is exact and proves its answer; in the worst case it grows exponentially,
 * and then stops rather than guess. Real elections of hundreds of projects take milliseconds.
 *
 * @throws `optimum-too-hard` when more than 2^24 partial sets would have to be kept; `optimum-too-large` when sums of
 *   costs and utilities exceed 2^53.
 * @example
 * ```ts
 * import { greedy, optimum, readElection } from "@vanstervind/fund-allocation/projects";
 *
 * const election = readElection({
 *   budget: 10,
 *   projects: [{ id: "band", cost: 8 }, { id: "choir", cost: 5 }, { id: "stage", cost: 5 }],
 *   ballots: [{ projects: ["band"], voters: 5 }, { projects: ["choir"], voters: 4 }, { projects: ["stage"], voters: 3 }],
 * });
 * greedy(election).selected; // => ["band"]
 * optimum(election).selected; // => ["choir", "stage"]
 * ```
 */
export const optimum = (election: Election, { utility = "cardinality" }: OptimumOptions = {}): Outcome => {
  const poll = takePoll(election);
  const { costs, votes } = poll;
  const projects = contenders(poll);
  const items = projects.map((project) => ({
    cost: costs[project]!,
    worth: BigInt(votes[project]!) * (utility === "cost" ? costs[project]! : 1n),
  }));
  const chosen = knapsack(items, poll.budget);
  const sum = chosen.reduce((total, place) => total + items[place]!.worth, 0n);
  const unit = BigInt(poll.pointUnit) * (utility === "cost" ? poll.unit : 1n);
  const values = { utility: formatRational({ numerator: sum, denominator: unit }) };
  return report(poll, {
    rule: "optimum",
    selected: [
      ...freeProjects(poll),
      ...chosen.map((place) => ({ project: projects[place]!, reason: { code: "in-best-set" as const, values } })),
    ],
    whyNot: () => [{ code: "not-in-best-set", values }],
  });
};
