import type { ClaimsRule } from "../claims-rule.ts";
import { onHalfClaims, splitAtHalf } from "../internal/combine-rules.ts";
import { fillToLevel } from "../internal/fill-to-level.ts";
import { cea } from "./cea.ts";

/** At least half the claim, at most the claim, else one level for all; counted in half units. */
const levelAboveHalves: ClaimsRule = ({ estate, claims }) => {
  const { numerators, denominator } = fillToLevel({
    estate: 2n * estate,
    weights: claims.map(() => 1n),
    floors: claims,
    caps: claims.map((claim) => 2n * claim),
  });
  return { numerators, denominator: 2n * denominator };
};

/**
 * Constrained egalitarian: equal awards up to half of every claim; beyond, awards as equal as can be between half the
 * claim and the whole claim.
 *
 * O(n log n).
 *
 * @see Y. Chun, J. Schummer and W. Thomson, Seoul Journal of Economics 14 (2001) 269-297
 * @example
 * ```ts
 * import { constrainedEgalitarian, divide } from "@vanstervind/fund-allocation";
 *
 * divide({ estate: 350, claims: [100, 200, 300] }, constrainedEgalitarian).awards; // => ["100", "100", "150"]
 * ```
 */
export const constrainedEgalitarian: ClaimsRule = splitAtHalf(onHalfClaims(cea), levelAboveHalves);
