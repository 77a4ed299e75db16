import type { Id, Reason } from "@vanstervind/core";

/**
 * What is to be known about weights.
 *
 * - `heaviest`: weighs most, `times` as much as the next; `next` is `null` when there is only one.
 * - `no-weight`: has weight 0, so it counts for nothing.
 * - `tied`: were ranked alike, and share the mean weight of their places.
 * - `consistent`, `inconsistent`: the answers agree well enough, or not, by the measure's ratio and limit.
 * - `no-limit`: the answers do not agree fully, and no limit is published for so many criteria on such a scale.
 * - `unchecked`: no answer checks another.
 * - `circular`: each is said to be more important than the next, and the last than the first.
 * - `derived`: was never compared; the other answers say so.
 * - `describes-data`: the weights describe how figures differ and not what anyone holds important.
 * - `no-contrast`: figures are the same for all alternatives.
 */
export type WeightReason =
  | Reason<
      "heaviest",
      { readonly id: Id; readonly weight: number; readonly next: Id | null; readonly times: number | null }
    >
  | Reason<"no-weight", { readonly id: Id }>
  | Reason<"tied", { readonly ids: readonly Id[] }>
  | Reason<"consistent" | "inconsistent", { readonly ratio: number; readonly limit: number }>
  | Reason<"no-limit", { readonly ratio: number }>
  | Reason<"unchecked", object>
  | Reason<"circular", { readonly ids: readonly [Id, Id, Id] }>
  | Reason<"derived", { readonly a: Id; readonly b: Id; readonly times: number }>
  | Reason<"describes-data", object>
  | Reason<"no-contrast", { readonly id: Id }>;

/**
 * A question to ask next. The person answers in words of their own; `fits` is never the right answer, only the one that
 * agrees with the others.
 *
 * - `compare`: has not been asked and would tell most; the other answers say that `a` is `fits` times as important as `b`.
 * - `compare-again`: the answer that agrees least with all the others: `a` was judged `judged` times as important as `b`,
 *   and all the other answers together say `fits`.
 */
export type WeightQuestion =
  | Reason<"compare", { readonly a: Id; readonly b: Id; readonly fits: number }>
  | Reason<"compare-again", { readonly a: Id; readonly b: Id; readonly judged: number; readonly fits: number }>;
