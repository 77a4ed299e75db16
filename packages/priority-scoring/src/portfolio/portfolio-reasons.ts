import type { Id, Reason } from "@vanstervind/core";

/** Why the limits cannot be met.
 *
 * - `too-few`: fewer candidates (of a group, or at all) than the least number asks for.
 * - `above-max`: the least numbers of the groups, or at all, sum to more than the largest number.
 * - `budget-short`: even the cheapest way to the least numbers takes more than a budget, by at least `short`.
 * - `together`: each limit can be met, but all of them cannot.
 */
export type Conflict =
  | Reason<"too-few", { readonly group: Id | null; readonly min: number; readonly available: number }>
  | Reason<"above-max", { readonly min: number; readonly max: number }>
  | Reason<"budget-short", { readonly budget: Id; readonly amount: number; readonly short: number }>
  | Reason<"together", { readonly limits: number }>;

/**
 * What a portfolio says about a candidate.
 *
 * - `worth-its-cost`: it is worth more than what it takes could give elsewhere.
 * - `fills-up`: it is worth less than that, but uses what is left, or a least number asks for it.
 * - `next-level`: the next level of effort would give too little for what it takes.
 * - `worth-too-little`: what it would take gives more elsewhere.
 * - `does-not-fit`: it is worth it, but does not fit with the chosen.
 * - `group-full`: its group has its largest number.
 * - `excluded-by`: one that excludes it is chosen.
 * - `needs`: one that it needs is not chosen.
 */
export type PortfolioReason =
  | Reason<"worth-its-cost", { readonly value: number; readonly elsewhere: number }>
  | Reason<"fills-up", { readonly value: number; readonly elsewhere: number }>
  | Reason<"next-level", { readonly value: number; readonly elsewhere: number }>
  | Reason<"worth-too-little", { readonly value: number; readonly needed: number }>
  | Reason<"does-not-fit", { readonly budget: Id | null; readonly short: number }>
  | Reason<"group-full", { readonly group: Id; readonly max: number }>
  | Reason<"excluded-by", { readonly name: string }>
  | Reason<"needs", { readonly name: string }>;
