import type { Tie } from "../project-rule.ts";
import type { Poll } from "./poll.ts";

/** Orders two projects by the given criteria; the last word is the place by id. */
export const tieBreaker = (
  { costs, votes }: Poll,
  ties: readonly Tie[] = ["lowest-cost", "most-votes"],
): ((a: number, b: number) => number) => {
  const criteria: Readonly<Record<Tie, (a: number, b: number) => number>> = {
    "lowest-cost": (a, b) => (costs[a]! < costs[b]! ? -1 : costs[a]! > costs[b]! ? 1 : 0),
    "highest-cost": (a, b) => criteria["lowest-cost"](b, a),
    "most-votes": (a, b) => votes[b]! - votes[a]!,
  };
  return (a, b) => {
    for (const tie of ties) {
      const order = criteria[tie](a, b);
      if (order !== 0) return order;
    }
    return a - b;
  };
};
