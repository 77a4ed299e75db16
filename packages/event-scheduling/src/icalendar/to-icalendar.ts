import { compareIds, type Fault, invalidInput, type Lang, parse } from "@vanstervind/core";
import * as z from "zod";
import { CalendarEvent, type CalendarEventInput, EventLink } from "../calendar-event.ts";
import { Stamp } from "../event-start.ts";
import { Domain } from "../internal/domain.ts";
import { parseEvents } from "../parse-events.ts";
import { Venue, type VenueInput } from "../venue.ts";
import { component, escapeText, foldLine, quoted, textLine } from "./internal/content-line.ts";
import { eventLines, type FeedWriter } from "./internal/event-component.ts";
import { yearsOf } from "./internal/local-lines.ts";
import { type FeedTask, taskId, taskLines } from "./internal/task-component.ts";
import { timeZoneLines } from "./internal/time-zone-component.ts";

/** The organisation that answers for a feed. */
export interface FeedOrganizer {
  /** What it is called. */
  readonly name: string;
  /** The address of the organisation, never of a person. */
  readonly email: string;
}

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
  /** Where the feed itself is to be had, for clients that got a copy. */
  readonly source?: string | null;
  /** The web page of the calendar. */
  readonly url?: string | null;
  /** A picture for the calendar. */
  readonly image?: string | null;
  /** A colour for the calendar by its CSS name. */
  readonly color?: string | null;
  /** Who answers for the events. A METHOD is written only with one, since RFC 5546 demands it. */
  readonly organizer?: FeedOrganizer | null;
  /** `publish` for the calendar as it stands; `cancel` for a message that calls off the cancelled events, and only those. */
  readonly method?: "publish" | "cancel";
  /** Venues by whose names to tell places; an event at any other venue has no place in the feed. */
  readonly venues?: readonly VenueInput[];
  /** Preparation to show as tasks with due days, tied to its events. */
  readonly tasks?: readonly FeedTask[];
  /** How many days before a task is due to remind of it, or `null` for no reminder. */
  readonly reminderDays?: number | null;
}

/**
 * A calendar file that calendar apps can open or subscribe to (iCalendar, RFC 5545, with the feed properties of RFC 7986, the venues
 * and organisations of RFC 9073 and the relations of RFC 9253).
 *
 * Guarantees: lines of at most 75 octets folded between characters, CRLF line ends, escaped text, a stable UID and a
 * DTSTAMP for each event, a VTIMEZONE with yearly rules for each zone used that agrees with Intl in all years of the
 * events (for a series without end: 20 more years, and as long as the zone keeps its rules), whole days with an
 * exclusive end, `TENTATIVE` for what is conditional, series with their exceptions, tasks as VTODO tied to their event.
 * The same input in any order gives the same bytes. Ids of people and audiences are never written. Timed events carry
 * DURATION rather than an end, which would be ambiguous in the hour that autumn repeats. O(n log n + years).
 *
 * @throws `invalid-input` for events, venues or a stamp that do not fit, double ids, a rule with an UNTIL that
 * does not exist, or a name or domain that is empty.
 * @see https://www.rfc-editor.org/rfc/rfc5545, /rfc7986, /rfc9073 and /rfc9253
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
  { name, stamp, domain, lang = "sv", method = "publish", tasks = [], ...rest }: ICalendarOptions,
): string => {
  const feed = parse(Feed, { name, stamp, domain, ...rest }, { source: "the feed options" });
  const parsed = parseEvents(events)
    .filter(({ status }) => method === "publish" || status === "cancelled")
    .sort((a, b) => compareIds(a.id, b.id));
  const todos =
    method === "cancel" ? [] : [...tasks].sort((a, b) => compareIds(a.eventId, b.eventId) || compareIds(a.id, b.id));
  requireUniqueUids(parsed, todos);
  const venues = new Map(feed.venues.map((venue) => [venue.id, venue]));
  const dates = new Map(parsed.map(({ id, start }) => [id, start.date]));
  const { organizer } = feed;
  const write: FeedWriter = {
    lang,
    uid: (id) => escapeText(`${id}@${feed.domain}`),
    dtstamp: (updated) => `DTSTAMP:${(updated ?? stamp).replace(/[-:]/g, "")}`,
    venue: (id) => (id === null ? undefined : venues.get(id)),
    organizer: organizer === null ? [] : [`ORGANIZER;CN=${quoted(organizer.name)}:mailto:${organizer.email}`],
  };
  const address = (property: string, uri: string | null): string[] => (uri === null ? [] : [`${property}:${uri}`]);
  const lines = component("VCALENDAR", [
    "VERSION:2.0",
    ...textLine("PRODID", feed.prodId),
    "CALSCALE:GREGORIAN",
    ...(organizer === null ? [] : [`METHOD:${method.toUpperCase()}`]),
    ...textLine("NAME", name),
    ...textLine("X-WR-CALNAME", name),
    ...address("SOURCE;VALUE=URI", feed.source),
    ...address("URL", feed.url),
    ...address("IMAGE;VALUE=URI;DISPLAY=BADGE", feed.image),
    ...address("COLOR", feed.color),
    `REFRESH-INTERVAL;VALUE=DURATION:PT${feed.refreshHours}H`,
    `X-PUBLISHED-TTL:PT${feed.refreshHours}H`,
    ...zoneYearsOf(parsed).flatMap(({ zone, from, to }) => timeZoneLines(zone, from, to)),
    ...parsed.flatMap((event) => eventLines(event, write)),
    ...todos.flatMap((task) => taskLines(task, dates.get(task.eventId), feed.reminderDays, write)),
  ]);
  return lines.map(foldLine).join("");
};

const text = z.string().min(1, { error: "must not be empty" });
const address = EventLink.shape.href.nullable().default(null);

const Feed = z.object({
  name: text,
  stamp: Stamp,
  domain: Domain,
  prodId: text.default("-//Vanstervind//event-scheduling//SV"),
  refreshHours: z.int().min(1).max(8760).default(12),
  source: address,
  url: address,
  image: address,
  color: CalendarEvent.shape.color,
  organizer: z
    .object({ name: text, email: z.string().regex(/^[!-~]+@[!-~]+$/, { error: "must be an e-mail address" }) })
    .nullable()
    .default(null),
  venues: z.array(Venue).default([]),
  reminderDays: z.int().min(0).max(366).nullable().default(null),
});

/** The zones of timed events, with the years that those events touch. */
const zoneYearsOf = (events: readonly CalendarEvent[]): { zone: string; from: number; to: number }[] => {
  const years = new Map<string, { from: number; to: number }>();
  for (const event of events) {
    const { zone, time } = event.start;
    if (time === null || zone === "UTC") continue;
    const { from, to } = yearsOf(event);
    const known = years.get(zone) ?? { from, to };
    years.set(zone, { from: Math.min(known.from, from), to: Math.max(known.to, to) });
  }
  return [...years].map(([zone, span]) => ({ zone, ...span })).sort((a, b) => compareIds(a.zone, b.zone));
};

const requireUniqueUids = (events: readonly CalendarEvent[], tasks: readonly FeedTask[]): void => {
  const source = "the tasks";
  const seen = new Set(events.map(({ id }) => id));
  const faults: Fault[] = [];
  for (const [row, task] of tasks.entries()) {
    const uid = taskId(task.eventId, task.id);
    if (seen.has(uid))
      faults.push({ code: "duplicate-id", source, row, field: "id", message: `"${uid}" is used twice` });
    seen.add(uid);
  }
  if (faults.length > 0) throw invalidInput(faults, source);
};
