import { compareIds } from "@vanstervind/core";
import type { CalendarEvent, OccurrenceChange } from "../calendar-event.ts";
import { localStartOf } from "../event-start.ts";
import { isZone } from "../internal/zone.ts";
import type { Venue } from "../venue.ts";
import { decodeText } from "./internal/decode-text.ts";
import { cleanId, type EventDraft, readEvent } from "./internal/read-event.ts";
import { localIn } from "./internal/read-time.ts";
import { type Component, scanComponents } from "./internal/scan-components.ts";
import { collector, type Tell } from "./internal/tell.ts";
import { zoneFinder } from "./internal/zone-finder.ts";
import type { ReadNotice } from "./read-notice.ts";

/** How to read a foreign calendar. */
export interface ReadICalendarOptions {
  /** The zone of times that name none, where the file names none either. */
  readonly zone?: string;
  /** `local` for a file whose times in UTC are known to be local times with a Z put after them. */
  readonly pseudoUtc?: "trust" | "local";
  /** The domain of our own feeds: UIDs that end with it become the ids they were. */
  readonly domain?: string | null;
  /** The longest file, in characters. */
  readonly maxCharacters?: number;
  /** The most components, of any kind. */
  readonly maxComponents?: number;
}

/** What was in a calendar file. */
export interface ICalendarContent {
  /** What the calendar is called, or `null`. */
  readonly name: string | null;
  /** METHOD, such as `CANCEL` for a message that calls events off, or `null`. */
  readonly method: string | null;
  /** The events, in the order of the file; changed occurrences are in the series they belong to. */
  readonly events: readonly CalendarEvent[];
  /** The places they name, each once, in the order of the file. */
  readonly venues: readonly Venue[];
  /** Every fault, and everything that was left out. */
  readonly notices: readonly ReadNotice[];
}

/** Properties about the file rather than about what happens. */
const aboutTheFile = new Set(
  "VERSION PRODID CALSCALE METHOD NAME X-WR-CALNAME X-WR-TIMEZONE REFRESH-INTERVAL X-PUBLISHED-TTL SOURCE".split(" "),
);

/**
 * The events of a calendar file from anywhere, with a notice for every fault mended and every thing left out.
 *
 * Never throws for what a file holds: it reads what can be read of lines that are too long or badly ended, missing
 * VTIMEZONEs, Windows' names of zones, times without a zone, ends before starts, missing UIDs, cut-off files and garbage.
 * A property that an event of ours cannot hold gives a notice; people (ORGANIZER, ATTENDEE) are always left out. Series are not
 * expanded; of a UID told twice the highest SEQUENCE counts. One language stands for both. Lines are read by
 * ical.js, one at a time. O(length).
 *
 * @throws `calendar-too-large`, `too-many-components` beyond the limits (10 million characters, 100,000 components).
 * @example
 * ```ts
 * import { readICalendar } from "@vanstervind/event-scheduling/reader";
 *
 * const file = [
 *   "BEGIN:VCALENDAR",
 *   "BEGIN:VEVENT",
 *   "UID:a",
 *   "DTSTART;TZID=W. Europe Standard Time:20260310T180000",
 *   "DTEND;TZID=W. Europe Standard Time:20260310T200000",
 *   "SUMMARY:Årsmöte",
 *   "END:VEVENT",
 *   "END:VCALENDAR",
 * ].join("\n");
 * const { events, notices } = readICalendar(file);
 * events.map(({ id, start, durationMinutes }) => [id, start.time, start.zone, durationMinutes]);
 * // => [["a", "18:00", "Europe/Berlin", 120]]
 * notices.map(({ code }) => code); // => ["bare-line-feed", "zone-renamed", "no-stamp"]
 * ```
 */
