import { parse } from "@vanstervind/core";
import * as z from "zod";
import { Share } from "./internal/ratios.ts";
import type { PresetReason } from "./preset-reasons.ts";

/** What a vote goal is made of. */
export const VoteGoalInput = z.strictObject({
  /** People entitled to vote in the area. */
  registered: z.int().nonnegative(),
  /** The share of them expected to vote, from 0 to 1. */
  expectedTurnout: Share,
  /** The share of the votes that wins what is aimed at, from 0 to 1: 0.5 for a majority, 0.04 for a threshold. */
  seatsShare: Share,
  /** A safety margin as a share of the expected votes, from 0 to 1. */
  cushion: Share,
});

/** See the schema of the same name. */
export interface VoteGoalInput extends z.infer<typeof VoteGoalInput> {}

/** How many votes to work for. */
export interface VoteGoal {
  /** Votes expected in all. */
  readonly expectedVotes: number;
  /** Votes that win: one more than the share of the expected votes. */
  readonly votesToWin: number;
  /** The safety margin in votes. */
  readonly cushionVotes: number;
  /** votesToWin + cushionVotes. */
  readonly goal: number;
  /** How it came about, in words by `explainPresets`. */
  readonly reasons: readonly PresetReason[];
}

/**
 * How many votes a campaign in an area should work for.
 *
 * Expected votes are rounded down, votes to win are one more than their share rounded down, and the cushion is rounded up.
 * The goal may exceed the expected votes when the shares ask for that. A seat in a proportional election depends on all
 * parties' votes, so there the share is a judgement of the caller.
 *
 * @throws `invalid-input` with all faults.
 * @see National Democratic Institute, Political Campaign Planning Manual, step 2 and appendix C.
 * @example
 * ```ts
 * import { voteGoal } from "@vanstervind/priority-scoring/presets";
 *
 * const { reasons, ...goal } = voteGoal({ registered: 43083, expectedTurnout: 0.6, seatsShare: 0.5, cushion: 0.02 });
 * goal; // => { expectedVotes: 25849, votesToWin: 12925, cushionVotes: 517, goal: 13442 }
 * ```
 */
export const voteGoal = (input: VoteGoalInput): VoteGoal => {
  const { registered, expectedTurnout, seatsShare, cushion } = parse(VoteGoalInput, input, { source: "the vote goal" });
  const expectedVotes = Math.floor(registered * expectedTurnout + rounding);
  const votesToWin = Math.floor(expectedVotes * seatsShare + rounding) + 1;
  const cushionVotes = Math.ceil(expectedVotes * cushion - rounding);
  const goal = { expectedVotes, votesToWin, cushionVotes, goal: votesToWin + cushionVotes };
  return { ...goal, reasons: [{ code: "vote-goal", values: goal }] };
};

/** Keeps a product that is whole on paper from falling on the wrong side: 0.07 · 100 is 7.000000000000001. */
const rounding = 1e-6;
