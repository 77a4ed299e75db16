import type { ClaimsRule } from "../claims-rule.ts";
import { ascending } from "../internal/combine-rules.ts";

/**
 * Constrained equal awards: everyone gets the same amount, but nobody more than claimed.
 *
 * Favours small claims: they are met in full first. It is the water level without weights and floors. Its dual is
 * {@link cel}. O(n log n).
 *
 * @see Maimonides, Laws of Lending and Borrowing; W. Thomson, Mathematical Social Sciences 45 (2003) 249-297
 * @example
 * ```ts
 * import { cea, divide } from "@vanstervind/fund-allocation";
 *
 * divide({ estate: 300, claims: [50, 200, 300] }, cea).awards; // => ["50", "125", "125"]
 * ```
 */
export const cea: ClaimsRule = ({ estate, claims }) => {
  const sorted = ascending(claims);
  let rest = estate;
  let sharers = BigInt(sorted.length);
  for (const claim of sorted) {
    if (sharers === 1n || claim * sharers > rest) break;
    rest -= claim;
    sharers -= 1n;
  }
  // The level is rest / sharers.
  const numerators = claims.map((claim) => {
    const full = claim * sharers;
    return full < rest ? full : rest;
  });
  return { numerators, denominator: sharers === 0n ? 1n : sharers };
};
