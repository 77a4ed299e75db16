import { Ore, parse } from "@vanstervind/core";
import * as z from "zod";

/**
 * How unequal amounts are: 0 when all are the same, towards 1 when one has all (the Gini coefficient).
 *
 * Half the mean difference between any two, over the mean. Neither order nor unit matters; 0 when there is nothing to share.
 * Summed as whole numbers, divided once. O(n log n).
 *
 * @throws `invalid-input` when an amount is negative or no whole number of öre.
 * @see C. Gini, Variabilità e mutabilità, 1912
 * @example
 * ```ts
 * import { gini } from "@vanstervind/fund-allocation/decisions";
 *
 * gini([500, 500, 500]); // => 0
 * gini([0, 0, 0, 1000]); // => 0.75
 * ```
 */
export const gini = (amountsOre: readonly Ore[]): number => {
  const sorted = parse(z.array(Ore.min(0)), amountsOre, { source: "the amounts" }).sort((a, b) => a - b);
  const n = sorted.length;
  let sum = 0n;
  let spread = 0n;
  sorted.forEach((ore, i) => {
    sum += BigInt(ore);
    spread += BigInt(2 * i + 1 - n) * BigInt(ore);
  });
  return sum === 0n ? 0 : Number(spread) / Number(BigInt(n) * sum);
};
