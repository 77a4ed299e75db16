import { parse } from "@vanstervind/core";
import * as z from "zod";
import { Dated, type RecencyOptions, RecencyOptionsSchema, recencyMean } from "./internal/recency-mean.ts";
import type { PresetReason } from "./preset-reasons.ts";

/** How many voted in an area in one election. */
export const Election = Dated.extend({
  /** Votes cast there. */
  votesCast: z.int().nonnegative(),
  /** People entitled to vote there; at least as many, and not 0. */
  eligible: z.int().positive(),
}).refine(({ votesCast, eligible }) => votesCast <= eligible, {
  error: "must be at most as many as the eligible",
  path: ["votesCast"],
});

/** See the schema of the same name. */
export interface Election extends z.infer<typeof Election> {}

/** A mean turnout with its reason. */
export interface TurnoutAverage {
  /** The mean share who voted, from 0 to 1. */
  readonly turnout: number;
  /** How it came about, in words by `explainPresets`. */
  readonly reasons: readonly PresetReason[];
}

/**
 * The turnout to expect in an area: the mean share who voted in like elections.
 *
 * Take elections of the same sort, since people vote less in elections to the European Parliament than to the Riksdag.
 * Each election counts as one, however many could vote in it. O(n log n).
 *
 * @param elections - At least one, in any order; elections of the same date weigh the same.
 * @throws `invalid-input` with all faults.
 * @see National Democratic Institute, Political Campaign Planning Manual, appendix C.
 * @example
 * ```ts
 * import { turnoutAverage } from "@vanstervind/priority-scoring/presets";
 *
 * const elections = [
 *   { date: "2018-09-09", votesCast: 820, eligible: 1000 },
 *   { date: "2022-09-11", votesCast: 640, eligible: 1000 },
 * ];
 * turnoutAverage(elections).turnout; // => 0.73
 * turnoutAverage(elections, { recency: 2 }).turnout.toFixed(2); // => "0.70"
 * ```
 */
export const turnoutAverage = (elections: readonly Election[], options: RecencyOptions = {}): TurnoutAverage => {
  const rows = parse(Elections, elections, { source: "the elections" });
  const { recency = 1 } = parse(RecencyOptionsSchema, options, { source: "the options" });
  const turnout = recencyMean(
    rows.map(({ date, votesCast, eligible }) => ({ date, value: votesCast / eligible })),
    recency,
  );
  return { turnout, reasons: [{ code: "turnout", values: { mean: turnout, elections: rows.length, recency } }] };
};

const Elections = z.array(Election).min(1, { error: "must have at least one election" });
