import type { Lang } from "@vanstervind/core";
import { CalendarEvent, EventLink } from "../calendar-event.ts";
import { minutesFrom, parseDuration } from "../internal/iso-duration.ts";
import { formatRule } from "../recurrence/format-rule.ts";
import { RecurrenceRule } from "../recurrence/recurrence-rule.ts";
import { Venue } from "../venue.ts";

/** Something that a JSCalendar object held and an event of ours cannot. */
export interface JSCalendarNotice {
  /**
   * `dropped-member` for a property or a part of one that was left out, `not-an-event` for an entry of another type,
   * `invalid-event` for an event without what it needs, which was left out whole.
   */
  readonly code: "dropped-member" | "not-an-event" | "invalid-event";
  /** The uid of the entry, or `null` when it has none. */
  readonly uid: string | null;
  /** The property, or what is wrong with the event. */
  readonly member: string;
}

/** What was read. */
export interface JSCalendarContent {
  /** The events that could be read, in the order of the file. */
  readonly events: readonly CalendarEvent[];
  /** The venues that they name, each once. */
  readonly venues: readonly Venue[];
  /** Everything that was left out. */
  readonly notices: readonly JSCalendarNotice[];
}

/** How to read JSCalendar. */
export interface FromJSCalendarOptions {
  /** The domain that our own uids end with, to be taken away; others are kept whole. */
  readonly domain?: string | null;
  /** The zone of events without one. */
  readonly zone?: string;
}

/**
 * Events out of JSCalendar (RFC 8984): a Group, a list of objects or a single Event.
 *
 * Reads what {@link toJSCalendar} writes without loss. Of other programs' files it takes what an event of ours can hold;
 * every other member gives a notice. Never throws for the content, whatever it is. Where only one language is given, it
 * stands for both. O(size).
 *
 * @see https://www.rfc-editor.org/rfc/rfc8984
 * @example
 * ```ts
 * import { fromJSCalendar } from "@vanstervind/event-scheduling/jscalendar";
 *
 * const meeting = {
 *   "@type": "Event",
 *   uid: "a@example.org",
 *   title: "Styrelsemöte",
 *   start: "2026-03-10T18:00:00",
 *   timeZone: "Europe/Stockholm",
 *   duration: "PT2H",
 *   priority: 1,
 * };
 * const { events, notices } = fromJSCalendar(meeting, { domain: "example.org" });
 * events.map(({ id, start, durationMinutes }) => `${id} ${start.date} ${start.time} ${durationMinutes}`);
 * // => ["a 2026-03-10 18:00 120"]
 * notices; // => [{ code: "dropped-member", uid: "a@example.org", member: "priority" }]
 * ```
 */
export const fromJSCalendar = (
  json: unknown,
  { domain = null, zone = "Europe/Stockholm" }: FromJSCalendarOptions = {},
): JSCalendarContent => {
  const events: CalendarEvent[] = [];
  const venues = new Map<string, Venue>();
  const notices: JSCalendarNotice[] = [];
  for (const entry of entriesOf(json)) {
    const uid = textOf(entry.uid) ?? null;
    if (entry["@type"] !== "Event") {
      notices.push({ code: "not-an-event", uid, member: textOf(entry["@type"]) ?? "@type" });
      continue;
    }
    const draft = draftOf(entry, domain, zone);
    const event = CalendarEvent.safeParse(draft.event);
    if (!event.success) {
      const faults = event.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
      notices.push({ code: "invalid-event", uid, member: faults.join("; ") });
      continue;
    }
    events.push(event.data);
    for (const venue of draft.venues) if (!venues.has(venue.id)) venues.set(venue.id, venue);
    for (const member of draft.dropped) notices.push({ code: "dropped-member", uid, member });
  }
  return { events, venues: [...venues.values()], notices };
};

type Members = Record<string, unknown>;

const membersOf = (value: unknown): Members =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Members) : {};

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const entriesOf = (json: unknown): Members[] => {
  const list = Array.isArray(json) ? json : [json];
  return list.flatMap((item) => {
    const members = membersOf(item);
    return members["@type"] === "Group" && Array.isArray(members.entries) ? members.entries.map(membersOf) : [members];
  });
};

