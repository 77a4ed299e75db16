import type { Id, IsoDate, LocalText, Reason } from "@vanstervind/core";
import type { MissingRule } from "./missing-policy.ts";
import type { Unit } from "./unit.ts";

/** A criterion and the level that an alternative has on it. */
export interface LevelOf {
  /** What the criterion is called. */
  readonly criterion: LocalText;
  /** The level, in the criterion's unit. */
  readonly level: number;
  /** The criterion's unit. */
  readonly unit: Unit;
}

/** Who decided something and why. */
export interface SignedReason {
  /** Why, in the board's words. */
  readonly reason: string;
  /** The body or role that decided. */
  readonly by: string;
  /** The date of the decision. */
  readonly date: IsoDate;
}

/** A rank before and after the board's decision. */
export interface RankChange {
  /** The rank that the scores propose. */
  readonly proposedRank: number;
  /** The rank that was decided. */
  readonly decidedRank: number;
}

/**
 * What a ranking says about an alternative.
 *
 * - `strongest-criterion`: contributes most to the score.
 * - `weakest-criterion`: holds the score back most; with its best level the score would be `scoreAtBest`.
 * - `outside-bounds`: the level lies outside the reference bounds and counts as the nearest.
 * - `missing-value`: a figure is missing, and what the policy does about it.
 * - `neutral-value`: a figure is missing, and the neutral level that stands in for it.
 * - `tie`: all of `ids` have the same score to 12 decimals.
 */
export type RankReason =
  | Reason<"strongest-criterion", LevelOf & { readonly contribution: number; readonly score: number }>
  | Reason<"weakest-criterion", LevelOf & { readonly score: number; readonly scoreAtBest: number }>
  | Reason<"outside-bounds", LevelOf & { readonly low: number; readonly high: number }>
  | Reason<"missing-value", { readonly criterion: LocalText; readonly policy: MissingRule }>
  | Reason<"neutral-value", LevelOf>
  | Reason<"tie", { readonly rank: number; readonly ids: readonly Id[] }>;

/**
 * What a decision says about an alternative, beside what the ranking said.
 *
 * - `placed`: the board decided its rank.
 * - `taken-out`: the board took it out of the ranking.
 * - `moved-by-others`: the board's decisions about others gave it another rank.
 */
export type DecisionReason =
  | Reason<"placed", RankChange & SignedReason>
  | Reason<"taken-out", Pick<RankChange, "proposedRank"> & SignedReason>
  | Reason<"moved-by-others", RankChange>;
