import type { Reason } from "@vanstervind/core";

/**
 * How a preset came to its answer. Shares are from 0 to 1.
 *
 * - `vote-goal`: expected votes, the votes that win, the cushion on top, and their sum.
 * - `turnout`, `performance`: a mean of so many elections, each weighing `recency` times as much as the one before.
 * - `persuadability`: the lowest and the highest share, and so who is won, who can be and who is not.
 * - `one-contest`: one contest shows no spread.
 * - `rice`, `wsjf`: the figures behind the score.
 * - `too-few`: withheld, since it is about fewer than `minimumCount`.
 * - `protects-others`: withheld, since one that is too small could be computed from it and the total.
 */
export type PresetReason =
  | Reason<
      "vote-goal",
      {
        readonly expectedVotes: number;
        readonly votesToWin: number;
        readonly cushionVotes: number;
        readonly goal: number;
      }
    >
  | Reason<"turnout" | "performance", { readonly mean: number; readonly elections: number; readonly recency: number }>
  | Reason<"persuadability", { readonly low: number; readonly high: number }>
  | Reason<"one-contest", object>
  | Reason<
      "rice",
      { readonly reach: number; readonly impact: number; readonly confidence: number; readonly effort: number }
    >
  | Reason<"wsjf", { readonly costOfDelay: number; readonly jobSize: number }>
  | Reason<"too-few" | "protects-others", { readonly minimumCount: number }>;
