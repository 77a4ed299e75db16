/**
 * A claims problem in whole units: what there is, and what each claimant may get at most.
 *
 * The unit is up to the caller (öre, hundreds of kronor, a third of an öre): every rule is homogeneous, so only
 * proportions matter. A rule may rely on `0 ≤ estate ≤ sum of claims` and on no claim being negative.
 */
export interface ClaimsProblem {
  /** What there is to divide. */
  readonly estate: bigint;
  /** What each claimant may get at most. */
  readonly claims: readonly bigint[];
}

/** Exact shares over one denominator: claimant `i` gets `numerators[i] / denominator` units. */
export interface Shares {
  /** One for each claimant, in the order of the claims. */
  readonly numerators: readonly bigint[];
  /** Positive. */
  readonly denominator: bigint;
  /** For a rule that samples: the standard error of each share, in units. Left out when the shares are exact. */
  readonly standardErrors?: readonly number[];
}

/**
 * A way to divide an estate that is too small for the claims on it: the one signature of all claims rules.
 *
 * The shares sum to the estate exactly, none is negative and none exceeds its claim. Write your own to compare it with
 * the classical ones; {@link divide} reads ordinary numbers, calls the rule and gives text back.
 *
 * @example
 * ```ts
 * import { type ClaimsRule, divide } from "@vanstervind/fund-allocation";
 *
 * const firstComeFirstServed: ClaimsRule = ({ estate, claims }) => {
 *   let left = estate;
 *   const numerators = claims.map((claim) => {
 *     const share = claim < left ? claim : left;
 *     left -= share;
 *     return share;
 *   });
 *   return { numerators, denominator: 1n };
 * };
 * divide({ estate: 100, claims: [80, 80] }, firstComeFirstServed).awards; // => ["80", "20"]
 * ```
 */
export type ClaimsRule = (problem: ClaimsProblem) => Shares;
