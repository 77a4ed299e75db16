import type { LocalText, Reason } from "@vanstervind/core";
import type { Unit } from "./unit.ts";

/** What a sentence about two alternatives and one criterion needs. */
export interface CriterionOfTwo {
  /** What the criterion is called. */
  readonly criterion: LocalText;
  /** The criterion's unit. */
  readonly unit: Unit;
  /** The level of the one that stands above, or before; `null` when missing. */
  readonly first: number | null;
  /** The level of the one that stands below, or after; `null` when missing. */
  readonly second: number | null;
}

/** The two that are compared, by name. */
export interface NamesOfTwo {
  /** The one that stands above. */
  readonly above: string;
  /** The one that stands below. */
  readonly below: string;
}

/**
 * Why one alternative stands above another, and what would turn them round.
 *
 * - `stands-above`: their ranks and scores; `gap` is 0 in a tie.
 * - `speaks-for`: the criterion that makes most of the gap.
 * - `speaks-against`: the criterion that closes most of it.
 * - `overtakes-at`: the level of one criterion at which the lower one passes, all else unchanged.
 * - `no-single-change`: no level of any one criterion is enough.
 */
export type ComparisonReason =
  | Reason<
      "stands-above",
      NamesOfTwo & {
        readonly ranks: readonly [number, number];
        readonly scores: readonly [number, number];
        readonly gap: number;
      }
    >
  | Reason<"speaks-for", CriterionOfTwo & { readonly gap: number }>
  | Reason<"speaks-against", CriterionOfTwo & { readonly gap: number }>
  | Reason<
      "overtakes-at",
      NamesOfTwo & {
        readonly criterion: LocalText;
        readonly unit: Unit;
        readonly from: number | null;
        readonly to: number;
        readonly rises: boolean;
      }
    >
  | Reason<"no-single-change", NamesOfTwo>;
