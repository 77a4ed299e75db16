import type { ClaimsRule } from "../claims-rule.ts";
import { sum } from "../internal/rational.ts";

/**
 * Proportional: everyone gets the same part of what they claimed.
 *
 * Rewards those who ask for much; use it when claims are checked against costs. Self-dual. O(n).
 *
 * @see Aristotle, Nicomachean Ethics V; W. Thomson, How to Divide When There Isn't Enough, 2019
 * @example
 * ```ts
 * import { divide, proportional } from "@vanstervind/fund-allocation";
 *
 * divide({ estate: 300, claims: [100, 200, 300] }, proportional).awards; // => ["50", "100", "150"]
 * ```
 */
export const proportional: ClaimsRule = ({ estate, claims }) => {
  const claimed = sum(claims);
  return { numerators: claims.map((claim) => claim * estate), denominator: claimed === 0n ? 1n : claimed };
};
