import { compareIds, type Lang, parse } from "@vanstervind/core";
import * as z from "zod";
import type { CalendarEvent, CalendarEventInput, EventLink, OccurrenceChange } from "../calendar-event.ts";
import { type EventStart, type LocalStart, localStartOf, Stamp } from "../event-start.ts";
import { Domain } from "../internal/domain.ts";
import { dayMinutes, wallOf } from "../internal/zone.ts";
import { parseEvents } from "../parse-events.ts";
import { parseRule } from "../recurrence/parse-rule.ts";
import { Venue, type VenueInput } from "../venue.ts";

/** What a JSCalendar group says about itself. */
export interface JSCalendarOptions {
  /** The domain that makes ids unique in the world; it also prefixes the properties that RFC 8984 has no word for. */
  readonly domain: string;
  /** When events without a time of revision were last changed; the caller's clock. */
  readonly stamp: Stamp;
  /** What the calendar is called. */
  readonly name: string;
  /** The language that comes first; the other one is written as a localization. */
  readonly lang?: Lang;
  /** What is known of the venues. */
  readonly venues?: readonly VenueInput[];
}

/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** An object of JSCalendar, such as an Event, by its property names. */
export interface JSObject {
  readonly [name: string]: Json;
}

/**
 * Events as a JSCalendar Group (RFC 8984), for programs that read JSON.
 *
 * Starts are local with their zone, exceptions of a series are patches, both languages are kept. Ids of people and
 * audiences are never written; the rest comes back from {@link fromJSCalendar} as it was, but for an UNTIL in
 * UTC, which comes back in local time, and `updated`, which is the stamp where it was not told. The same events in any order give the same value. O(n log n).
 *
 * @throws `invalid-input` for events, venues or options that do not fit, or double ids; `invalid-rule` for a rule that has
 * no meaning.
 * @see https://www.rfc-editor.org/rfc/rfc8984
 * @example
 * ```ts
 * import { toJSCalendar } from "@vanstervind/event-scheduling/jscalendar";
 *
 * const title = { sv: "Styrelsemöte", en: "Board meeting" };
 * const event = { id: "a", title, start: { date: "2026-03-10", time: "18:00" }, durationMinutes: 120 };
 * const options = { domain: "example.org", name: "Distriktet", stamp: "2026-01-01T00:00:00Z" };
 * const [first] = toJSCalendar([event], options).entries;
 * [first?.uid, first?.start, first?.timeZone, first?.duration];
 * // => ["a@example.org", "2026-03-10T18:00:00", "Europe/Stockholm", "PT120M"]
 * ```
 */
export const toJSCalendar = (
  events: readonly CalendarEventInput[],
  { lang = "sv", ...options }: JSCalendarOptions,
): JSObject & { readonly entries: readonly JSObject[] } => {
  const { domain, stamp, name, venues } = parse(Options, options, { source: "the JSCalendar options" });
  const byId = new Map(venues.map((venue) => [venue.id, venue]));
  const write: Writer = { lang, other: lang === "sv" ? "en" : "sv", domain, stamp, venue: (id) => byId.get(id) };
  return {
    "@type": "Group",
    uid: `calendar@${domain}`,
    prodId: "-//Vanstervind//event-scheduling//SV",
    title: name,
    entries: [...parseEvents(events)].sort((a, b) => compareIds(a.id, b.id)).map((event) => eventObject(event, write)),
  };
};

const Options = z.object({
  domain: Domain,
  stamp: Stamp,
  name: z.string().min(1),
  venues: z.array(Venue).default([]),
});

interface Writer {
  readonly lang: Lang;
  readonly other: Lang;
  readonly domain: string;
  readonly stamp: Stamp;
  readonly venue: (id: string) => Venue | undefined;
}

/** An object without the members that have nothing to say. */
const without = (object: Record<string, Json | undefined>): JSObject =>
  Object.fromEntries(
    Object.entries(object).filter((entry): entry is [string, Json] => entry[1] !== undefined && entry[1] !== null),
  );