export const readICalendar = (
  content: string | Uint8Array,
  {
    zone = "Europe/Stockholm",
    pseudoUtc = "trust",
    domain = null,
    maxCharacters = 10_000_000,
    maxComponents = 100_000,
  }: ReadICalendarOptions = {},
): ICalendarContent => {
  const notices: ReadNotice[] = [];
  const tell = collector(notices);
  const root = scanComponents(decodeText(content, tell), { maxCharacters, maxComponents }, tell);
  const calendars = root.components.filter(({ name }) => name === "VCALENDAR");
  if (calendars.length === 0) tell("no-calendar");
  const parts = [...root.components, ...calendars.flatMap(({ components }) => components)];
  const about = (name: string): string | null => {
    const found = calendars.flatMap(({ properties }) => properties).find((property) => property.name === name);
    return found === undefined ? null : String(found.values[0]);
  };
  for (const { index, properties } of calendars) {
    for (const { name, line } of properties) if (!aboutTheFile.has(name)) tell("dropped-property", index, name, line);
  }
  const definitions = new Map(
    parts.flatMap((part): [string, Component][] => {
      const tzid = part.name === "VTIMEZONE" && part.properties.find(({ name }) => name === "TZID")?.values[0];
      return typeof tzid === "string" ? [[tzid, part]] : [];
    }),
  );
  const named = about("X-WR-TIMEZONE");
  const fallback = named !== null && isZone(named) ? named : zone;
  const reading = { zoneOf: zoneFinder(definitions, fallback, tell), zone: fallback, pseudoUtc, tell };
  const drafts = parts.flatMap((component): EventDraft[] => {
    const { name, index } = component;
    if (name !== "VEVENT") {
      if (name !== "VCALENDAR" && name !== "VTIMEZONE") tell("component-not-read", index, null, name);
      return [];
    }
    const idOf = (uid: string): string => {
      const ours = domain !== null && uid.endsWith(`@${domain}`) ? uid.slice(0, -domain.length - 1) : uid;
      const id = cleanId(ours) || "no-uid";
      if (id !== ours) tell("uid-changed", index, "UID", uid);
      return id;
    };
    const draft = readEvent(component, { ...reading, idOf });
    return draft === null ? [] : [draft];
  });
  const venues = new Map<string, Venue>();
  for (const { venue } of drafts) if (venue !== null && !venues.has(venue.id)) venues.set(venue.id, venue);
  return {
    name: about("NAME") ?? about("X-WR-CALNAME"),
    method: about("METHOD"),
    events: joinSeries(drafts, tell),
    venues: [...venues.values()],
    notices,
  };
};

/** One event a UID: the latest revision, with the occurrences that were changed. */
const joinSeries = (drafts: readonly EventDraft[], tell: Tell): CalendarEvent[] => {
  const whole = new Map<string, EventDraft>();
  for (const draft of drafts) {
    if (draft.original !== null) continue;
    const { id } = draft.event;
    const known = whole.get(id);
    const [kept, left] = known === undefined || isLater(draft, known) ? [draft, known] : [known, draft];
    if (left !== undefined) tell("duplicate-uid", left.component, "UID", id);
    whole.set(id, kept);
  }
  const events = new Map([...whole].map(([id, { event }]) => [id, event]));
  const changed = new Map<string, Map<string, EventDraft>>();
  for (const draft of drafts) {
    const { component, event, original } = draft;
    if (original === null) continue;
    const series = whole.get(event.id)?.event;
    if (series !== undefined && (series.start.time === null) !== (event.start.time === null)) {
      tell("mixed-types", component, "RECURRENCE-ID", localStartOf(original));
      continue;
    }
    const at = series === undefined ? localStartOf(original) : localIn(original, series.start);
    const ofSeries = changed.get(event.id) ?? new Map<string, EventDraft>();
    const known = ofSeries.get(at);
    const [kept, left] = known === undefined || isLater(draft, known) ? [draft, known] : [known, draft];
    if (left !== undefined) tell("duplicate-uid", left.component, "UID", `${event.id} ${at}`);
    changed.set(event.id, ofSeries.set(at, kept));
  }
  for (const [id, ofSeries] of changed) {
    const series = events.get(id);
    if (series !== undefined && whole.has(id)) {
      const overrides = [...ofSeries].map(([at, draft]) => [at, changeOf(draft, series, at, tell)] as const);
      const recurrence = series.recurrence ?? { rules: [], added: [], excluded: [] };
      events.set(id, { ...series, recurrence: { ...recurrence, overrides: Object.fromEntries(overrides) } });
      continue;
    }
    for (const [at, { component, event }] of ofSeries) {
      tell("no-series", component, "RECURRENCE-ID", at);
      const own = cleanId(`${id.slice(0, 180)}/${at}`);
      if (events.has(own)) tell("duplicate-uid", component, "UID", own);
      else events.set(own, { ...event, id: own });
    }
  }
  return [...events.values()];
};

const isLater = (a: EventDraft, b: EventDraft): boolean =>
  a.event.sequence - b.event.sequence > 0 ||
  (a.event.sequence === b.event.sequence && compareIds(a.event.updated ?? "", b.event.updated ?? "") >= 0);

/** What is different at an occurrence. */
const changeOf = (
  { event, component }: EventDraft,
  series: CalendarEvent,
  at: string,
  tell: Tell,
): OccurrenceChange => {
  const start = localIn(event.start, series.start);
  const differs = (field: keyof CalendarEvent): boolean =>
    JSON.stringify(event[field]) !== JSON.stringify(series[field]);
  for (const field of ["kind", "organisers", "links", "color"] as const) {
    if (differs(field)) tell("change-dropped", component, field, at);
  }
  if (event.recurrence !== null) tell("change-dropped", component, "recurrence", at);
  return {
    ...(start === at ? {} : { start }),
    ...(differs("durationMinutes") ? { durationMinutes: event.durationMinutes } : {}),
    ...(differs("title") ? { title: event.title } : {}),
    ...(differs("description") ? { description: event.description } : {}),
    ...(differs("venueId") ? { venueId: event.venueId } : {}),
    ...(differs("status") ? { status: event.status } : {}),
  };
};
