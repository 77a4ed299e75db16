import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FeedTask, toICalendar } from "../../src/icalendar/index.ts";
import { timeZoneLines } from "../../src/icalendar/internal/time-zone-component.ts";
import { CalendarEvent, type CalendarEventInput, type VenueInput } from "../../src/index.ts";
import { events, title } from "../arbitraries.ts";
import { spanOf, wallClock } from "../oracle.ts";
import { instantIn, minutesOf, offsetIn, only, parseICalendar, textOf, unfold } from "./parse-icalendar.ts";

const options = { name: "Distriktet; år, 2026", domain: "example.org", stamp: "2026-01-01T00:00:00Z" };

/** Text that tries to break out: line breaks, separators, escapes, characters of every length. */
const nasty = fc
  .array(
    fc.constantFrom("å", "\n", "\r\n", ",", ";", ":", "\\", "\\n", '"', "🌹", "a", " ", "END:VEVENT", "漢", "\t"),
    { minLength: 1, maxLength: 60 },
  )
  .map((parts) => parts.join(""))
  .filter((text) => text.trim() !== "");
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
const plain = (text: string) => text.replace(/\r\n/g, "\n");

describe("toICalendar", () => {
  test("is read back as what was written", () => {
    fc.assert(
      fc.property(events(8), nasty, nasty, fc.constantFrom("sv", "en"), (input, sv, en, lang) => {
        const given = input.map((event) => ({ ...event, title: { sv, en }, description: { sv: en, en: sv } }));
        const calendar = parseICalendar(toICalendar(given, { ...options, name: sv, lang }));
        expect(textOf(only(calendar, "NAME")!.value)).toBe(plain(sv));
        const read = calendar.components.filter(({ name }) => name === "VEVENT");
        expect(read).toHaveLength(given.length);
        for (const event of given.map((each) => CalendarEvent.parse(each))) {
          const found = read.find((each) => only(each, "UID")!.value === `${event.id}@example.org`)!;
          expect(textOf(only(found, "SUMMARY")!.value)).toBe(plain(lang === "sv" ? sv : en));
          expect(textOf(only(found, "DESCRIPTION")!.value)).toBe(plain(lang === "sv" ? en : sv));
          const status = { confirmed: "CONFIRMED", conditional: "TENTATIVE", cancelled: "CANCELLED" }[event.status];
          expect(only(found, "STATUS")!.value).toBe(status);
          expect(only(found, "DTSTAMP")!.value).toBe("20260101T000000Z");
          expect(only(found, "SEQUENCE")!.value).toBe(String(event.sequence));
          const start = only(found, "DTSTART")!;
          if (event.start.time === null) {
            const end = only(found, "DTEND")!;
            expect([start.params, end.params]).toEqual([{ VALUE: "DATE" }, { VALUE: "DATE" }]);
            expect(start.value).toBe(event.start.date.replaceAll("-", ""));
            const days = minutesOf(`${end.value}T000000`) - minutesOf(`${start.value}T000000`);
            expect(days).toBe(event.durationMinutes);
            continue;
          }
          expect(only(found, "DURATION")!.value).toBe(`PT${event.durationMinutes}M`);
          const zone = calendar.components.find(
            ({ name, properties }) => name === "VTIMEZONE" && properties[0]!.value === start.params.TZID,
          );
          const instant =
            zone === undefined ? minutesOf(start.value.replace("Z", "")) : instantIn(zone, minutesOf(start.value));
          expect(zone === undefined).toBe(event.start.zone === "UTC");
          expect(instant).toBe(spanOf(event).start);
        }
      }),
      { numRuns: 40 },
    );
  });
  test("defines each zone once, and only zones that are used", () => {
    fc.assert(
      fc.property(events(10), (input) => {
        const calendar = parseICalendar(toICalendar(input, options));
        const named = (name: string) => calendar.components.filter((each) => each.name === name);
        const defined = named("VTIMEZONE").map((zone) => only(zone, "TZID")!.value);
        const used = named("VEVENT").flatMap((event) => only(event, "DTSTART")!.params.TZID ?? []);
        expect(defined).toEqual([...new Set(used)].toSorted());
        expect(new Set(named("VEVENT").map((event) => only(event, "UID")!.value)).size).toBe(input.length);
      }),
    );
  });
  test("has the same bytes for the same events in any order", () => {
    fc.assert(
      fc.property(events(8), (input) => {
        expect(toICalendar([...input].reverse(), options)).toBe(toICalendar(input, options));
      }),
      { numRuns: 30 },
    );
  });
  test("never writes who must be there or for whom it is", () => {
    fc.assert(
      fc.property(events(8), (input) => {
        expect(toICalendar(input, options)).not.toMatch(/person\d|audience\d/);
      }),
      { numRuns: 30 },
    );
  });
  test("folds any text to whole characters of at most 75 octets a line", () => {
    const texts = fc.string({ unit: anyCharacter, maxLength: 160 }).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(texts, (text) => {
        const event = { id: "a", title: { sv: text, en: text }, start: { date: "2026-05-01" }, durationMinutes: 1440 };
        const lines = unfold(toICalendar([event], options));
        expect(lines.filter((line) => line.startsWith("SUMMARY:"))).toHaveLength(1);
        expect(lines.at(-1)).toBe("END:VCALENDAR");
      }),
      { numRuns: 30 },
    );
  });
  test("folds between characters, with the space of the next line counted", () => {
    const sv = `${"x".repeat(66)}å${"🌹".repeat(20)}`;
    const event = { id: "a", title: { sv, en: sv }, start: { date: "2026-05-01" }, durationMinutes: 1440 };
    const lines = toICalendar([event], options).split("\r\n");
    const at = lines.findIndex((line) => line.startsWith("SUMMARY:"));
    expect(lines.slice(at, at + 3)).toEqual([
      `SUMMARY:${"x".repeat(66)}`,
      ` å${"🌹".repeat(18)}`,
      ` ${"🌹".repeat(2)}`,
    ]);
  });
  test("replaces half characters and drops control characters", () => {
    const event = { id: "a", title: { sv: "a\ud800b\u0007c\u2028d", en: "x" }, start: { date: "2026-05-01" } };
    const calendar = parseICalendar(toICalendar([{ ...event, durationMinutes: 1440 }], options));
    expect(textOf(only(calendar.components[0]!, "SUMMARY")!.value)).toBe("a\ufffdbc\nd");
  });

  const zoneNames = [
    "Europe/Stockholm",
    "America/St_Johns",
    "America/New_York",
    "Pacific/Apia",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "America/Santiago",
    "Asia/Kolkata",
    "Asia/Jerusalem",
    "Antarctica/Troll",
  ];
  test.each(zoneNames)("writes a VTIMEZONE of %s that agrees with Intl at every hour", (name) => {
    for (const [from, to] of [
      [2026, 2027],
      [1994, 1998],
      [2009, 2013],
    ] as const) {
      const text = timeZoneLines(name, from, to).map((line) => `${line}\r\n`);
      const zone = parseICalendar(text.join(""));
      const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: name, dateStyle: "short", timeStyle: "short" });
      for (let at = Date.UTC(from, 0, 1); at < Date.UTC(to + 1, 0, 1); at += 3_600_000 * 127) {
        const wall = Date.parse(`${parts.format(at).replace(" ", "T")}Z`);
        if (offsetIn(zone, at / 60_000) !== (wall - at) / 60_000) {
          expect([name, new Date(at).toISOString(), offsetIn(zone, at / 60_000)]).toEqual([(wall - at) / 60_000]);
        }
      }
    }
  });
  test("writes Stockholm's clock changes as two open yearly rules", () => {
    const event = { id: "a", title, start: { date: "2026-05-01", time: "13:00" }, durationMinutes: 90 };
    const lines = unfold(toICalendar([event], options));
    expect(lines.filter((line) => line.startsWith("RRULE"))).toEqual([
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
      "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    ]);
    expect(lines).toContain("DTSTART;TZID=Europe/Stockholm:20260501T130000");
  });
  test("writes the wall time as it will be when the clocks skip the one that was asked for", () => {
    const event = { id: "a", title, start: { date: "2026-03-29", time: "02:30" }, durationMinutes: 60 };
    expect(toICalendar([event], options)).toContain("DTSTART;TZID=Europe/Stockholm:20260329T033000");
    expect(wallClock("Europe/Stockholm", spanOf(event).start * 60_000)).toBe("2026-03-29T03:30");
  });
  test("writes preparation as tasks of their event", () => {
    const event: CalendarEventInput = {
      id: "conference",
      title,
      kind: "conference",
      start: { date: "2026-05-30" },
      durationMinutes: 2880,
      venueId: "hall",
    };
    const tasks: FeedTask[] = [
      {
        id: "notice",
        eventId: "conference",
        title: { sv: "Kallelse", en: "Notice" },
        due: "2026-04-30",
        startBy: "2026-04-30",
        predecessors: ["draft"],
      },
      {
        id: "draft",
        eventId: "conference",
        title: { sv: "Handlingar", en: "Papers" },
        due: "2026-04-30",
        startBy: "2026-04-24",
      },
    ];
    const venues: VenueInput[] = [{ id: "hall", name: "Folkets hus, Rinkeby" }];
    const calendar = parseICalendar(toICalendar([event], { ...options, tasks, venues }));
    const [vevent, ...todos] = calendar.components;
    expect(textOf(only(vevent!, "LOCATION")!.value)).toBe("Folkets hus, Rinkeby");
    expect(only(vevent!, "CATEGORIES")!.value).toBe("conference");
    const told = todos.map((todo) => ["UID", "DTSTART", "DUE", "SUMMARY"].map((name) => only(todo, name)?.value));
    expect(told).toEqual([
      ["conference/draft@example.org", "20260424", "20260430", "Handlingar"],
      ["conference/notice@example.org", undefined, "20260430", "Kallelse"],
    ]);
    const ties = todos.map(({ properties }) =>
      properties
        .filter(({ name }) => name === "RELATED-TO")
        .map(({ params, value }) => [params.RELTYPE, params.GAP, value]),
    );
    const toEvent = [
      ["PARENT", undefined, "conference@example.org"],
      ["FINISHTOSTART", "P30D", "conference@example.org"],
    ];
    expect(ties).toEqual([toEvent, [...toEvent, ["DEPENDS-ON", undefined, "conference/draft@example.org"]]]);
    const reminded = parseICalendar(toICalendar([event], { ...options, tasks, reminderDays: 3 })).components[1]!;
    expect(reminded.components.map((alarm) => only(alarm, "TRIGGER"))).toEqual([
      { name: "TRIGGER", params: { RELATED: "END" }, value: "-P3D" },
    ]);
    expect(() => toICalendar([event], { ...options, tasks: [...tasks, ...tasks] })).toThrowError("used twice");
    expect(() => toICalendar([{ ...event, id: "conference/notice" }], { ...options, tasks })).toThrowError(
      "used twice",
    );
  });
  test("refuses a stamp without a zone, an empty name and a domain that is none", () => {
    const refused = (wrong: object) => {
      expect(() => toICalendar([], { ...options, ...wrong })).toThrowError(
        expect.objectContaining({ code: "invalid-input" }),
      );
    };
    refused({ stamp: "2026-01-01T00:00:00" });
    refused({ name: "" });
    refused({ domain: "a b" });
    refused({ refreshHours: 0 });
    refused({ prodId: "" });
  });
});
