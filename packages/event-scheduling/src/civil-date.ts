import type { IsoDate } from "@vanstervind/core";
import { dayOf, isoOf } from "./internal/civil-day.ts";

/**
 * The date a number of days later, or earlier when negative.
 *
 * Civil dates only: no clock, no time zone, every day counts as one. Years 0 to 9999.
 *
 * @throws `not-a-date` when the text is not a date that exists; `date-out-of-range` when the result leaves the range.
 * @example
 * ```ts
 * import { addDays } from "@vanstervind/event-scheduling";
 *
 * addDays("2026-09-13", -18); // => "2026-08-26"
 * addDays("2028-02-28", 1); // => "2028-02-29"
 * addDays("2026-02-30", 1); // throws not-a-date
 * ```
 */
export const addDays = (date: IsoDate, days: number): IsoDate => isoOf(dayOf(date) + days);

/**
 * How many days `to` lies after `from`; negative when it lies before.
 *
 * @throws `not-a-date` when either text is not a date that exists.
 * @example
 * ```ts
 * import { daysBetween } from "@vanstervind/event-scheduling";
 *
 * daysBetween("2026-08-26", "2026-09-13"); // => 18
 * ```
 */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayOf(to) - dayOf(from);
