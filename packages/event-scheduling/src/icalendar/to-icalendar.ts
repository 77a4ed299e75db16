import { compareIds, dayOf, type Fault, invalidInput, type Lang, parse } from "@vanstervind/core";
import * as z from "zod";
import { type CalendarEvent, type CalendarEventInput, type EventStatus, lastDay } from "../calendar-event.ts";
import type { PlannedTask } from "../deadlines/back-plan.ts";
import { startInstant } from "../event-start.ts";
import { parseEvents } from "../find-clashes.ts";
import { dayMinutes, wallOf } from "../internal/zone.ts";
import { Venue, type VenueInput } from "../venue.ts";
import { escapeText, foldLine } from "./internal/content-line.ts";
import { dateText, dateTimeText, timeZoneLines } from "./internal/time-zone-component.ts";

/** The UTC moment that a feed was made, written `2026-01-31T09:00:00Z`. */
export const Stamp = z.iso.datetime({ precision: 0, error: "must be a UTC time written 2026-01-31T09:00:00Z" });

/** See the schema of the same name. */
export type Stamp = z.infer<typeof Stamp>;

/** What a feed says about itself. */
export interface ICalendarOptions {
  /** The name that subscribers see. */
  readonly name: string;
  /** The moment the feed was made; the caller's clock, so that the same input gives the same bytes. */
  readonly stamp: Stamp;
  /** The domain that makes ids unique in the world, such as `stockholm.example.org`. */
  readonly domain: string;
  /** The language of titles and descriptions. */
  readonly lang?: Lang;
  /** Who made the file, as a formal public identifier. */
  readonly prodId?: string;
  /** How often clients should look for news, in hours. */
  readonly refreshHours?: number;
  /** Venues by whose names to tell places; an event at any other venue has no place in the feed. */
  readonly venues?: readonly VenueInput[];
  /** Preparation to show as tasks with due days, tied to its events. */
  readonly tasks?: readonly PlannedTask[];
}

/**
 * A calendar file that calendar apps can open or subscribe to (iCalendar, RFC 5545 with RFC 7986's feed properties).
 *
 * Guarantees: lines of at most 75 octets folded between characters, CRLF line ends, escaped text, a stable UID and a
 * DTSTAMP for each event, a VTIMEZONE with yearly rules for each zone used that agrees with Intl in all years of the
 * events, whole days with an exclusive end, `TENTATIVE` for what is conditional, tasks as VTODO. The same input in any
 * order gives the same bytes. Ids of people and audiences are never written. Timed events carry DURATION rather than an
 * end, which would be ambiguous in the hour that autumn repeats.
 *
 * @throws `invalid-input` for events, venues or a stamp that do not fit, double ids, or a name or domain that is empty.
 * @see https://www.rfc-editor.org/rfc/rfc5545 and https://www.rfc-editor.org/rfc/rfc7986
 * @example
 * ```ts
 * import { toICalendar } from "@vanstervind/event-scheduling/icalendar";
 *
 * const event = {
 *   id: "kvinnodagen-2026",
 *   title: { sv: "Internationella kvinnodagen", en: "International Women's Day" },
 *   start: { date: "2026-03-08" },
 *   durationMinutes: 1440,
 * };
 * const options = { name: "Distriktet", domain: "example.org", stamp: "2026-01-01T00:00:00Z" };
 * const lines = toICalendar([event], options).split("\r\n");
 * lines.filter((line) => /^(UID|SUMMARY|DTSTART|DTEND)/.test(line));
 * // => ["UID:kvinnodagen-2026@example.org", "DTSTART;VALUE=DATE:20260308", "DTEND;VALUE=DATE:20260309",
 * //   "SUMMARY:Internationella kvinnodagen"]
 * ```
 */
export const toICalendar = (
  events: readonly CalendarEventInput[],
  {
    name,
    stamp,
    domain,
    lang = "sv",
    prodId = "-//Vanstervind//event-scheduling//SV",
    refreshHours = 12,
    venues = [],
    tasks = [],
  }: ICalendarOptions,
): string => {
  const feed = parse(Feed, { name, stamp, domain, prodId, refreshHours, venues }, { source: "the feed options" });
  const parsed = [...parseEvents(events)].sort((a, b) => compareIds(a.id, b.id));
  const places = new Map(feed.venues.map((venue) => [venue.id, venue.name]));
  const todos = [...tasks].sort((a, b) => compareIds(a.eventId, b.eventId) || compareIds(a.id, b.id));
  requireUniqueUids(parsed, todos);
  const write: Writer = {
    lang,
    uid: (id) => escapeText(`${id}@${feed.domain}`),
    dtstamp: `DTSTAMP:${stamp.replace(/[-:]/g, "")}`,
    place: (id) => (id === null ? undefined : places.get(id)),
  };
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${escapeText(feed.prodId)}`,
    "CALSCALE:GREGORIAN",
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`,
    `X-PUBLISHED-TTL:PT${refreshHours}H`,
    ...zoneYearsOf(parsed).flatMap(({ zone, from, to }) => timeZoneLines(zone, from, to)),
    ...parsed.flatMap((event) => eventLines(event, write)),
    ...todos.flatMap((task) => taskLines(task, write)),
    "END:VCALENDAR",
  ];
  return lines.map(foldLine).join("");
};