const eventObject = (event: CalendarEvent, write: Writer): JSObject => {
  const { id, title, description, kind, start, durationMinutes, organisers, pinned, links, recurrence } = event;
  const { lang, other, domain, stamp } = write;
  return without({
    "@type": "Event",
    uid: `${id}@${domain}`,
    updated: event.updated ?? stamp,
    sequence: event.sequence,
    title: title[lang],
    description: description?.[lang],
    locale: lang,
    localizations: { [other]: without({ title: title[other], description: description?.[other] }) },
    start: dateTime(localStartOf(start)),
    timeZone: start.zone,
    duration: durationText(start, durationMinutes),
    showWithoutTime: start.time === null ? true : undefined,
    status: event.status === "conditional" ? "tentative" : event.status,
    freeBusyStatus: start.time === null ? "free" : "busy",
    keywords: { [kind]: true },
    color: event.color,
    locations: locationsOf(event.venueId, write),
    virtualLocations: linksOf(links, (link) => link.rel === "conference", "VirtualLocation"),
    links: linksOf(links, (link) => link.rel !== "conference", "Link"),
    participants:
      organisers.length === 0
        ? undefined
        : Object.fromEntries(
            organisers.map((name, index) => [
              index + 1,
              { "@type": "Participant", name, kind: "group", roles: { owner: true } },
            ]),
          ),
    ...(recurrence === null
      ? {}
      : {
          recurrenceRules: recurrence.rules.map((rule) => ruleObject(rule, start)),
          recurrenceOverrides: {
            ...Object.fromEntries(recurrence.added.map((at) => [dateTime(at), {}])),
            ...Object.fromEntries(
              Object.entries(recurrence.overrides).map(([at, change]) => [
                dateTime(at),
                // Tells apart a start that the rules give, which is changed, from one that is added and changed.
                { ...(recurrence.added.includes(at) ? {} : { excluded: false }), ...patchOf(change, event, write) },
              ]),
            ),
            ...Object.fromEntries(recurrence.excluded.map((at) => [dateTime(at), { excluded: true }])),
          },
        }),
    [`${domain}:pinned`]: pinned || undefined,
  });
};

const dateTime = (local: LocalStart): string => (local.length > 10 ? `${local}:00` : `${local}T00:00:00`);

const durationText = ({ time }: EventStart, minutes: number): string =>
  time === null ? `P${minutes / dayMinutes}D` : `PT${minutes}M`;

/** What is known of a venue, as a location with the venue as we have it beside it. */
const locationsOf = (id: string | null, { venue: find, lang, domain }: Writer): Json => {
  if (id === null) return null;
  const venue = find(id);
  const { name, accessNote, position } = venue ?? { name: id };
  return {
    1: without({
      "@type": "Location",
      name,
      description: accessNote?.[lang],
      coordinates: position ? `geo:${position.latitude},${position.longitude}` : undefined,
      [`${domain}:venue`]: { ...(venue ?? { id }) },
    }),
  };
};

const relations: Record<EventLink["rel"], string> = {
  page: "about",
  image: "icon",
  document: "related",
  conference: "",
};

/** Links of a kind, by their place among all links. */
const linksOf = (links: readonly EventLink[], wanted: (link: EventLink) => boolean, type: string): Json | undefined => {
  const entries = links.flatMap((link, index): [number, Json][] => {
    if (!wanted(link)) return [];
    const { rel, href, label } = link;
    const named = rel === "conference" ? { uri: href, name: label } : { href, rel: relations[rel], title: label };
    return [[index + 1, without({ "@type": type, ...named })]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

/** A rule as an object; its end in the zone of the event. */
const ruleObject = (text: string, { time, zone }: EventStart): JSObject => {
  const { until, byMonth, byDay, ...rule } = parseRule(text).rule;
  return without({
    "@type": "RecurrenceRule",
    ...rule,
    byMonth: byMonth?.map(String),
    byDay: byDay?.map((day) => without({ "@type": "NDay", ...day })),
    until: until === undefined ? undefined : localUntil(until, time, zone),
  });
};

const localUntil = (until: string, time: string | null, zone: string): string => {
  if (until.length === 10) return `${until}T${time === null ? "00:00:00" : "23:59:00"}`;
  if (!until.endsWith("Z")) return until;
  const wall = new Date(wallOf(zone, Date.parse(until) / 60_000) * 60_000);
  return wall.toISOString().slice(0, 19);
};

const patchOf = (change: OccurrenceChange, event: CalendarEvent, write: Writer): JSObject => {
  const { lang, other } = write;
  const { start, durationMinutes, title, description, venueId, status } = change;
  const patch: Record<string, Json | undefined> = {
    start: start && dateTime(start),
    duration: durationMinutes && durationText(event.start, durationMinutes),
    title: title?.[lang],
    [`localizations/${other}/title`]: title?.[other],
    description: description === null ? null : description?.[lang],
    [`localizations/${other}/description`]: description === null ? null : description?.[other],
    locations: venueId === undefined ? undefined : locationsOf(venueId, write),
    status: status === "conditional" ? "tentative" : status,
  };
  return Object.fromEntries(Object.entries(patch).filter((entry): entry is [string, Json] => entry[1] !== undefined));
};
