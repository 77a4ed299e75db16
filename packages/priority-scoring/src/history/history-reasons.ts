import type { IsoDate, LocalText, Reason } from "@vanstervind/core";
import type { Unit } from "../unit.ts";

/** A place in two rankings. */
export interface RankMove {
  /** The rank before. */
  readonly from: number;
  /** The rank now. */
  readonly to: number;
}

/** A score in two rankings. */
export interface ScoreMove {
  /** The score before. */
  readonly before: number;
  /** The score now. */
  readonly after: number;
}

/**
 * Why an alternative stands elsewhere than before.
 *
 * - `rose`, `fell`, `same-rank`: the ranks.
 * - `score-rose`, `score-fell`: the criterion that did most of it, its levels, and the part of the change that it made.
 * - `others-moved`: the rank changed although the score did not, or the other way: others did more.
 */
export type MoveReason =
  | Reason<"rose", RankMove>
  | Reason<"fell", RankMove>
  | Reason<"same-rank", { readonly rank: number }>
  | Reason<"score-rose", CriterionMove>
  | Reason<"score-fell", CriterionMove>
  | Reason<"others-moved", ScoreMove>;

/** What one criterion did to a score. */
export interface CriterionMove extends ScoreMove {
  /** What the criterion is called. */
  readonly criterion: LocalText;
  /** The criterion's unit. */
  readonly unit: Unit;
  /** The level before; `null` when missing. */
  readonly levelBefore: number | null;
  /** The level now; `null` when missing. */
  readonly levelAfter: number | null;
  /** The change of the criterion's contribution, without its sign. */
  readonly part: number;
}

/**
 * Why a decision should be thought over.
 *
 * - `score-beyond-noise`: a score has left its interval by more than the margin.
 * - `appeared`, `withdrawn`: an alternative can be ranked that could not, or the other way.
 * - `weight-changed`: a criterion's share of the weight, in parts of one.
 * - `value-changed`: what a criterion's levels are worth was redrawn: its curve, bounds or direction.
 * - `data-renewed`: the figures are of another date or source.
 * - `criterion-added`, `criterion-removed`: other things are judged by.
 * - `combined-otherwise`: blocks are put together in another way.
 */
export type ReopeningReason =
  | Reason<"score-beyond-noise", ScoreMove & { readonly name: string; readonly margin: number }>
  | Reason<"appeared", { readonly name: string }>
  | Reason<"withdrawn", { readonly name: string }>
  | Reason<"weight-changed", ScoreMove & { readonly criterion: LocalText }>
  | Reason<"value-changed", { readonly criterion: LocalText }>
  | Reason<
      "data-renewed",
      { readonly criterion: LocalText; readonly source: string; readonly from: IsoDate; readonly to: IsoDate }
    >
  | Reason<"criterion-added", { readonly criterion: LocalText }>
  | Reason<"criterion-removed", { readonly criterion: LocalText }>
  | Reason<"combined-otherwise", object>;
