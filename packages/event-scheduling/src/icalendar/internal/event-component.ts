import { dayOf, type Id, type Lang } from "@vanstervind/core";
import type { CalendarEvent, EventLink, EventStatus } from "../../calendar-event.ts";
import { startAt } from "../../event-start.ts";
import { dayMinutes } from "../../internal/zone.ts";
import type { Venue } from "../../venue.ts";
import { component, escapeText, quoted, textLine } from "./content-line.ts";
import { recurrenceLines, shownStart, startLine, startValue } from "./local-lines.ts";
import { dateText } from "./time-zone-component.ts";

/** What the components of one feed share. */
export interface FeedWriter {
  readonly lang: Lang;
  /** The UID of a thing with an id. */
  readonly uid: (id: string) => string;
  /** DTSTAMP as of when a revision was made, or the feed. */
  readonly dtstamp: (updated: string | null) => string;
  readonly venue: (id: Id | null) => Venue | undefined;
  /** ORGANIZER, or nothing. */
  readonly organizer: readonly string[];
}

const statusText: Record<EventStatus, string> = {
  confirmed: "CONFIRMED",
  conditional: "TENTATIVE",
  cancelled: "CANCELLED",
};

/** The components of an event: itself, and for a series each occurrence that differs. */
export const eventLines = (event: CalendarEvent, feed: FeedWriter): string[] => {
  const { start, recurrence } = event;
  const changed = Object.entries(recurrence?.overrides ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...vevent(event, recurrence === null ? shownStart(start) : startValue(start), recurrenceLines(event), feed),
    ...changed.flatMap(([at, { start: to = at, ...change }]) => {
      const original = startLine("RECURRENCE-ID", event, startValue(startAt(at, start.zone)));
      const moved = startAt(to, start.zone);
      return vevent({ ...event, ...definedOf(change), start: moved }, startValue(moved), [original], feed);
    }),
  ];
};

/** The fields that a change names, without those written as undefined. */
const definedOf = <T extends object>(change: T): { [Field in keyof T]?: Exclude<T[Field], undefined> } =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;

const vevent = (event: CalendarEvent, startText: string, series: readonly string[], feed: FeedWriter): string[] => {
  const { id, title, description, kind, start, durationMinutes, status, sequence, color, updated } = event;
  const { lang, uid, dtstamp, organizer } = feed;
  const venue = feed.venue(event.venueId);
  const wholeDays = start.time === null;
  return component("VEVENT", [
    `UID:${uid(id)}`,
    dtstamp(updated),
    startLine("DTSTART", event, startText),
    wholeDays
      ? `DTEND;VALUE=DATE:${dateText(dayOf(start.date) + durationMinutes / dayMinutes)}`
      : `DURATION:PT${durationMinutes}M`,
    ...series,
    ...textLine("SUMMARY", title[lang]),
    ...textLine("DESCRIPTION", description?.[lang]),
    ...(venue === undefined ? [] : textLine("LOCATION", placeText(venue))),
    ...(venue?.position ? [`GEO:${venue.position.latitude};${venue.position.longitude}`] : []),
    `CATEGORIES:${escapeText(kind)}`,
    `STATUS:${statusText[status]}`,
    `TRANSP:${wholeDays ? "TRANSPARENT" : "OPAQUE"}`,
    ...organizer,
    ...(color === null ? [] : [`COLOR:${color}`]),
    ...linkLines(event.links),
    `SEQUENCE:${sequence}`,
    ...event.organisers.flatMap((name) =>
      component("PARTICIPANT", [
        `UID:${uid(`organiser/${name}`)}`,
        "PARTICIPANT-TYPE:PLANNER-CONTACT",
        ...textLine("SUMMARY", name),
      ]),
    ),
    ...(venue === undefined ? [] : venueLines(venue, feed)),
  ]);
};

const placeText = ({ name, address }: Venue): string => (address === null ? name : `${name}, ${address}`);

/** A venue as VLOCATION, with what schema.org has words for as structured data (RFC 9073). */
const venueLines = (
  { id, name, capacity, accessible, accessNote, address, position }: Venue,
  { lang, uid }: FeedWriter,
): string[] => {
  const place = {
    "@context": "https://schema.org",
    "@type": "Place",
    name,
    ...(address === null ? {} : { address }),
    ...(capacity === null ? {} : { maximumAttendeeCapacity: capacity }),
    ...(accessible
      ? { amenityFeature: { "@type": "LocationFeatureSpecification", name: "wheelchairAccessible", value: true } }
      : {}),
  };
  const schema = 'STRUCTURED-DATA;VALUE=TEXT;FMTTYPE=application/ld+json;SCHEMA="https://schema.org/Place"';
  return component("VLOCATION", [
    `UID:${uid(`venue/${id}`)}`,
    ...textLine("NAME", name),
    ...textLine("DESCRIPTION", accessNote?.[lang]),
    ...(position === null ? [] : [`GEO:${position.latitude};${position.longitude}`]),
    ...textLine(schema, JSON.stringify(place)),
  ]);
};

const linkNames: Record<EventLink["rel"], string> = {
  page: "URL",
  image: "IMAGE;VALUE=URI;DISPLAY=BADGE",
  conference: "CONFERENCE;VALUE=URI;FEATURE=VIDEO",
  document: "LINK;VALUE=URI;LINKREL=related",
};

/** Web addresses as the properties of RFC 7986 and RFC 9253; the first page is the event's own, the rest are links. */
const linkLines = (links: readonly EventLink[]): string[] => {
  const ownPage = links.find(({ rel }) => rel === "page");
  return links.map((link) => {
    const { rel, href, label } = link;
    const name = rel === "page" && link !== ownPage ? "LINK;VALUE=URI;LINKREL=about" : linkNames[rel];
    // URL has no LABEL, and IMAGE none either.
    const labelled = label !== null && name !== "URL" && rel !== "image";
    return `${name}${labelled ? `;LABEL=${quoted(label)}` : ""}:${href}`;
  });
};
