import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CalendarEvent, Venue } from "../../src/index.ts";
import { fromJSCalendar, toJSCalendar } from "../../src/jscalendar/index.ts";
import { richEvents, richVenues } from "../icalendar/rich-events.ts";

const stamp = "2026-01-01T00:00:00Z";
const options = { domain: "example.org", name: "Distriktet", stamp, venues: richVenues };
const meeting = {
  "@type": "Event",
  uid: "a",
  title: "Möte",
  start: "2026-03-28T18:00:00",
  timeZone: "Europe/Stockholm",
  duration: "PT1H",
};

describe("JSCalendar", () => {
  test("brings back every event as it was, without people and audiences", () => {
    fc.assert(
      fc.property(richEvents(5), fc.constantFrom("sv", "en"), (input, lang) => {
        const written = toJSCalendar(input, { ...options, lang });
        const read = fromJSCalendar(JSON.parse(JSON.stringify(written)), { domain: "example.org" });
        const expected = input.map((event) => {
          const { updated, ...rest } = CalendarEvent.parse({ ...event, people: [], audiences: [] });
          return { ...rest, updated: updated ?? stamp };
        });
        expect(read.events).toEqual(expected);
        expect(read.notices).toEqual([]);
        const named = new Set(expected.map(({ venueId }) => venueId));
        for (const { recurrence } of expected) {
          for (const { venueId } of Object.values(recurrence?.overrides ?? {})) named.add(venueId ?? null);
        }
        const used = richVenues.filter(({ id }) => named.has(id)).map((venue) => Venue.parse(venue));
        expect(read.venues.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          used.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        );
      }),
      { numRuns: 40 },
    );
  });
  test("is the same for the same events in any order, and never tells who takes part", () => {
    fc.assert(
      fc.property(richEvents(5), (input) => {
        const text = JSON.stringify(toJSCalendar(input, options));
        expect(JSON.stringify(toJSCalendar(input.toReversed(), options))).toBe(text);
        expect(text).not.toMatch(/person\d|audience\d/);
      }),
      { numRuns: 30 },
    );
  });
  test("keeps ids of venues that nothing is known of", () => {
    const event = {
      id: "a",
      title: { sv: "x", en: "x" },
      start: { date: "2026-03-01" },
      durationMinutes: 1440,
      venueId: "attic",
    };
    const read = fromJSCalendar(toJSCalendar([event], { ...options, venues: [] }), { domain: "example.org" });
    expect(read.events[0]!.venueId).toBe("attic");
    expect(read.venues).toEqual([]);
  });
  test("writes the end of a rule in the event's zone", () => {
    const at = (until: string, time: string | null = "18:00") => ({
      id: "a",
      title: { sv: "x", en: "x" },
      start: { date: "2026-03-01", time },
      durationMinutes: 1440,
      recurrence: { rules: [`FREQ=DAILY;UNTIL=${until}`] },
    });
    const untilOf = (event: ReturnType<typeof at>) =>
      (toJSCalendar([event], options).entries[0]!.recurrenceRules as { until: string }[])[0]!.until;
    expect(untilOf(at("20260701T160000Z"))).toBe("2026-07-01T18:00:00");
    expect(untilOf(at("20260701T180000"))).toBe("2026-07-01T18:00:00");
    expect(untilOf(at("20260701"))).toBe("2026-07-01T23:59:00");
    expect(untilOf(at("20260701", null))).toBe("2026-07-01T00:00:00");
  });
  test("counts days of a duration on the calendar, hours on the clock", () => {
    const length = (duration: string) => fromJSCalendar({ ...meeting, duration }).events[0]!.durationMinutes;
    // The night to 29 March has 23 hours.
    expect(length("P1D")).toBe(23 * 60);
    expect(length("PT24H")).toBe(24 * 60);
    expect(length("P1DT30M59S")).toBe(23 * 60 + 30);
    expect(length("P1W")).toBe(7 * 1440 - 60);
    expect(length("PT0S")).toBe(1);
  });
  test("takes what it can of other programs' objects and tells the rest", () => {
    const read = fromJSCalendar([
      {
        ...meeting,
        locale: "en-GB",
        priority: 1,
        keywords: { talk: true, open: true },
        locations: {
          x: { "@type": "Location", name: "Big hall", coordinates: "geo:59.3,18.1" },
          y: { "@type": "Location", name: "Foyer" },
        },
        links: { a: { href: "https://example.org/paper" }, b: { href: "javascript:alert(1)" } },
        participants: { p: { "@type": "Participant", name: "Somebody", roles: { attendee: true } } },
        recurrenceRules: [
          {
            "@type": "RecurrenceRule",
            frequency: "weekly",
            byDay: [{ "@type": "NDay", day: "tu" }],
            until: "2026-05-01T12:00:00",
          },
          { "@type": "RecurrenceRule", frequency: "yearly", rscale: "hebrew" },
          { "@type": "RecurrenceRule", frequency: "sometimes" },
          { "@type": "RecurrenceRule", frequency: "weekly", interval: 0 },
        ],
        recurrenceOverrides: {
          "2026-04-07T18:00:00": { start: "2026-04-08T18:00:00", "participants/p/x": 1, duration: "-PT1H" },
          "2026-04-14T18:00:00": { excluded: true },
          "2026-04-16T18:00:00": {},
          whenever: {},
        },
      },
      { "@type": "Task", uid: "t" },
      { uid: "none" },
      { ...meeting, start: "soon" },
      { ...meeting, timeZone: "Mars/Base", uid: 7 },
      { ...meeting, duration: "long" },
    ]);
    expect(read.events).toHaveLength(1);
    expect(read.events[0]).toMatchObject({
      title: { sv: "Möte", en: "Möte" },
      kind: "talk",
      venueId: "Big hall",
      links: [{ rel: "document", href: "https://example.org/paper", label: null }],
      organisers: [],
      recurrence: {
        rules: ["FREQ=WEEKLY;BYDAY=TU;UNTIL=20260501T120000"],
        added: ["2026-04-07T18:00", "2026-04-16T18:00"],
        excluded: ["2026-04-14T18:00"],
        overrides: { "2026-04-07T18:00": { start: "2026-04-08T18:00" } },
      },
    });
    expect(read.venues[0]!.position).toEqual({ latitude: 59.3, longitude: 18.1 });
    const dropped = read.notices.filter(({ code }) => code === "dropped-member").map(({ member }) => member);
    expect(dropped.toSorted()).toEqual([
      "keywords/open",
      "links/b",
      "locations/y",
      "participants/p",
      "priority",
      "recurrenceOverrides/2026-04-07T18:00:00/duration",
      "recurrenceOverrides/2026-04-07T18:00:00/participants/p/x",
      "recurrenceOverrides/whenever",
      "recurrenceRules/1",
      "recurrenceRules/2",
      "recurrenceRules/3",
    ]);
    expect(read.notices.filter(({ code }) => code === "not-an-event").map(({ uid }) => uid)).toEqual(["t", "none"]);
    expect(read.notices.filter(({ code }) => code === "invalid-event").map(({ uid }) => uid)).toEqual(["a", null, "a"]);
  });
  test("never throws, whatever it is given", () => {
    const json = fc.oneof(
      fc.jsonValue(),
      fc.record({ "@type": fc.constant("Group"), entries: fc.array(fc.jsonValue()) }),
      fc
        .dictionary(
          fc.constantFrom(...Object.keys(meeting), "locations", "links", "recurrenceOverrides"),
          fc.jsonValue(),
        )
        .map((rest) => ({ ...meeting, ...rest })),
    );
    fc.assert(
      fc.property(json, (value) => {
        for (const event of fromJSCalendar(value).events) expect(CalendarEvent.parse(event)).toEqual(event);
      }),
      { numRuns: 300 },
    );
  });
});
