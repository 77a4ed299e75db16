import type { IsoDate } from "@vanstervind/core";

/** A civil date as a count of days from 1970-01-01: differences are days, and no time zone plays a part. */
export type Day = number;

/** Later than any date: the expiry of what never expires, the end of what has no end. */
export const never: Day = 0x7fffffff;

/** Earlier than any date: the expiry of what was never completed. */
export const notYet: Day = -0x80000000;

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const lengthOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** The day of a year, a month from 1 and a day of the month, in the Gregorian calendar. */
const civilDay = (year: number, month: number, dayOfMonth: number): Day => {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  return before * 365 + leaps + daysBeforeMonth[month - 1]! + leapDay + dayOfMonth - 719163;
};

const partsOf = (day: Day): { year: number; month: number; dayOfMonth: number } => {
  let year = Math.floor(day / 365.2425) + 1970;
  while (civilDay(year, 1, 1) > day) year--;
  while (civilDay(year + 1, 1, 1) <= day) year++;
  let month = 12;
  while (civilDay(year, month, 1) > day) month--;
  return { year, month, dayOfMonth: day - civilDay(year, month, 1) + 1 };
};

/** The day of a date that is known to exist. */
export const dayOf = (date: IsoDate): Day =>
  civilDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));

/** The date of a day, written `YYYY-MM-DD`. */
export const dateOf = (day: Day): IsoDate => {
  const { year, month, dayOfMonth } = partsOf(day);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(dayOfMonth)}`;
};

/** The same day of the month so many months later, or the last day of that month where it has no such day. */
export const addMonths = (day: Day, months: number): Day => {
  const { year, month, dayOfMonth } = partsOf(day);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return civilDay(toYear, toMonth, Math.min(dayOfMonth, lengthOf(toYear, toMonth)));
};
