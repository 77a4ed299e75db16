import type { ClaimsRule } from "../claims-rule.ts";
import { dual, onHalfClaims, splitAtHalf } from "../internal/combine-rules.ts";
import { cea } from "./cea.ts";

const equalAwardsOfHalves = onHalfClaims(cea);

/**
 * Talmud: equal awards up to half of every claim, then equal losses from the other half.
 *
 * Between any two claimants it concedes what the other does not dispute and splits the rest. Self-dual. O(n log n).
 *
 * @see R. Aumann and M. Maschler, Journal of Economic Theory 36 (1985) 195-213; Mishnah, Kethubot 93a
 * @example
 * ```ts
 * import { divide, talmud } from "@vanstervind/fund-allocation";
 *
 * divide({ estate: 200, claims: [100, 200, 300] }, talmud).awards; // => ["50", "75", "75"]
 * ```
 */
export const talmud: ClaimsRule = splitAtHalf(equalAwardsOfHalves, dual(equalAwardsOfHalves));
