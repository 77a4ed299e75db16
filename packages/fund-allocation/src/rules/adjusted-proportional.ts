import type { ClaimsRule } from "../claims-rule.ts";
import { sum } from "../internal/rational.ts";
import { proportional } from "./proportional.ts";

/**
 * Adjusted proportional: everyone first gets what no other claim disputes; the rest is divided in proportion to what
 * remains of each claim, counted at most as the rest itself.
 *
 * Self-dual. Limit: when one claimant withdraws, another may get less (no other rule here does that). O(n).
 *
 * @see I. Curiel, M. Maschler and S. Tijs, Zeitschrift für Operations Research 31 (1987) A143-A159
 * @example
 * ```ts
 * import { adjustedProportional, divide } from "@vanstervind/fund-allocation";
 *
 * divide({ estate: 150, claims: [100, 200, 300] }, adjustedProportional).awards; // => ["75/2", "225/4", "225/4"]
 * ```
 */
export const adjustedProportional: ClaimsRule = ({ estate, claims }) => {
  const lacking = sum(claims) - estate;
  const undisputed = claims.map((claim) => (claim > lacking ? claim - lacking : 0n));
  const rest = estate - sum(undisputed);
  const remaining = claims.map((claim, i) => {
    const beyond = claim - undisputed[i]!;
    return beyond < rest ? beyond : rest;
  });
  const { numerators, denominator } = proportional({ estate: rest, claims: remaining });
  return { numerators: numerators.map((part, i) => undisputed[i]! * denominator + part), denominator };
};
