import { dayOf } from "@vanstervind/core";
import { type CalendarEvent, lastDay } from "../../calendar-event.ts";
import { type EventStart, minuteOfDay, startAt, startInstant } from "../../event-start.ts";
import { dayMinutes, instantOf, wallOf } from "../../internal/zone.ts";
import { dateText, dateTimeText } from "./time-zone-component.ts";

/** A property whose value is one or several starts of an event: dates, times in its zone, or times in UTC. */
export const startLine = (name: string, { start }: CalendarEvent, values: string): string =>
  start.time === null
    ? `${name};VALUE=DATE:${values}`
    : start.zone === "UTC"
      ? `${name}:${values}`
      : `${name};TZID=${start.zone}:${values}`;

/** A start as it is written on the wall, whether or not clocks will show it. */
export const startValue = ({ date, time, zone }: EventStart): string =>
  time === null
    ? dateText(dayOf(date))
    : `${dateTimeText(dayOf(date) * dayMinutes + minuteOfDay(time))}${zone === "UTC" ? "Z" : ""}`;

/** The wall time as it will be, so that clients need not agree on what a time within the spring gap means. */
export const shownStart = (start: EventStart): string => {
  if (start.time === null || start.zone === "UTC") return startValue(start);
  return dateTimeText(wallOf(start.zone, startInstant(start)));
};

/** RRULE, RDATE and EXDATE of a series. */
export const recurrenceLines = (event: CalendarEvent): string[] => {
  if (event.recurrence === null) return [];
  const { rules, added, excluded } = event.recurrence;
  const list = (name: string, starts: readonly string[]): string[] => {
    const values = [...new Set(starts)].sort().map((start) => startValue(startAt(start, event.start.zone)));
    return values.length === 0 ? [] : [startLine(name, event, values.join())];
  };
  return [
    ...rules.map(
      (rule) => `RRULE:${rule.replace(/\bUNTIL=([^;]+)/, (_, until) => `UNTIL=${untilText(until, event.start)}`)}`,
    ),
    ...list("RDATE", added),
    ...list("EXDATE", excluded),
  ];
};

/**
 * The end of a rule in the form that its event needs: a date for whole days, else a time in UTC (RFC 5545, 3.3.10). A
 * date given to an event with a time means the end of that day.
 */
const untilText = (until: string, { time, zone }: EventStart): string => {
  const [, date = "", hours, minutes, utc] = /^(\d{8})(?:T(\d\d)(\d\d)\d*(Z?))?/.exec(until) ?? [];
  const day = dayOf(date.replace(/^(....)(..)/, "$1-$2-"));
  if (time === null && utc !== "Z") return date;
  const wall = day * dayMinutes + (hours === undefined ? dayMinutes - 1 : Number(hours) * 60 + Number(minutes));
  if (time === null) return dateText(Math.floor(wallOf(zone, wall) / dayMinutes));
  return utc === "Z" ? until : `${dateTimeText(instantOf(zone, wall))}Z`;
};

/** How many years a series without end is followed. */
const horizonYears = 20;

/** The years that an event touches, or is taken to touch when the rules of a series do not say when it ends. */
export const yearsOf = (event: CalendarEvent): { readonly from: number; readonly to: number } => {
  const { start, recurrence } = event;
  const ends = Number(lastDay(event).slice(0, 4));
  if (recurrence === null) return { from: Number(start.date.slice(0, 4)), to: ends };
  const { rules, added, overrides } = recurrence;
  const moved = Object.entries(overrides).map(([at, change]) => change.start ?? at);
  const starts = [start.date, ...added, ...moved].map((text) => Number(text.slice(0, 4)));
  const untils = rules.map((rule) => Number(/\bUNTIL=(\d{4})/.exec(rule)?.[1] ?? ends + horizonYears));
  // The year after the last start, since that occurrence may reach into it.
  return { from: Math.min(...starts), to: Math.min(9998, Math.max(ends, ...starts, ...untils) + 1) };
};
