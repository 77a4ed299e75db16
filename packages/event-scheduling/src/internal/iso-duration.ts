import { dayOf } from "@vanstervind/core";
import { type EventStart, minuteOfDay, startInstant } from "../event-start.ts";
import { dayMinutes, instantOf, offsetAt } from "./zone.ts";

/** A length as iCalendar and JSCalendar write it: days of the calendar, then minutes of real time. */
export interface IsoDuration {
  readonly days: number;
  readonly minutes: number;
}

/** Reads `P1W`, `P2DT3H`, `PT90M`; `null` for what is none or is negative. Parts of a minute are dropped. */
export const parseDuration = (text: string): IsoDuration | null => {
  const match = /^\+?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/.exec(text);
  if (match === null || !/\d/.test(text)) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return { days: weeks * 7 + days, minutes: hours * 60 + minutes + Math.floor(seconds / 60) };
};

/** How many minutes a duration lasts from a start on: a day of the calendar may have 23 or 25 hours. */
export const minutesFrom = (start: EventStart, { days, minutes }: IsoDuration, offset = offsetAt): number => {
  const { date, time, zone } = start;
  if (time === null) return days * dayMinutes + minutes;
  if (days === 0) return minutes;
  const wall = dayOf(date) * dayMinutes + minuteOfDay(time) + days * dayMinutes;
  return instantOf(zone, wall, offset) + minutes - startInstant(start, offset);
};
