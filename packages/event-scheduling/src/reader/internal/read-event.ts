import { CalendarEvent, type CalendarEventInput, EventLink, EventRecurrence } from "../../calendar-event.ts";
import type { EventStart } from "../../event-start.ts";
import { groupsOf } from "../../internal/groups-of.ts";
import { minutesFrom, parseDuration } from "../../internal/iso-duration.ts";
import { dayMinutes } from "../../internal/zone.ts";
import { Venue } from "../../venue.ts";
import { localIn, minutesBetween, startsOf, strewnOffset, type TimeReading } from "./read-time.ts";
import type { Component, Property } from "./scan-components.ts";

/** A VEVENT as it was read, before occurrences are joined to their series. */
export interface EventDraft {
  readonly component: number;
  readonly event: CalendarEvent;
  readonly venue: Venue | null;
  /** The start that the series gave, for a changed occurrence. */
  readonly original: EventStart | null;
}

/** How the ids of a file become ours. */
export interface EventReading extends TimeReading {
  /** A UID without our own domain, as an id that can be one. */
  readonly idOf: (uid: string) => string;
}

const statuses: Readonly<Record<string, CalendarEvent["status"]>> = {
  CONFIRMED: "confirmed",
  TENTATIVE: "conditional",
  CANCELLED: "cancelled",
};
const maxMinutes = 366 * dayMinutes;

/** Reads a VEVENT, or tells why it is no event. */
export const readEvent = (component: Component, reading: EventReading): EventDraft | null => {
  const { index } = component;
  const { tell } = reading;
  const byName = groupsOf(component.properties, ({ name }) => name);
  const take = (name: string): readonly Property[] => {
    const found = byName.get(name) ?? [];
    byName.delete(name);
    return found;
  };
  /** The first property of a name; any more are told. */
  const one = (name: string): Property | undefined => {
    const [first, ...more] = take(name);
    for (const { line } of more) tell("dropped-property", index, name, line);
    return first;
  };
  const text = (name: string): string => String(one(name)?.values[0] ?? "");
  const starts = (name: string): EventStart[] => take(name).flatMap((property) => startsOf(property, index, reading));

  const [start] = starts("DTSTART");
  if (start === undefined) {
    tell("no-start", index, "DTSTART");
    return null;
  }
  const [end] = starts("DTEND");
  const durationMinutes = lengthOf(start, end, text("DURATION"), index, reading);
  const summary = text("SUMMARY");
  if (summary.trim() === "") tell("no-title", index, "SUMMARY");
  const description = text("DESCRIPTION");
  const uid = text("UID");
  if (uid.trim() === "") tell("no-uid", index, "UID");
  const [original = null] = starts("RECURRENCE-ID");
  const [kind = "event", ...kinds] = take("CATEGORIES").flatMap(({ values }) =>
    values.map((value) => cleanId(String(value))).filter((id) => id !== ""),
  );
  for (const more of kinds) tell("dropped-value", index, "CATEGORIES", more);
  const status = text("STATUS").toUpperCase();
  if (status !== "" && !(status in statuses)) tell("bad-value", index, "STATUS", status);
  const transparency = text("TRANSP").toUpperCase();
  if (transparency !== "" && (transparency === "TRANSPARENT") !== (start.time === null)) {
    tell("dropped-property", index, "TRANSP", transparency);
  }
  const sequence = Number(text("SEQUENCE") || 0);
  const [stamp, modified] = [text("DTSTAMP"), text("LAST-MODIFIED")];
  if (stamp === "") tell("no-stamp", index, "DTSTAMP");
  const updated = [modified, stamp].find((value) => CalendarEvent.shape.updated.safeParse(value).success) ?? null;
  const color = text("COLOR").toLowerCase();
  const venue = readVenue(component, text("LOCATION").trim(), text("GEO"), reading);
  const rules = take("RRULE").flatMap((property) => ruleText(property, index, reading));
  const lists = (name: string): string[] =>
    starts(name).map((at) => {
      if (start.time !== null && at.time === null) tell("mixed-types", index, name, at.date);
      return localIn(at, start);
    });
  const [added, excluded] = [lists("RDATE"), lists("EXDATE")];
  const input: CalendarEventInput = {
    id: uid.trim() === "" ? cleanId(`no-uid/${start.date}/${summary}`) : reading.idOf(uid),
    title: both(summary.trim() === "" ? null : summary) ?? { sv: "(utan titel)", en: "(untitled)" },
    description: both(description.trim() === "" ? null : description),
    kind,
    start,
    durationMinutes,
    venueId: venue?.id ?? null,
    organisers: component.components.flatMap((part) => organiserOf(part)),
    status: statuses[status] ?? "confirmed",
    links: [...linksOf(take, index, reading)],
    color: CalendarEvent.shape.color.safeParse(color || null).data ?? null,
    recurrence: rules.length + added.length + excluded.length === 0 ? null : { rules, added, excluded },
    sequence: Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0,
    updated,
  };
  for (const [name, properties] of byName) {
    // Who takes part is nobody else's business, not even in a list of what was left out.
    const personal = /^(?:ATTENDEE|CONTACT|ORGANIZER)$/.test(name);
    for (const { line } of properties) tell("dropped-property", index, name, personal ? null : line);
  }
  for (const part of component.components) {
    if (part.name !== "VLOCATION" && organiserOf(part).length === 0) {
      tell("component-not-read", part.index, null, part.name);
    }
  }
  const parsed = CalendarEvent.safeParse(input);
  if (parsed.success) return { component: index, event: parsed.data, venue, original };
  const [issue] = parsed.error.issues;
  tell("invalid-event", index, issue!.path.join("."), issue!.message);
  return null;
};

