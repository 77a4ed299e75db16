import { DomainError, dateOf, dayOf, type IsoDate } from "@vanstervind/core";
import { closure, holidayIndex, shiftWorkingDays } from "../internal/closed-days.ts";
import { type HolidayCalendar, swedishHolidays } from "./swedish-holidays.ts";

/** What counts as closed besides Saturdays and Sundays. */
export interface WorkingDayOptions {
  /** Whose closed holidays count; Sweden's when left out. */
  readonly holidays?: HolidayCalendar;
}

/**
 * Whether offices are open: not a Saturday, a Sunday or a closed holiday.
 *
 * @throws `not-a-date`; `year-out-of-range` from the holiday calendar (before 1953 for Sweden's).
 * @see Lag (1930:173) om beräkning av lagstadgad tid, 2 §
 * @example
 * ```ts
 * import { isWorkingDay } from "@vanstervind/event-scheduling/calendar";
 *
 * isWorkingDay("2026-06-18"); // => true
 * isWorkingDay("2026-06-19"); // => false
 * ```
 */
export const isWorkingDay = (date: IsoDate, { holidays = swedishHolidays }: WorkingDayOptions = {}): boolean =>
  closure(dayOf(date), holidayIndex(holidays)) === null;

/**
 * The working day a number of working days after a date, or before it when negative; 0 gives the date itself.
 *
 * Counting forth and then back from a working day returns to it. O(days passed).
 *
 * @throws `not-a-count` unless `count` is a whole number up to 10,000 either way; `not-a-date`; `year-out-of-range`.
 * @example
 * ```ts
 * import { addWorkingDays } from "@vanstervind/event-scheduling/calendar";
 *
 * addWorkingDays("2026-06-18", 1); // => "2026-06-22"
 * addWorkingDays("2026-06-22", -1); // => "2026-06-18"
 * ```
 */
export const addWorkingDays = (
  date: IsoDate,
  count: number,
  { holidays = swedishHolidays }: WorkingDayOptions = {},
): IsoDate => {
  if (!Number.isInteger(count) || Math.abs(count) > 10_000) {
    throw new DomainError("not-a-count", `${count} is not a number of working days.`, {
      values: { count },
      hint: "Give a whole number from -10000 to 10000.",
    });
  }
  return dateOf(shiftWorkingDays(dayOf(date), count, holidayIndex(holidays)));
};
