import { dayOf } from "@vanstervind/core";
import type { CalendarEvent } from "../calendar-event.ts";
import { startInstant } from "../event-start.ts";
import type { ClashKind, ClashOptions } from "../find-clashes.ts";
import { wayBetween } from "../journey.ts";
import { dayMinutes, instantOf } from "./zone.ts";

/** The stretch of real time `[start, end)` in minutes that an event takes, and what it lays claim to meanwhile. */
export interface Claims extends Readonly<Record<ClashKind, readonly string[]>> {
  readonly start: number;
  readonly end: number;
  readonly allDay: boolean;
}

/** The fields of an event that say what it claims. */
type Claiming = Pick<CalendarEvent, "start" | "durationMinutes" | "venueId" | "people" | "audiences">;

/** What an event claims. Whole days end at midnight in the event's zone, however long those days are. */
export const claimsOf = (
  { start, durationMinutes, venueId, people, audiences }: Claiming,
  instant = startInstant(start),
): Claims => ({
  start: instant,
  end:
    start.time === null
      ? instantOf(start.zone, dayOf(start.date) * dayMinutes + durationMinutes)
      : instant + durationMinutes,
  allDay: start.time === null,
  venue: venueId === null ? [] : [venueId],
  person: each(people),
  audience: each(audiences),
});

const each = (ids: readonly string[]): readonly string[] => (ids.length < 2 ? ids : [...new Set(ids)]);

/** Minutes that must lie between two events that share something of the kind. */
export const bufferBetween = (a: Claims, b: Claims, kind: ClashKind, options: ClashOptions): number => {
  if (a.allDay || b.allDay) return 0;
  if (kind === "venue") return options.turnaroundMinutes;
  if (kind === "audience") return options.audienceGapMinutes;
  const [from] = a.venue;
  const [to] = b.venue;
  if (from === undefined || to === undefined || from === to) return 0;
  return options.journeys.get(wayBetween(from, to)) ?? options.travelMinutes;
};

/** Whether two events that share something of the kind are too close in time. */
export const collides = (a: Claims, b: Claims, kind: ClashKind, options: ClashOptions): boolean => {
  if (a.allDay !== b.allDay && !options.allDay.includes(kind)) return false;
  const buffer = bufferBetween(a, b, kind, options);
  return a.start < b.end + buffer && b.start < a.end + buffer;
};
