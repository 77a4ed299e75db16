import { parse } from "@vanstervind/core";
import * as z from "zod";
import { Exact } from "../exact.ts";
import { Positive } from "../internal/positive.ts";
import { formatRational, minus, over, type Rational, readRational, times } from "../internal/rational.ts";

const Problem = z.strictObject({
  /** How many people the body answers for. */
  population: Positive,
  /** Its own tax base per head. */
  taxCapacity: Exact,
  /** The mean tax base per head of all bodies. */
  meanTaxCapacity: Exact,
  /** The rate at which the difference is evened out, in per cent. */
  countyRatePercent: Exact,
  /** The level that all are evened out towards, in per cent of the mean. */
  guaranteePercent: Exact,
  /** The part of the rate that counts for those who pay in; the whole rate when `null` or left out. */
  feeRateShare: Exact.nullish(),
});

/** A body that gets or pays by its distance to a common level; see {@link incomeEqualisation}. */
export interface IncomeEqualisationProblem extends z.input<typeof Problem> {}

/** What income equalisation gives or takes, exact as text. */
export interface IncomeEqualisation {
  /** The common level per head: the guarantee times the mean. */
  readonly base: string;
  /** What lacks to it per head; negative above it. */
  readonly differencePerCapita: string;
  /** What the body gets in all; negative when it pays. */
  readonly amount: string;
  /** Whether it gets a grant, pays a fee, or neither. */
  readonly kind: "grant" | "fee" | "none";
}

/**
 * Evens out bodies' own economic strength towards a common level: below it they get a grant, above it they pay a fee.
 *
 * `amount = (guarantee · mean − own per head) · population · rate`, the form of Swedish municipal income equalisation, here
 * with one rate unless `feeRateShare` lowers it for those who pay. Exact. Limit: with a rate near 100 per cent, own effort
 * hardly pays. Any unit of money; O(1).
 *
 * @throws `invalid-input` when a number is negative or the population 0.
 * @see lagen (2004:773) om kommunalekonomisk utjämning
 * @example
 * ```ts
 * import { incomeEqualisation } from "@vanstervind/fund-allocation/formulas";
 *
 * const rates = { meanTaxCapacity: 220_000, countyRatePercent: 19.05, guaranteePercent: 115 };
 * const { amount, kind } = incomeEqualisation({ population: 1000, taxCapacity: 180_000, ...rates });
 * [amount, kind]; // => ["13906500", "grant"]
 * ```
 */
export const incomeEqualisation = (problem: IncomeEqualisationProblem): IncomeEqualisation => {
  const given = parse(Problem, problem, { source: "the income equalisation" });
  const rational = (value: Exact): Rational => readRational(value)!;
  const base = over(times(rational(given.guaranteePercent), rational(given.meanTaxCapacity)), hundred);
  const difference = minus(base, rational(given.taxCapacity));
  const rate = over(rational(given.countyRatePercent), hundred);
  const atRate = difference.numerator < 0n ? times(rate, rational(given.feeRateShare ?? 1)) : rate;
  const amount = times(times(difference, rational(given.population)), atRate);
  return {
    base: formatRational(base),
    differencePerCapita: formatRational(difference),
    amount: formatRational(amount),
    kind: amount.numerator > 0n ? "grant" : amount.numerator < 0n ? "fee" : "none",
  };
};

const hundred: Rational = { numerator: 100n, denominator: 1n };
