import type { ClaimsRule } from "../claims-rule.ts";
import { dual } from "../internal/combine-rules.ts";
import { cea } from "./cea.ts";

/**
 * Constrained equal losses: everyone goes without the same amount, but nobody gets less than nothing.
 *
 * Favours large claims: small ones may get nothing at all. Its dual is {@link cea}. O(n log n).
 *
 * @see R. Aumann and M. Maschler, Journal of Economic Theory 36 (1985) 195-213
 * @example
 * ```ts
 * import { cel, divide } from "@vanstervind/fund-allocation";
 *
 * divide({ estate: 300, claims: [50, 200, 300] }, cel).awards; // => ["0", "100", "200"]
 * ```
 */
export const cel: ClaimsRule = dual(cea);
