import type { Lang } from "@vanstervind/core";
import { CalendarEvent, type EventLink } from "../calendar-event.ts";
import type { EventStart } from "../event-start.ts";
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
 * import { fromJSCalendar } from "@vanstervind/event-scheduling/icalendar";
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
    const reading = new Reading(entry);
    const event = CalendarEvent.safeParse(reading.event(domain, zone));
    if (!event.success) {
      const faults = event.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
      notices.push({ code: "invalid-event", uid, member: faults.join("; ") });
      continue;
    }
    events.push(event.data);
    for (const venue of reading.venues) if (!venues.has(venue.id)) venues.set(venue.id, venue);
    for (const member of reading.dropped) notices.push({ code: "dropped-member", uid, member });
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

/** One event on its way in, with what is left behind. */
class Reading {
  readonly dropped: string[] = [];
  readonly venues: Venue[] = [];
  private readonly from: Members;

  constructor(from: Members) {
    this.from = from;
    for (const name of Object.keys(from))
      if (!understood.has(name) && !name.endsWith(":pinned")) this.dropped.push(name);
  }

  event(domain: string | null, defaultZone: string): unknown {
    const { from } = this;
    const uid = textOf(from.uid) ?? "";
    const suffix = `@${domain}`;
    const wholeDays = from.showWithoutTime === true;
    const local = startOf(textOf(from.start), wholeDays) ?? "";
    const start = {
      date: local.slice(0, 10),
      time: wholeDays ? null : local.slice(11),
      zone: textOf(from.timeZone) ?? defaultZone,
    };
    const keywords = Object.keys(membersOf(from.keywords));
    for (const more of keywords.slice(1)) this.dropped.push(`keywords/${more}`);
    const description = this.words("description", from);
    return {
      id: uid.endsWith(suffix) ? uid.slice(0, -suffix.length) : uid,
      title: this.words("title", from) ?? { sv: "(utan titel)", en: "(untitled)" },
      description: description ?? null,
      kind: keywords[0] ?? "event",
      start,
      durationMinutes: this.duration(start, from.duration ?? (wholeDays ? "P1D" : "PT0M"), "duration"),
      venueId: this.venueId(from.locations),
      organisers: this.organisers(),
      status: this.status(from.status),
      pinned: Object.entries(from).some(([name, value]) => name.endsWith(":pinned") && value === true),
      links: this.links(),
      color: textOf(from.color) ?? null,
      recurrence: this.recurrence(start),
      sequence: from.sequence ?? 0,
      updated: textOf(from.updated) ?? null,
    };
  }

  /** A text in both languages, from the object itself and its localizations. */
  private words(name: string, members: Members): { sv: string; en: string } | undefined {
    const main = textOf(members[name]);
    if (main === undefined || main.trim() === "") return undefined;
    const lang: Lang = textOf(this.from.locale)?.startsWith("en") ? "en" : "sv";
    const other: Lang = lang === "sv" ? "en" : "sv";
    const localized =
      membersOf(membersOf(members.localizations)[other])[name] ?? members[`localizations/${other}/${name}`];
    const second = textOf(localized) ?? main;
    return lang === "sv" ? { sv: main, en: second } : { sv: second, en: main };
  }

  private duration(start: EventStart, value: unknown, member: string): number | undefined {
    const duration = parseDuration(textOf(value) ?? "");
    if (duration === null) {
      this.dropped.push(member);
      return undefined;
    }
    try {
      // An event of ours takes some time; one of no length becomes the shortest.
      return Math.max(1, minutesFrom(start, duration));
    } catch {
      return undefined;
    }
  }

  private status(value: unknown): string | undefined {
    return value === "tentative" ? "conditional" : textOf(value);
  }

