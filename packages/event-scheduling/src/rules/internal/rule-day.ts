import { dayFrom, daysInMonth } from "@vanstervind/core";
import { easterDay } from "../../calendar/easter-sunday.ts";
import { weekdayIndex } from "../../internal/weekday-index.ts";
import { Weekday } from "../../weekday.ts";
import type { RuleYears } from "../calendar-rule.ts";
import type { YearlyDate } from "../date-rule.ts";

/** Whether a rule holds in the year. */
export const holdsIn = ({ from, to, every }: RuleYears, year: number): boolean =>
  year >= from && (to === null || year <= to) && (year - from) % every === 0;

/** The day that a rule gives in a year, or `null` when the year has no such day. */
export const ruleDay = (rule: YearlyDate, year: number): number | null => {
  switch (rule.type) {
    case "fixed":
      return rule.day <= daysInMonth(year, rule.month) ? dayFrom(year, rule.month, rule.day) : null;
    case "easter-offset":
      return easterDay(year) + rule.days;
    case "weekday-in-window":
      return onOrAfter(dayFrom(year, rule.from.month, rule.from.day), rule.weekday);
    case "nth-weekday": {
      const first = dayFrom(year, rule.month, 1);
      const last = first + daysInMonth(year, rule.month) - 1;
      const day =
        rule.nth > 0
          ? onOrAfter(first, rule.weekday) + 7 * (rule.nth - 1)
          : onOrAfter(last - 6, rule.weekday) + 7 * (rule.nth + 1);
      return first <= day && day <= last ? day : null;
    }
  }
};

/** The first such weekday on the day or after it. */
export const onOrAfter = (day: number, weekday: Weekday): number =>
  day + ((Weekday.options.indexOf(weekday) - weekdayIndex(day) + 7) % 7);
