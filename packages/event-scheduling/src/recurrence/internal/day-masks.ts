import { civilOf, type Day, dayFrom } from "@vanstervind/core";
import { weekdayIndex } from "../../internal/weekday-index.ts";
import type { RecurrenceOptions } from "../recurrence-options.ts";
import { Frequency, type RecurrenceRule, WeekdayCode } from "../recurrence-rule.ts";

/** A set of days of a month: bit 0 is the 1st, and the bit after the last the 1st of the next month (SKIP=FORWARD). */
export type DayMask = number;

/** The bit of an index, none outside 0 to 31 (a shift alone would wrap round). */
const bit = (index: number): DayMask => (index >= 0 && index < 32 ? 1 << index : 0);

const anyOf = <Item>(items: readonly Item[], maskOf: (item: Item) => DayMask): DayMask => {
  let mask = 0;
  for (const item of items) mask |= maskOf(item);
  return mask;
};

/** The index, from 0, of the nth of `length` things, counted from the end when negative; outside when there is none. */
export const nthIndex = (nth: number, length: number): number => (nth > 0 ? nth - 1 : length + nth);

/**
 * The days of each month that a rule allows. Every part of a rule narrows what the others leave, so each makes a mask
 * and the masks are intersected; what the rule leaves unsaid is taken from the day of the start.
 */
export const dayMasks = (
  rule: RecurrenceRule,
  startDay: Day,
  { weekDays, yearlyMonthDays }: RecurrenceOptions,
): ((year: number, month: number, first: Day) => DayMask) => {
  const { byWeekNo, byYearDay, byDay, firstDayOfWeek = "mo" } = rule;
  let { byMonth, byMonthDay } = rule;
  const rank = Frequency.options.indexOf(rule.frequency);
  const start = civilOf(startDay);
  // Which of several such days means something only within a month, or a year when no month is named.
  const counted = rank < 2 && byWeekNo === undefined;
  const nthOfYear = rank === 0 && byMonth === undefined;
  const days = byDay?.map(({ day, nthOfPeriod = 0 }) => ({
    weekday: WeekdayCode.options.indexOf(day),
    nth: counted ? nthOfPeriod : 0,
  }));
  const ofYear = nthOfYear || byYearDay !== undefined;
  const nthDays = days?.filter(({ nth }) => nth !== 0) ?? [];
  let everyWeek = days && anyOf(days, ({ weekday, nth }) => (nth === 0 ? 1 << weekday : 0));
  if (days === undefined && byMonthDay === undefined && byYearDay === undefined) {
    if (byWeekNo === undefined) {
      if (rank === 0) byMonth ??= [start.month];
      if (rank < 2) byMonthDay = [start.dayOfMonth];
    }
    if (byWeekNo === undefined ? rank === 2 : rank === 0 && weekDays !== "every-day") {
      everyWeek = 1 << weekdayIndex(startDay);
    }
  }
  if (rank === 0 && byMonthDay !== undefined && yearlyMonthDays === "start-month") byMonth ??= [start.month];
  const months = byMonth === undefined ? -1 : anyOf(byMonth, bit);
  const skip = rank < 2 ? rule.skip : "omit";
  const weekStart = WeekdayCode.options.indexOf(firstDayOfWeek);

  /** As `nthIndex`, but that a number beyond the last means what SKIP says. */
  const skippingIndex = (nth: number, length: number): number =>
    nth <= length ? nthIndex(nth, length) : skip === "backward" ? length - 1 : skip === "forward" ? length : -1;

  /** The first day of week 1 of a week-year: the week of 4 January. */
  const weekYearStart = (year: number): Day => {
    const fourth = dayFrom(year, 1, 4);
    return fourth - ((weekdayIndex(fourth) - weekStart + 7) % 7);
  };
  let knownYear = Number.NaN;
  let weeks: Day[] = [];
  let monthsOfWeeks = 0;
  /** Finds where the rule's weeks begin that can touch a year, also those of the years before and after, and its months. */
  const findWeeks = (year: number): void => {
    knownYear = year;
    weeks = [];
    let begin = weekYearStart(year - 1);
    for (let later = year; later <= year + 2; later++) {
      const end = weekYearStart(later);
      for (const nth of byWeekNo!) {
        const week = begin + 7 * nthIndex(nth, (end - begin) / 7);
        if (week >= begin && week < end) weeks.push(week);
      }
      begin = end;
    }
    monthsOfWeeks = anyOf(weeks, (week) => (1 << civilOf(week).month) | (1 << civilOf(week + 6).month));
  };

  return (year, month, first) => {
    if ((months & (1 << month)) === 0) return 0;
    let mask = -1;
    if (byWeekNo !== undefined) {
      if (year !== knownYear) findWeeks(year);
      if ((monthsOfWeeks & (1 << month)) === 0) return 0;
      mask = anyOf(weeks, (week) => {
        const from = week - first;
        return from < 0 ? (from > -7 ? 127 >> -from : 0) : from < 32 ? 127 << from : 0;
      });
      if (mask === 0) return 0;
    }
    const length = monthLength(year, month);
    const weekday = weekdayIndex(first);
    // The year counted from the first of the month, so that days of the year become days of the month.
    const yearStart = ofYear ? dayFrom(year, 1, 1) - first : 0;
    const yearLength = 337 + monthLength(year, 2);
    const overflows = skip === "forward" && (byMonthDay !== undefined || (byYearDay !== undefined && month === 12));
    mask &= (2 << (overflows ? length : length - 1)) - 1;
    if (byMonthDay !== undefined) mask &= anyOf(byMonthDay, (nth) => bit(skippingIndex(nth, length)));
    if (byYearDay !== undefined) mask &= anyOf(byYearDay, (nth) => bit(yearStart + skippingIndex(nth, yearLength)));
    if (everyWeek !== undefined) {
      // The seven bits turned so that bit 0 is the weekday of the 1st, then repeated each week.
      const turned = ((everyWeek >> weekday) | (everyWeek << (7 - weekday))) & 127;
      const from = nthOfYear ? yearStart : 0;
      const size = nthOfYear ? yearLength : length;
      const nth = anyOf(nthDays, ({ weekday: wanted, nth }) => {
        const ahead = (wanted - weekday - from + 7) % 7;
        const index = ahead + 7 * nthIndex(nth, Math.ceil((size - ahead) / 7));
        return index >= 0 && index < size ? bit(from + index) : 0;
      });
      mask &= Math.imul(turned, 0x10204081) | nth;
    }
    return mask;
  };
};

/** How many days a month has. */
const monthLength = (year: number, month: number): number => {
  if (month !== 2) return 30 + ((month + (month >> 3)) & 1);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};
