import { civilOf, type Day } from "@vanstervind/core";
import { weekdayIndex } from "../../internal/weekday-index.ts";
import type { RecurrenceOptions } from "../recurrence-options.ts";
import type { RecurrenceRule } from "../recurrence-rule.ts";
import { type DayMask, type DayParts, nthIndex } from "./day-mask.ts";
import { frequencies, weekdays } from "./rule-grammar.ts";

/** The bits of days of a month of the given length. */
const monthDayMask = (days: readonly number[], length: number, skip: DayParts["skip"]): DayMask => {
  let mask = 0;
  for (const nth of days) {
    const index = nthIndex(nth, length, skip);
    if (index >= 0) mask |= 1 << index;
  }
  return mask;
};

const bits = (values: readonly number[]): number => values.reduce((all, value) => all | (1 << value), 0);

/** What a rule says of days; what it leaves unsaid is taken from the day of the start. */
export const dayPartsOf = (rule: RecurrenceRule, startDay: Day, options: RecurrenceOptions): DayParts => {
  const { byWeekNo, byYearDay, byEaster, byDay } = rule;
  let { byMonth, byMonthDay } = rule;
  const rank = frequencies.indexOf(rule.frequency);
  const { month, dayOfMonth } = civilOf(startDay);
  const startWeekday = 1 << weekdayIndex(startDay);
  let everyWeek: number | null = null;
  const nthDays: { weekday: number; nth: number }[] = [];
  if (byDay !== undefined) {
    // Which of several such days means something only within a month or a year.
    const plain = rank > 1 || byWeekNo !== undefined;
    everyWeek = 0;
    for (const { day, nthOfPeriod } of byDay) {
      const weekday = weekdays.indexOf(day);
      if (plain || nthOfPeriod === undefined) everyWeek |= 1 << weekday;
      else nthDays.push({ weekday, nth: nthOfPeriod });
    }
  } else if (byMonthDay === undefined && byYearDay === undefined && byEaster === undefined) {
    if (byWeekNo === undefined) {
      if (rank === 0) byMonth ??= [month];
      if (rank < 2) byMonthDay = [dayOfMonth];
      if (rank === 2) everyWeek = startWeekday;
    } else if (rank === 0 && options.weekDays !== "every-day") {
      everyWeek = startWeekday;
    }
  }
  if (rank === 0 && byMonthDay !== undefined && options.yearlyMonthDays === "start-month") byMonth ??= [month];
  const skip = rank < 2 ? (rule.skip ?? "omit") : "omit";
  const days = byMonthDay;
  return {
    months: byMonth === undefined ? -1 : bits(byMonth),
    monthDays: days === undefined ? null : [28, 29, 30, 31].map((length) => monthDayMask(days, length, skip)),
    yearDays: byYearDay ?? null,
    skip,
    weeks: byWeekNo ?? null,
    weekStart: weekdays.indexOf(rule.firstDayOfWeek ?? "mo"),
    weekdays: everyWeek,
    nthDays,
    nthOfYear: rank === 0 && byMonth === undefined,
    easter: byEaster ?? null,
  };
};
