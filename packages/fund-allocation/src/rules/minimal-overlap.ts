import type { ClaimsRule } from "../claims-rule.ts";
import { ascending } from "../internal/combine-rules.ts";
import { lcm, type Rational, sum } from "../internal/rational.ts";

/**
 * Minimal overlap: the claims are laid over the estate so that as little as possible of it is claimed by several, and
 * every part is split equally among those who claim it.
 *
 * O(n log n) operations, on integers that grow to about 1.44 n bits.
 *
 * @see B. O'Neill, Mathematical Social Sciences 2 (1982) 345-371; Abraham ibn Ezra, Sefer ha-Mispar
 * @example
 * ```ts
 * import { divide, minimalOverlap } from "@vanstervind/fund-allocation";
 *
 * divide({ estate: 120, claims: [30, 40, 60, 120] }, minimalOverlap).awards; // => ["15/2", "65/6", "125/6", "485/6"]
 * ```
 */
export const minimalOverlap: ClaimsRule = ({ estate, claims }) => {
  const wanted = claims.map((claim) => (claim < estate ? claim : estate));
  const sorted = ascending(wanted);
  const { numerator: top, denominator: scale } = nestingHeight(estate, sorted);
  // Below the top the claims lie on each other like steps: each step is shared by its claim and all larger ones.
  const steps: { height: bigint; sharers: bigint }[] = [];
  let reached = 0n;
  let common = 1n;
  sorted.forEach((claim, i) => {
    const end = claim * scale < top ? claim * scale : top;
    const sharers = BigInt(sorted.length - i);
    steps.push({ height: end - reached, sharers });
    if (end > reached) common = lcm(common, sharers);
    reached = end;
  });
  const below = new Map<bigint, bigint>();
  let share = 0n;
  sorted.forEach((claim, i) => {
    const { height, sharers } = steps[i]!;
    if (height > 0n) share += height * (common / sharers);
    below.set(claim, share);
  });
  const numerators = wanted.map((claim) => {
    const above = claim * scale - top;
    return below.get(claim)! + (above > 0n ? above * common : 0n);
  });
  return { numerators, denominator: common * scale };
};

/**
 * Up to where the claims must lie on each other, so that what each has above fits side by side in the rest of the
 * estate. No claim exceeds the estate.
 */
const nestingHeight = (estate: bigint, sorted: readonly bigint[]): Rational => {
  let above = sum(sorted);
  let count = BigInt(sorted.length);
  for (const claim of sorted) {
    // At the height of this claim: claim + (above − count · claim) is what the layout takes.
    if (count < 2n || claim + above - count * claim <= estate) break;
    above -= claim;
    count -= 1n;
  }
  // Only a claim for the whole estate reaches the end of the list: then all lie within it.
  return count < 2n ? { numerator: estate, denominator: 1n } : { numerator: above - estate, denominator: count - 1n };
};