/** Text as an id: trimmed, without control characters, not too long. */
export const cleanId = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
    .replace(/[\u0000-\u001f\u007f]/g, " ")
    .trim()
    .slice(0, 200)
    .trim();

const both = (text: string | null): { sv: string; en: string } | null =>
  text === null ? null : { sv: text, en: text };

const lengthOf = (
  start: EventStart,
  end: EventStart | undefined,
  text: string,
  index: number,
  { tell }: TimeReading,
): number => {
  const duration = text === "" ? null : parseDuration(text);
  if (text !== "" && duration === null) tell("bad-value", index, "DURATION", text);
  if (end !== undefined && duration !== null) tell("both-ends", index, "DURATION", text);
  if (end !== undefined && (end.time === null) !== (start.time === null)) tell("mixed-types", index, "DTEND", end.date);
  const shortest = start.time === null ? dayMinutes : 1;
  const told =
    end !== undefined
      ? minutesBetween(start, end)
      : duration === null
        ? null
        : minutesFrom(start, duration, strewnOffset);
  if (told === null) {
    if (start.time !== null) tell("no-length", index, "DTEND");
    return shortest;
  }
  if (told > maxMinutes) tell("too-long", index, null, String(told));
  if (told < 0 || (told === 0 && start.time === null))
    tell("ends-before-start", index, end === undefined ? "DURATION" : "DTEND");
  else if (told === 0) tell("no-length", index, "DTEND");
  if (start.time !== null) return Math.min(maxMinutes, Math.max(shortest, told));
  if (told % dayMinutes !== 0) tell("mixed-types", index, "DURATION", text);
  return Math.min(maxMinutes, Math.max(shortest, Math.ceil(told / dayMinutes) * dayMinutes));
};

/** The text of a rule that ical.js could read. */
const ruleText = ({ name, text }: Property, index: number, { tell }: TimeReading): string[] => {
  if (EventRecurrence.safeParse({ rules: [text] }).success) return [text];
  tell("bad-value", index, name, text);
  return [];
};

const organiserOf = ({ name, properties }: Component): string[] => {
  const value = (wanted: string): string => String(properties.find((each) => each.name === wanted)?.values[0] ?? "");
  const called = cleanId(value("SUMMARY"));
  return name === "PARTICIPANT" && value("PARTICIPANT-TYPE") === "PLANNER-CONTACT" && called !== "" ? [called] : [];
};

function* linksOf(
  take: (name: string) => readonly Property[],
  index: number,
  { tell }: TimeReading,
): Iterable<EventLink> {
  const kinds = {
    URL: "page",
    IMAGE: "image",
    CONFERENCE: "conference",
    LINK: "document",
    ATTACH: "document",
  } as const;
  for (const [name, kind] of Object.entries(kinds)) {
    for (const { params, values, line } of take(name)) {
      const rel = params.get("linkrel")?.toLowerCase() === "about" ? "page" : kind;
      const link = EventLink.safeParse({ rel, href: values[0], label: params.get("label") || null });
      if (link.success) yield link.data;
      else tell("dropped-property", index, name, line);
    }
  }
}

/** Where an event is: its first VLOCATION with what schema.org says of it, else its LOCATION. */
const readVenue = (
  { index, components }: Component,
  location: string,
  geo: string,
  reading: EventReading,
): Venue | null => {
  const part = components.find(({ name }) => name === "VLOCATION");
  const value = (wanted: string): string =>
    String(part?.properties.find(({ name }) => name === wanted)?.values[0] ?? "");
  const name = (value("NAME") || location).slice(0, 500);
  if (name.trim() === "") return null;
  const [latitude, longitude] = (value("GEO") || geo).split(/[,;]/).map(Number);
  const known = schemaPlace(value("STRUCTURED-DATA"));
  const venue = Venue.safeParse({
    id: cleanId(value("UID") === "" ? name : reading.idOf(value("UID")).replace(/^venue\//, "")),
    name,
    capacity: known.maximumAttendeeCapacity ?? null,
    accessible: (known.amenityFeature as { name?: unknown } | undefined)?.name === "wheelchairAccessible",
    accessNote: both(value("DESCRIPTION").trim() === "" ? null : value("DESCRIPTION")),
    address: known.address ?? null,
    position: geo === "" && value("GEO") === "" ? null : { latitude, longitude },
  });
  if (venue.success) return venue.data;
  reading.tell("bad-value", index, "LOCATION", name);
  return null;
};

const schemaPlace = (json: string): Record<string, unknown> => {
  try {
    const place: unknown = JSON.parse(json);
    return typeof place === "object" && place !== null ? (place as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};
