import { type Day, dayFrom } from "@vanstervind/core";
import { easterDay } from "../../calendar/easter-sunday.ts";
import { weekdayIndex } from "../../internal/weekday-index.ts";

/** A set of days of a month: bit 0 is the 1st. Bit 28 to 31 can also stand for the 1st of the next month (SKIP). */
export type DayMask = number;

/** What a rule says of days, prepared. What it does not speak of is `null` or empty. */
export interface DayParts {
  /** Bit m for month m. */
  readonly months: number;
  /** For months of 28 to 31 days. */
  readonly monthDays: readonly DayMask[] | null;
  readonly yearDays: readonly number[] | null;
  readonly skip: "omit" | "backward" | "forward";
  readonly weeks: readonly number[] | null;
  readonly weekStart: number;
  /** Bit w for weekday w, Monday 0, of days in every week; `null` when days of the week play no part. */
  readonly weekdays: number | null;
  readonly nthDays: readonly { readonly weekday: number; readonly nth: number }[];
  /** Whether nth days are counted in the year rather than in the month. */
  readonly nthOfYear: boolean;
  readonly easter: readonly number[] | null;
}

/** The index, from 0, of the nth of `length` days, counted from the end when negative; -1 when there is none. */
export const nthIndex = (nth: number, length: number, skip: DayParts["skip"]): number => {
  if (nth < 0) return length + nth;
  if (nth <= length) return nth - 1;
  return skip === "omit" ? -1 : skip === "backward" ? length - 1 : length;
};

/** How many days a month has. */
export const monthLength = (year: number, month: number): number => {
  if (month !== 2) return 30 + ((month + (month >> 3)) & 1);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};

/** The first day of week 1 of a week-year: the week of 4 January. */
export const weekYearStart = (year: number, weekStart: number): Day => {
  const fourth = dayFrom(year, 1, 4);
  return fourth - ((weekdayIndex(fourth) - weekStart + 7) % 7);
};

/** The days of one month that a rule's parts allow, all together: every part of a rule narrows what the others leave. */
export const dayMask = (parts: DayParts, year: number, month: number, first: Day): DayMask => {
  const length = monthLength(year, month);
  const everyDay = length === 31 ? 0x7fffffff : (1 << length) - 1;
  const { monthDays, yearDays, weeks, weekdays, nthDays, easter } = parts;
  const yearStart = dayFrom(year, 1, 1);
  const yearLength = 337 + monthLength(year, 2);
  // The 1st of January that a missing day 366 moves forward to lies beyond December's own days.
  const beyond = yearDays !== null && month === 12;
  let mask = monthDays !== null ? monthDays[length - 28]! : beyond ? -1 : everyDay;
  const weekday = weekdayIndex(first);
  if (weekdays !== null) {
    // The seven bits turned so that bit 0 is the weekday of the 1st, then repeated each week.
    const turned = ((weekdays >> weekday) | (weekdays << (7 - weekday))) & 127;
    let allowed = Math.imul(turned, 0x10204081);
    for (const { weekday: wanted, nth } of nthDays) {
      if (parts.nthOfYear) {
        const ahead = (wanted - weekdayIndex(yearStart) + 7) % 7;
        allowed |= bit(yearStart + nthWeekday(ahead, nth, yearLength) - first);
      } else {
        allowed |= bit(nthWeekday((wanted - weekday + 7) % 7, nth, length));
      }
    }
    mask &= allowed;
  }
  if (yearDays !== null) {
    let allowed = 0;
    for (const nth of yearDays) allowed |= bit(yearStart + nthIndex(nth, yearLength, parts.skip) - first);
    mask &= allowed;
  }
  if (weeks !== null) {
    let allowed = 0;
    for (let weekYear = month === 1 ? year - 1 : year; weekYear <= (month === 12 ? year + 1 : year); weekYear++) {
      const start = weekYearStart(weekYear, parts.weekStart);
      const count = (weekYearStart(weekYear + 1, parts.weekStart) - start) / 7;
      for (const nth of weeks) {
        const index = nth < 0 ? count + nth : nth - 1;
        if (index >= 0 && index < count) allowed |= span(start + 7 * index - first);
      }
    }
    mask &= allowed;
  }
  if (easter !== null) {
    let allowed = 0;
    for (const offset of easter) allowed |= bit(easterDay(year) + offset - first);
    mask &= allowed;
  }
  return mask;
};

/** The bit of an index, none outside 0 to 31 (a shift alone would wrap round). */
const bit = (index: number): number => (index >= 0 && index < 32 ? 1 << index : 0);

/** The bits of the seven days from an index, which may begin before the month. */
const span = (index: number): number => (index >= 32 || index <= -7 ? 0 : index < 0 ? 127 >> -index : 127 << index);

/** The index of the nth weekday in a stretch of days whose first such day is at `ahead`; -1 when there is none. */
const nthWeekday = (ahead: number, nth: number, length: number): number => {
  const index = nth > 0 ? ahead + 7 * (nth - 1) : ahead + 7 * (Math.floor((length - 1 - ahead) / 7) + 1 + nth);
  return index < length && index >= 0 ? index : -1;
};
