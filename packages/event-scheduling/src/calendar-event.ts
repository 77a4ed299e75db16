import { dateOf, dayOf, Id, type IsoDate, LocalText } from "@vanstervind/core";
import * as z from "zod";
import { EventStart, startInstant } from "./event-start.ts";
import { dayMinutes, wallOf } from "./internal/zone.ts";

/** Whether an event will be held: sure, dependent on something outside our hands, or called off. */
export const EventStatus = z.enum(["confirmed", "conditional", "cancelled"]);

/** See the schema of the same name. */
export type EventStatus = z.infer<typeof EventStatus>;

/**
 * Something with a time, and perhaps a place, people who must be there and audiences it is meant for.
 *
 * `people` are pseudonymous ids of those who are needed (chairs, teachers, organisers), never of those who attend.
 * An event has either a wall time and a length in minutes of real time, or no time and a length of whole days.
 */
export const CalendarEvent = z
  .object({
    /** Unique and stable: a feed's subscribers know the event by it. */
    id: Id,
    /** What it is called. */
    title: LocalText,
    /** More about it, for those who read the calendar. */
    description: LocalText.nullable().default(null),
    /** What sort of event, such as `board-meeting`; the caller's own word, a category in the feed. */
    kind: Id.default("event"),
    /** When it starts. */
    start: EventStart,
    /** How long it takes in minutes; for whole days a multiple of 1440. */
    durationMinutes: z
      .int()
      .min(1)
      .max(366 * dayMinutes),
    /** The venue it occupies, or `null` when it has none. */
    venueId: Id.nullable().default(null),
    /** Those who must be there, by pseudonymous id. */
    people: z.array(Id).readonly().default([]),
    /** Whom it is meant for; two events for one audience should not be at the same time. */
    audiences: z.array(Id).readonly().default([]),
    /** Whether it will be held. */
    status: EventStatus.default("confirmed"),
    /** Whether its time is settled, so that no re-planning may move it. */
    pinned: z.boolean().default(false),
    /** Revision number for the feed; raise it by one whenever time, place or status changes. */
    sequence: z.int().min(0).default(0),
  })
  .refine(({ start, durationMinutes }) => start.time !== null || durationMinutes % dayMinutes === 0, {
    path: ["durationMinutes"],
    error: "must be whole days (multiples of 1440) for an event without a time",
  });

/** See the schema of the same name. */
export interface CalendarEvent extends z.infer<typeof CalendarEvent> {}

/** A {@link CalendarEvent} as a caller may write it, with the fields that have defaults left out. */
export type CalendarEventInput = z.input<typeof CalendarEvent>;

/**
 * The last date that an event touches. (The end of a stretch of days is the date after it, which people misread.)
 *
 * @example
 * ```ts
 * import { CalendarEvent, lastDay } from "@vanstervind/event-scheduling";
 *
 * const title = { sv: "Kurshelg", en: "Course weekend" };
 * lastDay(CalendarEvent.parse({ id: "a", title, start: { date: "2026-02-28" }, durationMinutes: 2880 }));
 * // => "2026-03-01"
 * ```
 */
export const lastDay = ({ start, durationMinutes }: CalendarEvent): IsoDate => {
  if (start.time === null) return dateOf(dayOf(start.date) + durationMinutes / dayMinutes - 1);
  const lastMinute = startInstant(start) + durationMinutes - 1;
  return dateOf(Math.floor(wallOf(start.zone, lastMinute) / dayMinutes));
};
