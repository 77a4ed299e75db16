import type { Id, IsoDate, LocalText, Reason } from "@vanstervind/core";
import type { MissingPolicy } from "./missing-policy.ts";

/** What a ranking says about an alternative. */
export type RankReason =
  /** The criterion that contributes most to the score. */
  | Reason<
      "strongest-criterion",
      {
        readonly criterion: LocalText;
        readonly level: number;
        readonly unit: string;
        readonly contribution: number;
        readonly score: number;
      }
    >
  /** The criterion that holds the score back most: at its best, the score would be `scoreAtBest`. */
  | Reason<
      "weakest-criterion",
      {
        readonly criterion: LocalText;
        readonly level: number;
        readonly unit: string;
        readonly score: number;
        readonly scoreAtBest: number;
      }
    >
  /** A level outside the reference bounds, counted as the nearest bound. */
  | Reason<
      "outside-bounds",
      {
        readonly criterion: LocalText;
        readonly level: number;
        readonly unit: string;
        readonly low: number;
        readonly high: number;
      }
    >
  /** A figure is missing, and what the policy did about it. */
  | Reason<"missing-value", { readonly criterion: LocalText; readonly policy: MissingPolicy }>
  /** Others have the same score to 12 decimals. */
  | Reason<"tie", { readonly rank: number; readonly ids: readonly Id[] }>;

/** What a decision says about an alternative beside what the ranking said. */
export type DecisionReason =
  /** The board placed it. */
  | Reason<
      "placed",
      {
        readonly proposedRank: number;
        readonly decidedRank: number;
        readonly reason: string;
        readonly by: string;
        readonly date: IsoDate;
      }
    >
  /** The board took it out. */
  | Reason<
      "taken-out",
      { readonly proposedRank: number; readonly reason: string; readonly by: string; readonly date: IsoDate }
    >
  /** The board's decisions about others gave it another rank. */
  | Reason<"moved-by-others", { readonly proposedRank: number; readonly decidedRank: number }>;
