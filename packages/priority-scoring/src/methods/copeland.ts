import type { Id } from "@vanstervind/core";
import { outcomeOf } from "./internal/outcome-of.ts";
import { readRankings } from "./internal/read-rankings.ts";
import type { Outcome } from "./method.ts";

/** What {@link copeland} says. Scores are wins less losses, the highest the best. */
export interface CopelandOutcome extends Outcome {
  /** How many others each alternative beats: it is ahead in more rankings than it is behind. */
  readonly wins: readonly number[];
  /** How many others beat it. */
  readonly losses: readonly number[];
  /** The alternative that beats all others; `null` when there is none. */
  readonly condorcetWinner: Id | null;
}

/**
 * Combines rankings by Copeland's rule: alternatives meet in pairs, the one ahead in more rankings wins, and wins less
 * losses decide.
 *
 * Guarantees that an alternative that beats all others comes first alone, and that one ahead of another in every ranking
 * is ahead of it here. Not compensatory within a pair: by how far one is ahead does not count. Can reverse ranks when an
 * alternative is added or removed. O(rankings · n²): meant for some thousand alternatives.
 *
 * @param rankings - Ids and ranks, 1 the best, ties allowed, each of the same alternatives in any order; what a method
 * returns will do.
 * @returns In the order of the first ranking.
 * @throws `invalid-input` with all faults: no ranking, other alternatives, missing ranks.
 * @see A. H. Copeland, "A reasonable social welfare function", University of Michigan, 1951.
 * @example
 * ```ts
 * import { copeland } from "@vanstervind/priority-scoring/methods";
 *
 * const ids = ["a", "b", "c"];
 * const { ranks, condorcetWinner } = copeland([
 *   { ids, ranks: [1, 2, 3] }, { ids, ranks: [1, 2, 3] }, { ids, ranks: [3, 1, 2] },
 * ]);
 * ranks; // => [1, 2, 3]
 * condorcetWinner; // => "a"
 * ```
 */
export const copeland = (rankings: readonly Pick<Outcome, "ids" | "ranks">[]): CopelandOutcome => {
  const { ids, lists } = readRankings(rankings);
  const wins = ids.map(() => 0);
  const losses = ids.map(() => 0);
  for (let a = 0; a < ids.length; a++) {
    for (let b = 0; b < a; b++) {
      let balance = 0;
      for (const list of lists) balance += Math.sign(list[b]! - list[a]!);
      if (balance === 0) continue;
      const [winner, loser] = balance > 0 ? [a, b] : [b, a];
      wins[winner]!++;
      losses[loser]!++;
    }
  }
  const winner = wins.indexOf(ids.length - 1);
  return {
    ...outcomeOf(
      ids,
      Float64Array.from(wins, (won, i) => won - losses[i]!),
    ),
    wins,
    losses,
    condorcetWinner: ids[winner] ?? null,
  };
};
