import { DomainError } from "./domain-error.ts";
import type { IsoDate } from "./iso-date.ts";

/** A civil date as a count of days from 1970-01-01: differences are days, and no time zone plays a part. */
export type Day = number;

/** The parts of a date in the Gregorian calendar; months count from 1. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/**
 * The day of a year, a month from 1 and a day of the month, in the proleptic Gregorian calendar.
 *
 * Integers rather than `Date`: no time zone, no daylight saving, and adding a day is adding one. The year is taken to
 * begin in March, so that the leap day comes last.
 *
 * @see H. Hinnant, chrono-Compatible Low-Level Date Algorithms, https://howardhinnant.github.io/date_algorithms.html
 * @example
 * ```ts
 * import { dayFrom } from "@vanstervind/core";
 *
 * dayFrom(2026, 9, 13) - dayFrom(2026, 8, 26); // => 18
 * ```
 */
export const dayFrom = (year: number, month: number, dayOfMonth: number): Day => {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
};

/**
 * The parts of a day: the inverse of {@link dayFrom}.
 *
 * @example
 * ```ts
 * import { civilOf } from "@vanstervind/core";
 *
 * civilOf(0); // => { year: 1970, month: 1, dayOfMonth: 1 }
 * ```
 */
export const civilOf = (day: Day): Civil => {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
};

/**
 * The day of a date.
 *
 * @throws `not-a-date` when the text is not a date that exists.
 * @example
 * ```ts
 * import { dayOf } from "@vanstervind/core";
 *
 * dayOf("1970-01-02"); // => 1
 * dayOf("2026-02-29"); // throws not-a-date
 * ```
 */
export const dayOf = (date: IsoDate): Day => {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (match !== null) {
    const [, year, month, dayOfMonth] = match;
    const day = dayFrom(Number(year), Number(month), Number(dayOfMonth));
    if (dateOf(day) === date) return day;
  }
  throw new DomainError("not-a-date", `"${date}" is not a date that exists.`, {
    values: { date },
    hint: "Write it like 2026-09-13.",
  });
};

/**
 * The date of a day.
 *
 * @throws `date-out-of-range` outside the years 0 to 9999.
 * @example
 * ```ts
 * import { dateOf } from "@vanstervind/core";
 *
 * dateOf(1); // => "1970-01-02"
 * ```
 */
export const dateOf = (day: Day): IsoDate => {
  const { year, month, dayOfMonth } = civilOf(day);
  if (!(year >= 0 && year <= 9999)) {
    throw new DomainError("date-out-of-range", `Day ${day} after 1970-01-01 lies outside the years 0 to 9999.`, {
      values: { day },
    });
  }
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(dayOfMonth)}`;
};

/**
 * The date a number of days later, or earlier when negative.
 *
 * @throws `not-a-date` when the text is not a date that exists; `date-out-of-range` when the result leaves the range.
 * @example
 * ```ts
 * import { addDays } from "@vanstervind/core";
 *
 * addDays("2026-09-13", -18); // => "2026-08-26"
 * addDays("2028-02-28", 1); // => "2028-02-29"
 * ```
 */
export const addDays = (date: IsoDate, days: number): IsoDate => dateOf(dayOf(date) + days);

/**
 * The same day of the month a number of months later, or the last day of that month where it has no such day.
 *
 * @example
 * ```ts
 * import { dateOf, dayOf, laterByMonths } from "@vanstervind/core";
 *
 * dateOf(laterByMonths(dayOf("2026-01-31"), 1)); // => "2026-02-28"
 * ```
 */
export const laterByMonths = (day: Day, months: number): Day => {
  const { year, month, dayOfMonth } = civilOf(day);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return dayFrom(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
};

/**
 * How many days a month has.
 *
 * @example
 * ```ts
 * import { daysInMonth } from "@vanstervind/core";
 *
 * daysInMonth(2028, 2); // => 29
 * ```
 */
export const daysInMonth = (year: number, month: number): number =>
  (month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1)) - dayFrom(year, month, 1);

/**
 * How many days `to` lies after `from`; negative when it lies before.
 *
 * @throws `not-a-date` when either text is not a date that exists.
 * @example
 * ```ts
 * import { daysBetween } from "@vanstervind/core";
 *
 * daysBetween("2026-08-26", "2026-09-13"); // => 18
 * ```
 */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayOf(to) - dayOf(from);
