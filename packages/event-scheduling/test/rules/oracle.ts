import { addDays } from "@vanstervind/core";
import type { YearlyDate } from "../../src/rules/index.ts";

const dayMs = 86_400_000;

/** Weekday by the platform's own calendar, Monday 0. */
const weekdayIndex = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** All dates of a year by the platform's own calendar. */
export const datesOf = (year: number): string[] => {
  const dates: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += dayMs) {
    dates.push(new Date(at).toISOString().slice(0, 10));
  }
  return dates;
};

/**
 * Easter by its definition: the Sunday after the fourteenth day of the first tabular moon whose fourteenth day falls on
 * 21 March or later, from the Gregorian epact as Clavius tabulated it.
 */
export const easterByEpact = (year: number): string => {
  const century = Math.floor(year / 100) + 1;
  const golden = (year % 19) + 1;
  const solar = Math.floor((3 * century) / 4) - 12;
  const lunar = Math.floor((8 * century + 5) / 25) - 5;
  let epact = (((11 * golden + 20 + lunar - solar) % 30) + 30) % 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact++;
  let fullMoon = 44 - epact;
  if (fullMoon < 21) fullMoon += 30;
  let date = addDays(`${year}-03-01`, fullMoon);
  while (weekdayIndex(date) !== 6) date = addDays(date, 1);
  return date;
};

/** The date that a rule gives in a year, found by looking at every date of the year and the weeks around it. */
export const walkRule = (rule: YearlyDate, year: number): string | null => {
  const own = datesOf(year);
  const inMonth = (month: number) => own.filter((date) => Number(date.slice(5, 7)) === month);
  switch (rule.type) {
    case "fixed":
      return inMonth(rule.month).find((date) => Number(date.slice(8)) === rule.day) ?? null;
    case "nth-weekday": {
      const days = inMonth(rule.month).filter((date) => weekdays[weekdayIndex(date)] === rule.weekday);
      return days.at(rule.nth > 0 ? rule.nth - 1 : rule.nth) ?? null;
    }
    case "weekday-in-window": {
      const { month, day } = rule.from;
      // 29 February of a common year is the day after the 28th.
      const from = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
      const later = [...own, ...datesOf(year + 1)].filter((date) => date >= from);
      return later.find((date) => weekdays[weekdayIndex(date)] === rule.weekday)!;
    }
    case "easter-offset": {
      const near = [...datesOf(year - 1), ...own, ...datesOf(year + 1)];
      return near[near.indexOf(easterByEpact(year)) + rule.days]!;
    }
  }
};