const Feed = z.object({
  name: z.string().min(1, { error: "must not be empty" }),
  stamp: Stamp,
  domain: z.string().regex(/^[A-Za-z0-9.-]+$/, { error: "must be a domain name" }),
  prodId: z.string().min(1, { error: "must not be empty" }),
  refreshHours: z.int().min(1).max(8760),
  venues: z.array(Venue),
});

interface Writer {
  readonly lang: Lang;
  readonly uid: (id: string) => string;
  readonly dtstamp: string;
  readonly place: (venueId: string | null) => string | undefined;
}

const statusText: Record<EventStatus, string> = {
  confirmed: "CONFIRMED",
  conditional: "TENTATIVE",
  cancelled: "CANCELLED",
};

const eventLines = (event: CalendarEvent, { lang, uid, dtstamp, place }: Writer): string[] => {
  const { id, title, description, kind, start, durationMinutes, venueId, status, sequence } = event;
  const day = dayOf(start.date);
  const location = place(venueId);
  return [
    "BEGIN:VEVENT",
    `UID:${uid(id)}`,
    dtstamp,
    ...(start.time === null
      ? [`DTSTART;VALUE=DATE:${dateText(day)}`, `DTEND;VALUE=DATE:${dateText(day + durationMinutes / dayMinutes)}`]
      : [timedStart(event), `DURATION:PT${durationMinutes}M`]),
    `SUMMARY:${escapeText(title[lang])}`,
    ...(description === null ? [] : [`DESCRIPTION:${escapeText(description[lang])}`]),
    ...(location === undefined ? [] : [`LOCATION:${escapeText(location)}`]),
    `CATEGORIES:${escapeText(kind)}`,
    `STATUS:${statusText[status]}`,
    `TRANSP:${start.time === null ? "TRANSPARENT" : "OPAQUE"}`,
    `SEQUENCE:${sequence}`,
    "END:VEVENT",
  ];
};

/** The wall time as it will be, so that clients need not agree on what a time within the spring gap means. */
const timedStart = ({ start }: CalendarEvent): string => {
  const instant = startInstant(start);
  if (start.zone === "UTC") return `DTSTART:${dateTimeText(instant)}Z`;
  return `DTSTART;TZID=${start.zone}:${dateTimeText(wallOf(start.zone, instant))}`;
};

const taskUid = ({ eventId, id }: PlannedTask): string => `${eventId}/${id}`;

const taskLines = (task: PlannedTask, { lang, uid, dtstamp }: Writer): string[] => [
  "BEGIN:VTODO",
  `UID:${uid(taskUid(task))}`,
  dtstamp,
  // A start on the due day itself is left out: DUE must be later than DTSTART.
  ...(task.startBy < task.due ? [`DTSTART;VALUE=DATE:${dateText(dayOf(task.startBy))}`] : []),
  `DUE;VALUE=DATE:${dateText(dayOf(task.due))}`,
  `SUMMARY:${escapeText(task.title[lang])}`,
  `RELATED-TO;RELTYPE=PARENT:${uid(task.eventId)}`,
  "STATUS:NEEDS-ACTION",
  "END:VTODO",
];

/** The zones of timed events, with the years that those events touch. */
const zoneYearsOf = (events: readonly CalendarEvent[]): { zone: string; from: number; to: number }[] => {
  const years = new Map<string, { from: number; to: number }>();
  for (const event of events) {
    const { zone, time, date } = event.start;
    if (time === null || zone === "UTC") continue;
    const { from = 9999, to = 0 } = years.get(zone) ?? {};
    const [first, last] = [Number(date.slice(0, 4)), Number(lastDay(event).slice(0, 4))];
    years.set(zone, { from: Math.min(from, first), to: Math.max(to, last) });
  }
  return [...years].map(([zone, span]) => ({ zone, ...span })).sort((a, b) => compareIds(a.zone, b.zone));
};

const requireUniqueUids = (events: readonly CalendarEvent[], tasks: readonly PlannedTask[]): void => {
  const source = "the tasks";
  const seen = new Set(events.map(({ id }) => id));
  const faults: Fault[] = [];
  for (const [row, task] of tasks.entries()) {
    const uid = taskUid(task);
    if (seen.has(uid))
      faults.push({ code: "duplicate-id", source, row, field: "id", message: `"${uid}" is used twice` });
    seen.add(uid);
  }
  if (faults.length > 0) throw invalidInput(faults, source);
};
