import { Ore, parse } from "@vanstervind/core";
import * as z from "zod";
import { Exact } from "../exact.ts";
import { readRational } from "../internal/rational.ts";

const Amount = Ore.min(0, { error: "must not be negative" });

const Gap = z.strictObject({
  /** What it costs, such as a year's rent, in öre. */
  costOre: Amount,
  /** What the association has to pay it from, in öre. */
  incomeOre: Amount,
  /** The part of the income that it can be expected to spend on this, such as `0.3`. */
  bearableShare: Exact,
  /** The most that the fund gives, in öre. */
  maxOre: Amount,
});

/** A cost that an association may not carry alone; see {@link gapFunding}. */
export interface GapInput extends z.input<typeof Gap> {}

/** What the fund adds and what nobody covers. */
export interface GapFunding {
  /** What the association bears itself, in öre, at most the cost; a part of an öre counts as one. */
  readonly bearableOre: Ore;
  /** What the fund gives, in öre. */
  readonly supportOre: Ore;
  /** What is left to find, in öre. */
  readonly uncoveredOre: Ore;
}

/**
 * Pays the gap between a cost and what an association can bear of it, up to a ceiling.
 *
 * `support = min(max, max(0, cost − share · income))`. The three amounts sum to the cost. One krona more of income lowers
 * the support by the share and never by more, so it never pays to be poorer. O(1).
 *
 * @throws `invalid-input` when an amount is negative or no whole number of öre.
 * @example
 * ```ts
 * import { gapFunding } from "@vanstervind/fund-allocation/formulas";
 *
 * gapFunding({ costOre: 12_000_000, incomeOre: 10_000_000, bearableShare: 0.3, maxOre: 6_000_000 });
 * // => { bearableOre: 3000000, supportOre: 6000000, uncoveredOre: 3000000 }
 * ```
 */
export const gapFunding = (gap: GapInput): GapFunding => {
  const { costOre, incomeOre, bearableShare, maxOre } = parse(Gap, gap, { source: "the gap" });
  const { numerator, denominator } = readRational(bearableShare)!;
  const bearable = (BigInt(incomeOre) * numerator + denominator - 1n) / denominator;
  const bearableOre = bearable < BigInt(costOre) ? Number(bearable) : costOre;
  const supportOre = Math.min(maxOre, costOre - bearableOre);
  return { bearableOre, supportOre, uncoveredOre: costOre - bearableOre - supportOre };
};
