import { parse } from "@vanstervind/core";
import * as z from "zod";
import { Share } from "./internal/ratios.ts";
import { Dated, type RecencyOptions, RecencyOptionsSchema, recencyMean } from "./internal/recency-mean.ts";
import type { PresetReason } from "./preset-reasons.ts";

/** How a party, or a side, did in an area in one contest. */
export const Contest = Dated.extend({
  /** Its share of the votes there, from 0 to 1. */
  share: Share,
});

/** See the schema of the same name. */
export interface Contest extends z.infer<typeof Contest> {}

/** A mean performance with its reason. */
export interface PerformanceAverage {
  /** The mean share of the votes, from 0 to 1. */
  readonly performance: number;
  /** How it came about, in words by `explainPresets`. */
  readonly reasons: readonly PresetReason[];
}

/** An area's votes in three parts, which sum to 1. */
export interface Persuadability {
  /** The share won in the worst contest: those who stay. */
  readonly base: number;
  /** The share between the worst and the best contest: those who have been won and lost. */
  readonly persuadable: number;
  /** The rest, never won in any of the contests. */
  readonly opposition: number;
  /** How it came about, in words by `explainPresets`. */
  readonly reasons: readonly PresetReason[];
}

/**
 * The share of the votes to expect in an area: the mean of like contests.
 *
 * Each contest counts as one, however many voted in it. O(n log n).
 *
 * @param contests - At least one, in any order; contests of the same date weigh the same.
 * @throws `invalid-input` with all faults.
 * @see National Democratic Institute, Political Campaign Planning Manual, appendix C.
 * @example
 * ```ts
 * import { performanceAverage } from "@vanstervind/priority-scoring/presets";
 *
 * const contests = [{ date: "2018-09-09", share: 0.25 }, { date: "2022-09-11", share: 0.125 }];
 * performanceAverage(contests).performance; // => 0.1875
 * ```
 */
export const performanceAverage = (contests: readonly Contest[], options: RecencyOptions = {}): PerformanceAverage => {
  const rows = parse(Contests, contests, { source: "the contests" });
  const { recency = 1 } = parse(RecencyOptionsSchema, options, { source: "the options" });
  const performance = recencyMean(
    rows.map(({ date, share }) => ({ date, value: share })),
    recency,
  );
  return {
    performance,
    reasons: [{ code: "performance", values: { mean: performance, elections: rows.length, recency } }],
  };
};

/**
 * How much of an area's votes can be won: the spread between the worst and the best contest, and the base and the
 * opposition on either side of it.
 *
 * It speaks of an area's votes and of no voter: equal shares may hide that people changed places. Elections to different
 * assemblies on the same day are good contests to compare. O(n).
 *
 * @param contests - At least one, in any order; one alone shows no spread, and the reasons say so.
 * @throws `invalid-input` with all faults.
 * @see National Committee for an Effective Congress, precinct targeting (turnout, performance, persuadability).
 * @example
 * ```ts
 * import { persuadability } from "@vanstervind/priority-scoring/presets";
 *
 * const { reasons, ...parts } = persuadability([{ date: "2018-09-09", share: 0.25 }, { date: "2022-09-11", share: 0.125 }]);
 * parts; // => { base: 0.125, persuadable: 0.125, opposition: 0.75 }
 * ```
 */
export const persuadability = (contests: readonly Contest[]): Persuadability => {
  const shares = parse(Contests, contests, { source: "the contests" }).map(({ share }) => share);
  const low = shares.reduce((a, b) => Math.min(a, b));
  const high = shares.reduce((a, b) => Math.max(a, b));
  const reasons: PresetReason[] = [{ code: "persuadability", values: { low, high } }];
  if (shares.length === 1) reasons.push({ code: "one-contest", values: {} });
  return { base: low, persuadable: high - low, opposition: 1 - high, reasons };
};

const Contests = z.array(Contest).min(1, { error: "must have at least one contest" });
