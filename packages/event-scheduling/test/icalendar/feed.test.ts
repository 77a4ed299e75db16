import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { etagOf, toICalendar } from "../../src/icalendar/index.ts";
import { CalendarEvent, type CalendarEventInput, type OccurrenceChange, Venue } from "../../src/index.ts";
import { readICalendar } from "../../src/reader/index.ts";
import { zones } from "../arbitraries.ts";
import { spanOf, wallClock } from "../oracle.ts";
import { parseICalendar, unfold } from "./parse-icalendar.ts";
import { richEvents, richVenues } from "./rich-events.ts";

const stamp = "2026-01-01T00:00:00Z";
const options = { name: "Distriktet", domain: "example.org", stamp, venues: richVenues };
const title = { sv: "Möte", en: "Meeting" };
const lf = (text: string) => text.replace(/\r\n/g, "\n");
const both = (text: string) => ({ sv: lf(text), en: lf(text) });

/** A rule with its end in UTC, as a feed must have it. */
const inUtc = (rule: string, { start }: CalendarEvent): string =>
  rule.replace(/UNTIL=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00$/, (_, year, month, day, hour, minute) => {
    const at = { start: { ...start, date: `${year}-${month}-${day}`, time: `${hour}:${minute}` }, id: "x", title };
    const instant = spanOf({ ...at, durationMinutes: 1 }).start;
    return `UNTIL=${new Date(instant * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  });

/** What a reader of the feed can know of an event. */
const shown = (input: CalendarEventInput, lang: "sv" | "en"): CalendarEvent => {
  const event = CalendarEvent.parse({ ...input, people: [], audiences: [], pinned: false });
  const text = (words: { sv: string; en: string } | null) => (words === null ? null : both(words[lang]));
  const unlabelled = (rel: string) =>
    event.links.filter((link) => link.rel === rel).map((link) => ({ ...link, label: null }));
  const pages = unlabelled("page");
  const ownPage = event.links.find(({ rel }) => rel === "page");
  const base = {
    ...event,
    title: both(event.title[lang]),
    description: text(event.description),
    updated: event.updated ?? stamp,
    links: [
      ...pages.slice(0, 1),
      ...unlabelled("image"),
      ...event.links.filter(({ rel }) => rel === "conference"),
      ...event.links.filter((link) => (link.rel === "page" && link !== ownPage) || link.rel === "document"),
    ],
  };
  if (event.recurrence === null) return base;
  const { rules, added, excluded, overrides } = event.recurrence;
  if (rules.length + added.length + excluded.length + Object.keys(overrides).length === 0)
    return { ...base, recurrence: null };
  const changes = Object.entries(overrides).map(([at, change]) => {
    const told: OccurrenceChange = {
      ...change,
      ...(change.title === undefined ? {} : { title: both(change.title[lang]) }),
      ...(change.description === undefined ? {} : { description: text(change.description) }),
    };
    const differing = Object.entries(told).filter(
      ([field, value]) =>
        JSON.stringify(value) !== JSON.stringify(field === "start" ? at : base[field as keyof CalendarEvent]),
    );
    return [at, Object.fromEntries(differing)];
  });
  return {
    ...base,
    recurrence: {
      rules: rules.map((rule) => inUtc(rule, event)),
      added,
      excluded,
      overrides: Object.fromEntries(changes),
    },
  };
};

describe("a feed", () => {
  test("is read back as it was, with nothing to remark on", () => {
    fc.assert(
      fc.property(richEvents(5), fc.constantFrom("sv", "en"), (input, lang) => {
        const feed = toICalendar(input, { ...options, lang });
        const { events, venues, notices, name } = readICalendar(feed, { domain: "example.org" });
        expect(notices).toEqual([]);
        expect(name).toBe("Distriktet");
        const expected = input.map((event) => shown(event, lang));
        expect(events).toEqual(expected);
        for (const venue of venues) {
          const told = Venue.parse(richVenues.find(({ id }) => id === venue.id));
          const accessNote = told.accessNote && both(told.accessNote[lang]);
          expect(venue).toEqual({ ...told, accessNote });
        }
        expect(readICalendar(new TextEncoder().encode(feed), { domain: "example.org" }).events).toEqual(events);
      }),
      { numRuns: 30 },
    );
  });
  test("is well formed: 75 octets, CRLF, whole characters, every zone once, every series with one UID", () => {
    fc.assert(
      fc.property(richEvents(5), (input) => {
        const feed = toICalendar(input, options);
        const lines = unfold(feed);
        const calendar = parseICalendar(feed);
        const named = (wanted: string) => calendar.components.filter(({ name }) => name === wanted);
        const used = new Set(lines.flatMap((line) => /^[A-Z-]+;TZID=([^:]+):/.exec(line)?.[1] ?? []));
        const defined = named("VTIMEZONE").map(({ properties }) => properties[0]!.value);
        expect(defined).toEqual([...used].toSorted());
        const masters = named("VEVENT").filter(({ properties }) =>
          properties.every(({ name }) => name !== "RECURRENCE-ID"),
        );
        expect(new Set(masters.map(({ properties }) => properties[0]!.value)).size).toBe(input.length);
        expect(masters).toHaveLength(input.length);
        expect(feed).not.toMatch(/person\d|audience\d/);
        expect(toICalendar(input.toReversed(), options)).toBe(feed);
      }),
      { numRuns: 25 },
    );
  });
  test.each(zones.filter((zone) => zone !== "UTC"))(
    "has the offsets of %s at every occurrence of an endless series",
    (zone) => {
      const series = {
        id: "a",
        title,
        start: { date: "2026-01-06", time: "03:30", zone },
        durationMinutes: 60,
        recurrence: { rules: ["FREQ=WEEKLY"] },
      };
      const calendar = new ICAL.Component(ICAL.parse(toICalendar([series], options)));
      const timezone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone")!);
      const wrong: string[] = [];
      for (let day = 0; day < 21 * 365; day += 7) {
        const local = new Date(Date.UTC(2026, 0, 6 + day, 3, 30)).toISOString().slice(0, 19);
        const instant =
          ICAL.Time.fromDateTimeString(local).toUnixTime() - timezone.utcOffset(ICAL.Time.fromDateTimeString(local));
        if (wallClock(zone, instant * 1000) !== local.slice(0, 16)) wrong.push(local);
      }
      expect(wrong).toEqual([]);
    },
  );
  test("ends rules in the form that their event needs", () => {
    const rulesOf = (rule: string, start: CalendarEventInput["start"]) =>
      unfold(
        toICalendar([{ id: "a", title, start, durationMinutes: 1440, recurrence: { rules: [rule] } }], options),
      ).filter((line) => line.startsWith("RRULE:FREQ=DAILY"));
    const timed = { date: "2026-05-01", time: "18:00" };
    const day = { date: "2026-05-01" };
    expect(rulesOf("FREQ=DAILY;UNTIL=20260801T180000;INTERVAL=2", timed)).toEqual([
      "RRULE:FREQ=DAILY;UNTIL=20260801T160000Z;INTERVAL=2",
    ]);
    expect(rulesOf("FREQ=DAILY;UNTIL=20260801T160000Z", timed)).toEqual(["RRULE:FREQ=DAILY;UNTIL=20260801T160000Z"]);
    expect(rulesOf("FREQ=DAILY;UNTIL=20260801", timed)).toEqual(["RRULE:FREQ=DAILY;UNTIL=20260801T215900Z"]);
    expect(rulesOf("FREQ=DAILY;UNTIL=20260801", day)).toEqual(["RRULE:FREQ=DAILY;UNTIL=20260801"]);
    expect(rulesOf("FREQ=DAILY;UNTIL=20260801T120000", day)).toEqual(["RRULE:FREQ=DAILY;UNTIL=20260801"]);
    expect(rulesOf("FREQ=DAILY;UNTIL=20260801T220000Z", day)).toEqual(["RRULE:FREQ=DAILY;UNTIL=20260802"]);
  });
  test("refuses a series that mixes dates and times, or a rule that ends on no day", () => {
    const refused = (recurrence: object, time: string | null = "18:00") => {
      const event = { id: "a", title, start: { date: "2026-05-01", time }, durationMinutes: 1440, recurrence };
      expect(() => toICalendar([event], options)).toThrowError(expect.objectContaining({ code: "invalid-input" }));
    };
    refused({ added: ["2026-05-02"] });
    refused({ excluded: ["2026-05-02T18:00"] }, null);
    refused({ overrides: { "2026-05-02T18:00": { start: "2026-05-03" } } });
    refused({ overrides: { "2026-05-02": { durationMinutes: 60 } } }, null);
    refused({ rules: ["FREQ=DAILY;UNTIL=20260231"] });
    refused({ rules: ["FREQ=DAILY;UNTIL=soon"] });
    refused({ rules: ["BYDAY=MO"] });
    refused({ added: ["tomorrow"] });
  });
  test("says what it is and who answers for it", () => {
    const feed = toICalendar([], {
      ...options,
      source: "https://example.org/feed.ics",
      url: "https://example.org/calendar",
      image: "https://example.org/picture.png",
      color: "crimson",
      refreshHours: 6,
    });
    expect(unfold(feed)).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Vanstervind//event-scheduling//SV",
      "CALSCALE:GREGORIAN",
      "NAME:Distriktet",
      "X-WR-CALNAME:Distriktet",
      "SOURCE;VALUE=URI:https://example.org/feed.ics",
      "URL:https://example.org/calendar",
      "IMAGE;VALUE=URI;DISPLAY=BADGE:https://example.org/picture.png",
      "COLOR:crimson",
      "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
      "X-PUBLISHED-TTL:PT6H",
      "END:VCALENDAR",
    ]);
  });
  test("calls events off by a message of its own", () => {
    const at = (id: string, status: "confirmed" | "cancelled") => ({
      id,
      title,
      start: { date: "2026-05-01" },
      durationMinutes: 1440,
      status,
    });
    const organizer = { name: 'Distriktet "Norr"', email: "info@example.org" };
    const feed = toICalendar([at("a", "confirmed"), at("b", "cancelled")], { ...options, organizer, method: "cancel" });
    const { events, method } = readICalendar(feed, { domain: "example.org" });
    expect(method).toBe("CANCEL");
    expect(events.map(({ id, status }) => [id, status])).toEqual([["b", "cancelled"]]);
    expect(unfold(feed)).toContain(`ORGANIZER;CN="Distriktet ^'Norr^'":mailto:info@example.org`);
  });
  test("has the same bytes under any time zone of the process", () => {
    const events = fc.sample(richEvents(5), { seed: 1, numRuns: 5 }).map((list) => toICalendar(list, options));
    expect(etagOf(events.join(""))).toMatchInlineSnapshot(`""2e64a096ed7546850000ce89""`);
  });
});

describe("etagOf", () => {
  test("differs for different feeds", () => {
    const tags = new Set(
      fc
        .sample(fc.string(), { seed: 1, numRuns: 2000 })
        .concat(["", "a", "b", "ab", "ba"])
        .map((text) => JSON.stringify([text, etagOf(text)])),
    );
    const texts = [...tags].map((pair) => (JSON.parse(pair) as [string, string])[1]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.every((tag) => /^"[0-9a-f]{24}"$/.test(tag))).toBe(true);
  });
});
