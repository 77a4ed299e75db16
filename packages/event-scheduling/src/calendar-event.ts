import { dateOf, dayOf, Id, IsoDate, LocalText } from "@vanstervind/core";
import * as z from "zod";
import { EventStart, LocalStart, Stamp, startInstant } from "./event-start.ts";
import { dayMinutes, wallOf } from "./internal/zone.ts";

/** Whether an event will be held: sure, dependent on something outside our hands, or called off. */
export const EventStatus = z.enum(["confirmed", "conditional", "cancelled"]);

/** See the schema of the same name. */
export type EventStatus = z.infer<typeof EventStatus>;

const DurationMinutes = z
  .int()
  .min(1)
  .max(366 * dayMinutes);

/** Something on the web that belongs to an event. */
export const EventLink = z.object({
  /** What it is: the event's own page, a picture, a meeting room on the web, or papers. */
  rel: z.enum(["page", "image", "conference", "document"]),
  /** Where it is; only schemes that do no harm when clicked. */
  href: z
    .string()
    .regex(/^(?:https?|mailto|tel|sip|xmpp):[!-~]+$/i, { error: "must be a web, mail or telephone address" }),
  /** What to call it, or `null` to show the address. */
  label: z.string().min(1).nullable().default(null),
});

/** See the schema of the same name. */
export interface EventLink extends z.infer<typeof EventLink> {}

/** What is different at one occurrence of a series; what is left out is as in the series. */
export const OccurrenceChange = z.strictObject({
  /** When it starts instead, in the zone of the series. */
  start: LocalStart.optional(),
  /** How long it takes instead. */
  durationMinutes: DurationMinutes.optional(),
  /** What it is called instead. */
  title: LocalText.optional(),
  /** What is said about it instead. */
  description: LocalText.nullable().optional(),
  /** Where it is instead. */
  venueId: Id.nullable().optional(),
  /** Whether this one will be held. */
  status: EventStatus.optional(),
});

/** See the schema of the same name. */
export interface OccurrenceChange extends z.infer<typeof OccurrenceChange> {}

/** Whether the UNTIL of a rule, if it has one, names a day and time that exist. */
function endExists(rule: string): boolean {
  const [, until] = /\bUNTIL=([^;]*)/.exec(rule) ?? [];
  if (until === undefined) return true;
  const date = /^(\d{4})(\d\d)(\d\d)(?:T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/.exec(until)?.slice(1).join("-");
  return IsoDate.safeParse(date).success;
}

/**
 * When an event comes back: what the rules and further starts give, less the starts taken out. With the event's start and
 * zone beside it, it is what the recurrence entry expands.
 */
export const EventRecurrence = z.object({
  /** Rules as RFC 5545 writes them, such as `FREQ=MONTHLY;BYDAY=1TU`; a local UNTIL is read in the event's zone. */
  rules: z
    .array(
      z
        .string()
        .max(1000)
        .regex(/^(?=.*\bFREQ=)[A-Z]+=[\w+,-]+(?:;[A-Z]+=[\w+,-]+)*$/, { error: "must be a rule such as FREQ=WEEKLY" })
        .refine(endExists, { error: "must end at a time that exists, such as UNTIL=20261231T230000Z" }),
    )
    .readonly()
    .default([]),
  /** Further starts (RDATE). */
  added: z.array(LocalStart).readonly().default([]),
  /** Starts that are taken out (EXDATE), whatever gives them. */
  excluded: z.array(LocalStart).readonly().default([]),
  /** What is different at single occurrences (RECURRENCE-ID), by the start that the series gives them. */
  overrides: z.record(LocalStart, OccurrenceChange).default({}),
});

/** See the schema of the same name. */
export interface EventRecurrence extends z.infer<typeof EventRecurrence> {}

/** Whether the starts and lengths of a series are all of the event's own kind. */
function seriesFits({ start, recurrence }: { start: EventStart; recurrence: EventRecurrence | null }): boolean {
  if (recurrence === null) return true;
  const timed = start.time !== null;
  const changes = Object.entries(recurrence.overrides);
  const starts = [...recurrence.added, ...recurrence.excluded, ...changes.flatMap(([at, to]) => [at, to.start ?? at])];
  return (
    starts.every((local) => local.length > 10 === timed) &&
    (timed || changes.every(([, { durationMinutes = 0 }]) => durationMinutes % dayMinutes === 0))
  );
}

/**
 * Something with a time, and perhaps a place, people who must be there and audiences it is meant for.
 *
 * `people` are pseudonymous ids of those who are needed (chairs, teachers, organisers), never of those who attend.
 * An event has either a wall time and a length in minutes of real time, or no time and a length of whole days. One with a
 * `recurrence` is a series, of which the event itself is the first.
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
    durationMinutes: DurationMinutes,
    /** The venue it occupies, or `null` when it has none. */
    venueId: Id.nullable().default(null),
    /** Those who must be there, by pseudonymous id. */
    people: z.array(Id).readonly().default([]),
    /** Whom it is meant for; two events for one audience should not be at the same time. */
    audiences: z.array(Id).readonly().default([]),
    /** The organisations that hold it, by the names that readers of the calendar see; never a person. */
    organisers: z.array(Id).readonly().default([]),
    /** Whether it will be held. */
    status: EventStatus.default("confirmed"),
    /** Whether its time is settled, so that no re-planning may move it. */
    pinned: z.boolean().default(false),
    /** Its page, picture, web meeting and papers. */
    links: z.array(EventLink).readonly().default([]),
    /** A colour by its CSS name, or `null` for the reader's choice. */
    color: z
      .string()
      .regex(/^[a-z]{3,20}$/, { error: "must be a CSS colour name" })
      .nullable()
      .default(null),
    /** When it comes back, or `null` for an event held once. */
    recurrence: EventRecurrence.nullable().default(null),
    /** Revision number for the feed; raise it by one whenever time, place or status changes. */
    sequence: z.int().min(0).default(0),
    /** When this revision was made, or `null` when nobody said. */
    updated: Stamp.nullable().default(null),
  })
  .refine(({ start, durationMinutes }) => start.time !== null || durationMinutes % dayMinutes === 0, {
    path: ["durationMinutes"],
    error: "must be whole days (multiples of 1440) for an event without a time",
  })
  .refine(seriesFits, {
    path: ["recurrence"],
    error: "must have times when the event has one, and only dates and whole days when it has none",
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