/** `2026-03-10T18:00:00` as the parts of a start; seconds are dropped. */
const startOf = (text: string | undefined, wholeDays: boolean): string | undefined =>
  text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text) ? undefined : text.slice(0, wholeDays ? 10 : 16);

/** What is made of every event, or says no more than what is read. */
const understood = new Set(
  "@type uid prodId updated sequence title description locale localizations start timeZone duration showWithoutTime status freeBusyStatus keywords color locations virtualLocations links participants recurrenceRules recurrenceOverrides".split(
    " ",
  ),
);

const relations: Record<string, EventLink["rel"]> = { about: "page", icon: "image", related: "document" };

/** An event on its way in, before it is checked, with what is left behind. */
interface Draft {
  readonly event: unknown;
  readonly dropped: readonly string[];
  readonly venues: readonly Venue[];
}

const draftOf = (from: Members, domain: string | null, defaultZone: string): Draft => {
  const dropped = Object.keys(from).filter((name) => !understood.has(name) && !name.endsWith(":pinned"));
  const venues: Venue[] = [];
  const wholeDays = from.showWithoutTime === true;
  const local = startOf(textOf(from.start), wholeDays) ?? "";
  const zone = textOf(from.timeZone) ?? defaultZone;
  const start = { date: local.slice(0, 10), time: wholeDays ? null : local.slice(11), zone };

  /** A text in both languages, from an object itself and its localizations. */
  const words = (name: string, members: Members): { sv: string; en: string } | undefined => {
    const main = textOf(members[name]);
    if (main === undefined || main.trim() === "") return undefined;
    const other: Lang = textOf(from.locale)?.startsWith("en") ? "sv" : "en";
    const localized = membersOf(membersOf(members.localizations)[other])[name];
    const second = textOf(localized ?? members[`localizations/${other}/${name}`]) ?? main;
    return other === "en" ? { sv: main, en: second } : { sv: second, en: main };
  };

  const lengthOf = (value: unknown, member: string): number | undefined => {
    const duration = parseDuration(textOf(value) ?? "");
    if (duration === null) dropped.push(member);
    try {
      // An event of ours takes some time; one of no length becomes the shortest.
      return duration === null ? undefined : Math.max(1, minutesFrom(start, duration));
    } catch {
      // A start or a zone that does not exist is told with the event's other faults.
      return undefined;
    }
  };

  const statusOf = (value: unknown): string | undefined => (value === "tentative" ? "conditional" : textOf(value));

  /** The first location as a venue of ours. */
  const venueIdOf = (locations: unknown): string | null => {
    const [first, ...more] = Object.entries(membersOf(locations));
    for (const [key] of more) dropped.push(`locations/${key}`);
    if (first === undefined) return null;
    const location = membersOf(first[1]);
    const ours = membersOf(Object.entries(location).find(([name]) => name.endsWith(":venue"))?.[1]);
    const name = textOf(location.name)?.trim() ?? "";
    const [, latitude, longitude] = /^geo:(-?[\d.]+),(-?[\d.]+)/.exec(textOf(location.coordinates) ?? "") ?? [];
    const position = longitude === undefined ? null : { latitude: Number(latitude), longitude: Number(longitude) };
    const venue = Venue.safeParse({ id: name.slice(0, 200).trim(), name, position, ...ours });
    if (!venue.success) {
      dropped.push(`locations/${first[0]}`);
      return null;
    }
    // An id alone stands for a venue that the writer knew nothing about.
    if (Object.keys(ours).length !== 1) venues.push(venue.data);
    return venue.data.id;
  };

  const organisers = Object.entries(membersOf(from.participants)).flatMap(([key, value]): string[] => {
    const { kind, name, roles } = membersOf(value);
    if (kind === "group" && membersOf(roles).owner === true && typeof name === "string") return [name];
    dropped.push(`participants/${key}`);
    return [];
  });

  const linksOf = (member: "virtualLocations" | "links"): [string, EventLink][] =>
    Object.entries(membersOf(from[member])).flatMap(([key, value]): [string, EventLink][] => {
      const { href, uri, rel, title, name } = membersOf(value);
      const parsed = EventLink.safeParse({
        rel: member === "virtualLocations" ? "conference" : relations[textOf(rel) ?? "related"],
        href: href ?? uri,
        label: title ?? name ?? null,
      });
      if (parsed.success) return [[key, parsed.data]];
      dropped.push(`${member}/${key}`);
      return [];
    });

  const changeOf = (patch: Members, member: string): unknown => {
    const { start: moved, duration, title, description, locations, status, ...rest } = patch;
    for (const name of Object.keys(rest)) {
      if (!/^localizations\/(sv|en)\/(title|description)$/.test(name)) dropped.push(`${member}/${name}`);
    }
    const given = {
      start: startOf(textOf(moved), wholeDays),
      durationMinutes: duration === undefined ? undefined : lengthOf(duration, `${member}/duration`),
      title: words("title", patch),
      description: description === undefined ? undefined : (words("description", patch) ?? null),
      venueId: locations === undefined ? undefined : venueIdOf(locations),
      status: statusOf(status),
    };
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  };

  const recurrenceOf = ({ recurrenceRules, recurrenceOverrides }: Members): unknown => {
    if (recurrenceRules === undefined && recurrenceOverrides === undefined) return null;
    const rules = (Array.isArray(recurrenceRules) ? recurrenceRules : []).flatMap((rule, index): string[] => {
      const text = ruleText(membersOf(rule), wholeDays);
      if (text === null) dropped.push(`recurrenceRules/${index}`);
      return text === null ? [] : [text];
    });
    const added: string[] = [];
    const excluded: string[] = [];
    const overrides: Members = {};
    for (const [key, value] of Object.entries(membersOf(recurrenceOverrides))) {
      const member = `recurrenceOverrides/${key}`;
      const at = startOf(key, wholeDays);
      const { excluded: out, ...patch } = membersOf(value);
      if (at === undefined) dropped.push(member);
      else if (out === true) excluded.push(at);
      else {
        // Unless its writer says otherwise, a start with a patch may be one that no rule gives; naming it twice does no harm.
        if (out === undefined) added.push(at);
        if (Object.keys(patch).length > 0) overrides[at] = changeOf(patch, member);
      }
    }
    return { rules, added, excluded, overrides };
  };

  const uid = textOf(from.uid) ?? "";
  const [kind = "event", ...kinds] = Object.keys(membersOf(from.keywords));
  for (const more of kinds) dropped.push(`keywords/${more}`);
  const event = {
    id: uid.endsWith(`@${domain}`) ? uid.slice(0, -`@${domain}`.length) : uid,
    title: words("title", from) ?? { sv: "(utan titel)", en: "(untitled)" },
    description: words("description", from) ?? null,
    kind,
    start,
    durationMinutes: lengthOf(from.duration ?? (wholeDays ? "P1D" : "PT0M"), "duration"),
    venueId: venueIdOf(from.locations),
    organisers,
    status: statusOf(from.status),
    pinned: Object.entries(from).some(([name, value]) => name.endsWith(":pinned") && value === true),
    // Ours are numbered through.
    links: [...linksOf("virtualLocations"), ...linksOf("links")]
      .sort(([a], [b]) => Number(a) - Number(b) || 0)
      .map(([, link]) => link),
    color: textOf(from.color) ?? null,
    recurrence: recurrenceOf(from),
    sequence: from.sequence ?? 0,
    updated: textOf(from.updated) ?? null,
  };
  return { event, dropped, venues };
};

/** Members without the name of their type. */
const untyped = (value: unknown): Members => {
  const { "@type": _, ...members } = membersOf(value);
  return members;
};

/** A rule as text, or `null` when it has no meaning or counts in another calendar. */
const ruleText = (rule: Members, wholeDays: boolean): string | null => {
  const { rscale = "gregorian", byMonth, byDay, until, ...rest } = untyped(rule);
  const parsed = RecurrenceRule.safeParse({
    ...rest,
    ...(Array.isArray(byMonth) ? { byMonth: byMonth.map(Number) } : {}),
    ...(Array.isArray(byDay) ? { byDay: byDay.map(untyped) } : {}),
    ...(typeof until === "string" ? { until: wholeDays ? until.slice(0, 10) : until } : {}),
  });
  if (!parsed.success || textOf(rscale)?.toLowerCase() !== "gregorian") return null;
  try {
    return formatRule(parsed.data);
  } catch {
    return null;
  }
};
