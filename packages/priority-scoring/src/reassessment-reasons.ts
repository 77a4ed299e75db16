import type { Id, Reason } from "@vanstervind/core";

/** Something with a score: a row of a ranking or of a decision, or anything else that higher is better for. */
export interface Scored {
  /** Names it; unique. */
  readonly id: Id;
  /** What people call it; the id when it has no name. */
  readonly name?: string;
  /** Finite; higher is better. */
  readonly score: number;
}

/** Who a reason is about, and who with. */
export type NamedScore = Required<Scored>;

/**
 * Why an alternative stays, enters or leaves when a choice is reassessed.
 *
 * - `stays-among-best`: no one left out is better.
 * - `stays-within-margin`: `challenger`, the best left out, is better but not by more than the margin.
 * - `enters-free-place`: a place was free.
 * - `enters-beyond-margin`: better than `displaced` by more than the margin.
 * - `leaves-beyond-margin`: `challenger` is better by more than the margin.
 * - `leaves-fewer-places`: there are fewer places than there were.
 * - `leaves-withdrawn`: no longer among those that can be chosen.
 */
export type ReassessmentReason =
  | Reason<"stays-among-best", NamedScore & { readonly rank: number; readonly capacity: number }>
  | Reason<"stays-within-margin", NamedScore & { readonly challenger: NamedScore; readonly margin: number }>
  | Reason<"enters-free-place", NamedScore>
  | Reason<"enters-beyond-margin", NamedScore & { readonly displaced: NamedScore; readonly margin: number }>
  | Reason<"leaves-beyond-margin", NamedScore & { readonly challenger: NamedScore; readonly margin: number }>
  | Reason<"leaves-fewer-places", NamedScore & { readonly capacity: number }>
  | Reason<"leaves-withdrawn", { readonly name: string }>;
