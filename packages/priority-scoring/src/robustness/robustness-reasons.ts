import type { LocalText, Reason } from "@vanstervind/core";

/** A weight that could be another. */
export interface WeightMove {
  /** What the part with the weight is called. */
  readonly part: LocalText;
  /** Its share of its block's weight in the model, from 0 to 1. */
  readonly weight: number;
}

/**
 * What the robustness functions say.
 *
 * - `stays-among`: all weights that were tried keep it within a few ranks.
 * - `ranges`: its rank depends much on the weights.
 * - `among-top`: how often it is among the first `top`.
 * - `suits`: how often it is first, and the weight that its supporters set highest above the model's.
 * - `close-call`: it is above the next about as often as below.
 * - `passes-by-one`: the smallest change of a single weight that lets `below` pass `above`.
 * - `passes-by-moving`: the smallest share of a block's weight that has to move for that.
 * - `never-passes`: no allowed change of weights within one block lets it pass.
 * - `holds-between`: the first `top` stay the same while a weight is between two bounds.
 * - `breaks-first`: the weight that can move least.
 */
export type RobustnessReason =
  | Reason<"stays-among", { readonly rank: number; readonly best: number; readonly worst: number }>
  | Reason<"ranges", { readonly rank: number; readonly best: number; readonly worst: number }>
  | Reason<"among-top", { readonly top: number; readonly share: number }>
  | Reason<"suits", WeightMove & { readonly share: number; readonly central: number }>
  | Reason<"close-call", { readonly next: string; readonly share: number }>
  | Reason<"passes-by-one", WeightMove & { readonly below: string; readonly above: string; readonly to: number }>
  | Reason<
      "passes-by-moving",
      { readonly below: string; readonly above: string; readonly block: LocalText; readonly moved: number }
    >
  | Reason<"never-passes", { readonly below: string; readonly above: string }>
  | Reason<"holds-between", WeightMove & { readonly top: number; readonly low: number; readonly high: number }>
  | Reason<"breaks-first", WeightMove & { readonly top: number; readonly margin: number }>;
