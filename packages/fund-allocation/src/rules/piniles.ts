import type { ClaimsRule } from "../claims-rule.ts";
import { afterHalfClaims, onHalfClaims, splitAtHalf } from "../internal/combine-rules.ts";
import { cea } from "./cea.ts";

/**
 * Piniles: equal awards up to half of every claim, then equal awards again from the other half.
 *
 * O(n log n).
 *
 * @see H. M. Piniles, Darkah shel Torah, 1861; W. Thomson, Mathematical Social Sciences 45 (2003) 249-297
 * @example
 * ```ts
 * import { divide, piniles } from "@vanstervind/fund-allocation";
 *
 * divide({ estate: 360, claims: [100, 200, 300] }, piniles).awards; // => ["70", "120", "170"]
 * ```
 */
export const piniles: ClaimsRule = splitAtHalf(onHalfClaims(cea), afterHalfClaims(cea));
