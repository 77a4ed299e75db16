import { type Day, dayFrom, type Lang } from "@vanstervind/core";
import { Weekday } from "../weekday.ts";

/** The platform's name of a day's weekday or month; the language's own letters, not the reader's locale. */
const nameOf = (day: Day, part: "weekday" | "month", lang: Lang): string =>
  new Intl.DateTimeFormat(lang, { [part]: "long", calendar: "gregory", timeZone: "UTC" }).format(day * 86_400_000);

/** The name of a month from 1. */
export const monthName = (month: number, lang: Lang): string => nameOf(dayFrom(1970, month, 1), "month", lang);

/** The name of a weekday; 5 January 1970 was a Monday. */
export const weekdayName = (weekday: Weekday, lang: Lang): string =>
  nameOf(4 + Weekday.options.indexOf(weekday), "weekday", lang);

/** `1 vecka`, `2 veckor`. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
