import { IsoDate } from "@vanstervind/core";
import * as z from "zod";

/** How much more recent elections count. */
export interface RecencyOptions {
  /** How many times as much an election weighs as the one before it: 1 (all alike) unless said otherwise; above 0. */
  readonly recency?: number;
}

/** See {@link RecencyOptions}. */
export const RecencyOptionsSchema = z.strictObject({ recency: z.number().positive().max(1000).optional() });

/** Something that happened on a date. */
export const Dated = z.strictObject({
  /** The date of the election; the order of dates is the order of recency. */
  date: IsoDate,
});

/** The mean of values, each date weighing `recency` times as much as the date before it. */
export const recencyMean = (
  rows: readonly { readonly date: IsoDate; readonly value: number }[],
  recency: number,
): number => {
  // In order of date and value, so that the sum does not depend on the order of the rows.
  const sorted = rows.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.value - b.value));
  let sum = 0;
  let weights = 0;
  let weight = 1;
  for (const [i, { date, value }] of sorted.toReversed().entries()) {
    const later = sorted.at(-i);
    if (i > 0 && later !== undefined && later.date !== date) weight /= recency;
    sum += weight * value;
    weights += weight;
  }
  return sum / weights;
};