  /** The first location as a venue of ours. */
  private venueId(locations: unknown): string | null {
    const [first, ...more] = Object.entries(membersOf(locations));
    for (const [key] of more) this.dropped.push(`locations/${key}`);
    if (first === undefined) return null;
    const location = membersOf(first[1]);
    const ours = membersOf(Object.entries(location).find(([name]) => name.endsWith(":venue"))?.[1]);
    const name = textOf(location.name)?.trim() ?? "";
    const [, latitude, longitude] = /^geo:(-?[\d.]+),(-?[\d.]+)/.exec(textOf(location.coordinates) ?? "") ?? [];
    const position = longitude === undefined ? null : { latitude: Number(latitude), longitude: Number(longitude) };
    const venue = Venue.safeParse({ id: name.slice(0, 200).trim(), name, position, ...ours });
    if (!venue.success) {
      this.dropped.push(`locations/${first[0]}`);
      return null;
    }
    // An id alone stands for a venue that the writer knew nothing about.
    if (Object.keys(ours).length !== 1) this.venues.push(venue.data);
    return venue.data.id;
  }

  private organisers(): string[] {
    return Object.entries(membersOf(this.from.participants)).flatMap(([key, value]) => {
      const { kind, name, roles } = membersOf(value);
      if (kind === "group" && membersOf(roles).owner === true && typeof name === "string") return [name];
      this.dropped.push(`participants/${key}`);
      return [];
    });
  }

  private links(): EventLink[] {
    const read = (name: "virtualLocations" | "links") =>
      Object.entries(membersOf(this.from[name])).flatMap(([key, value]): [string, EventLink][] => {
        const { href, uri, rel, title, name: called } = membersOf(value);
        const link = {
          rel: name === "virtualLocations" ? "conference" : relations[textOf(rel) ?? "related"],
          href: href ?? uri,
          label: title ?? called ?? null,
        };
        const parsed = CalendarEvent.shape.links.unwrap().unwrap().element.safeParse(link);
        if (parsed.success) return [[key, parsed.data]];
        this.dropped.push(`${name}/${key}`);
        return [];
      });
    // Our own are numbered through.
    return [...read("virtualLocations"), ...read("links")]
      .sort(([a], [b]) => Number(a) - Number(b) || 0)
      .map(([, link]) => link);
  }

  private recurrence(start: EventStart): unknown {
    const { recurrenceRules, recurrenceOverrides } = this.from;
    if (recurrenceRules === undefined && recurrenceOverrides === undefined) return null;
    const wholeDays = start.time === null;
    const rules = (Array.isArray(recurrenceRules) ? recurrenceRules : []).flatMap((rule, index) => {
      const text = ruleText(membersOf(rule), wholeDays);
      if (text === null) this.dropped.push(`recurrenceRules/${index}`);
      return text === null ? [] : [text];
    });
    const added: string[] = [];
    const excluded: string[] = [];
    const overrides: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(membersOf(recurrenceOverrides))) {
      const at = startOf(key, wholeDays);
      if (at === undefined) {
        this.dropped.push(`recurrenceOverrides/${key}`);
        continue;
      }
      const { excluded: out, ...patch } = membersOf(value);
      if (out === true) {
        excluded.push(at);
        continue;
      }
      // Unless its writer says otherwise, a start with a patch may be one that no rule gives; naming it twice does no harm.
      if (out === undefined) added.push(at);
      if (Object.keys(patch).length > 0) overrides[at] = this.change(patch, start, `recurrenceOverrides/${key}`);
    }
    return { rules, added, excluded, overrides };
  }

  private change(patch: Members, start: EventStart, member: string): unknown {
    const { start: moved, duration, title, description, locations, status, ...rest } = patch;
    for (const name of Object.keys(rest)) {
      if (!/^localizations\/(sv|en)\/(title|description)$/.test(name)) this.dropped.push(`${member}/${name}`);
    }
    const given = {
      start: startOf(textOf(moved), start.time === null),
      durationMinutes: duration === undefined ? undefined : this.duration(start, duration, `${member}/duration`),
      title: title === undefined ? undefined : this.words("title", patch),
      description: description === undefined ? undefined : (this.words("description", patch) ?? null),
      venueId: locations === undefined ? undefined : this.venueId(locations),
      status: this.status(status),
    };
    return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  }
}

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
