import type { ClaimsRule } from "../claims-rule.ts";
import { afterHalfClaims, onHalfClaims, splitAtHalf } from "../internal/combine-rules.ts";
import { cea } from "./cea.ts";
import { cel } from "./cel.ts";

/**
 * Reverse Talmud: equal losses within half of every claim, then equal awards from the other half.
 *
 * Self-dual. O(n log n).
 *
 * @see Y. Chun, J. Schummer and W. Thomson, Seoul Journal of Economics 14 (2001) 269-297
 * @example
 * ```ts
 * import { divide, reverseTalmud } from "@vanstervind/fund-allocation";
 *
 * divide({ estate: 150, claims: [100, 200, 300] }, reverseTalmud).awards; // => ["0", "50", "100"]
 * ```
 */
export const reverseTalmud: ClaimsRule = splitAtHalf(onHalfClaims(cel), afterHalfClaims(cea));
