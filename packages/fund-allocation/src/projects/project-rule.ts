import type { Election } from "./election.ts";
import type { Outcome } from "./outcome.ts";

/**
 * A rule with its options filled in: from an election to what is paid for.
 *
 * Give one to `toBeFunded`, or compare several on the same election.
 */
export type ProjectRule = (election: Election) => Outcome;

/** What decides between projects that the rule finds equally good. The smaller id decides last. */
export type Tie = "lowest-cost" | "highest-cost" | "most-votes";

/**
 * What a project is worth to a supporter: the same for each project (`cardinality`), or its cost, as support for the
 * spending of that money (`cost`). Points, where ballots have them, multiply it.
 */
export type Utility = "cardinality" | "cost";
