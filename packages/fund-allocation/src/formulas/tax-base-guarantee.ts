import { parse } from "@vanstervind/core";
import * as z from "zod";
import { Exact } from "../exact.ts";
import { Positive } from "../internal/positive.ts";
import { formatRational, minus, over, plus, type Rational, readRational, times } from "../internal/rational.ts";

const Problem = z.strictObject({
  /** How many people the body answers for. */
  population: Positive,
  /** What its own levies are drawn from, in all. */
  taxBase: Exact,
  /** The mean tax base per head of all bodies. */
  meanTaxCapacity: Positive,
  /** The tax base per head that everyone is guaranteed, in per cent of the mean. */
  guaranteePercent: Exact,
  /** How much of what lacks to the guarantee is made up for, in per cent. */
  compensationPercent: Exact,
});

/** A body whose own base is to be filled up; see {@link taxBaseGuarantee}. */
export interface TaxBaseProblem extends z.input<typeof Problem> {}

/** What a guarantee adds, all exact as text. */
export interface TaxBaseGuarantee {
  /** The own tax base per head. */
  readonly ownCapacity: string;
  /** The own tax base per head in per cent of the mean. */
  readonly ownPercentOfMean: string;
  /** The guaranteed tax base per head. */
  readonly guaranteedCapacity: string;
  /** What is added in all; 0 for a body above the guarantee. */
  readonly supplement: string;
  /** Own base and supplement per head. */
  readonly totalPerCapita: string;
  /** Own base and supplement per head in per cent of the mean. */
  readonly totalPercentOfMean: string;
}

/**
 * Fills up a body's own economic base towards a guaranteed share of the mean.
 *
 * `supplement = compensation · max(0, guarantee · mean − own base per head) · population`. Exact. Nobody pays in: that is
 * {@link incomeEqualisation}. With a compensation below 100 per cent a body with more of its own always ends with more,
 * so that own effort still pays. Any unit of money; O(1).
 *
 * @throws `invalid-input` when a number is negative, or population or mean is 0.
 * @see SOU 1991:98, chapter 1
 * @example
 * ```ts
 * import { taxBaseGuarantee } from "@vanstervind/fund-allocation/formulas";
 *
 * const guarantee = { meanTaxCapacity: 12, guaranteePercent: 150, compensationPercent: 95 };
 * const { supplement, totalPerCapita } = taxBaseGuarantee({ population: 10, taxBase: 100, ...guarantee });
 * [supplement, totalPerCapita]; // => ["76", "88/5"]
 * ```
 */
export const taxBaseGuarantee = (problem: TaxBaseProblem): TaxBaseGuarantee => {
  const given = parse(Problem, problem, { source: "the tax base" });
  const population = readRational(given.population)!;
  const base = readRational(given.taxBase)!;
  const mean = readRational(given.meanTaxCapacity)!;
  const own = over(base, population);
  const guaranteed = times(percent(given.guaranteePercent), mean);
  const lacking = minus(guaranteed, own);
  const supplement =
    lacking.numerator > 0n
      ? times(percent(given.compensationPercent), times(lacking, population))
      : { numerator: 0n, denominator: 1n };
  const total = over(plus(base, supplement), population);
  return {
    ownCapacity: formatRational(own),
    ownPercentOfMean: formatRational(times(hundred, over(own, mean))),
    guaranteedCapacity: formatRational(guaranteed),
    supplement: formatRational(supplement),
    totalPerCapita: formatRational(total),
    totalPercentOfMean: formatRational(times(hundred, over(total, mean))),
  };
};

const hundred: Rational = { numerator: 100n, denominator: 1n };

const percent = (value: Exact): Rational => over(readRational(value)!, hundred);
