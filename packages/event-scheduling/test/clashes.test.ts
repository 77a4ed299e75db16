import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CalendarEvent, type CalendarEventInput, findClashes, lastDay } from "../src/index.ts";
import { instantOf } from "../src/internal/zone.ts";
import { clashOptions, events, title, zones } from "./arbitraries.ts";
import { clashesByPairs, clashKeys, instantByClock, wallClock } from "./oracle.ts";

describe("wall times", () => {
  const walls = fc
    .record({
      day: fc.constantFrom("2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25", "2026-03-08", "2026-11-01"),
      minute: fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
      zone: fc.constantFrom(...zones),
    })
    .map(({ day, minute, zone }) => {
      const clock = new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000).toISOString().slice(0, 16);
      return { wall: clock, minutes: Date.parse(`${clock}:00Z`) / 60_000, zone };
    });
  test("become the first instant that shows them, or move forward over the gap of spring", () => {
    fc.assert(
      fc.property(walls, ({ wall, minutes, zone }) => {
        expect(instantOf(zone, minutes)).toBe(instantByClock(zone, wall) / 60_000);
      }),
      { numRuns: 300 },
    );
  });
  test("in the gap mean an hour later, in the fold the first of two", () => {
    const at = (wall: string) => instantOf("Europe/Stockholm", Date.parse(`${wall}:00Z`) / 60_000) * 60_000;
    expect(wallClock("Europe/Stockholm", at("2026-03-29T02:30"))).toBe("2026-03-29T03:30");
    expect(new Date(at("2026-10-25T02:30")).toISOString()).toBe("2026-10-25T00:30:00.000Z");
  });
  test("of the day that Samoa left out move a day forward", () => {
    const instant = instantOf("Pacific/Apia", Date.parse("2011-12-30T12:00:00Z") / 60_000);
    expect(wallClock("Pacific/Apia", instant * 60_000)).toBe("2011-12-31T12:00");
  });
});

describe("findClashes", () => {
  const some = events(14);
  test("finds what a comparison of all pairs finds", () => {
    fc.assert(
      fc.property(some, clashOptions, (input, options) => {
        expect(clashKeys(findClashes(input, options))).toEqual(clashesByPairs(input, options));
      }),
      { numRuns: 60 },
    );
  });
  test("does not depend on the order of the events", () => {
    fc.assert(
      fc.property(some, clashOptions, (input, options) => {
        expect(findClashes([...input].reverse(), options)).toEqual(findClashes(input, options));
      }),
    );
  });
  test("finds no fewer with one event more, or with larger buffers", () => {
    fc.assert(
      fc.property(some, clashOptions, fc.integer({ min: 1, max: 60 }), (input, options, more) => {
        const found = clashKeys(findClashes(input, options));
        const fewer = clashKeys(findClashes(input.slice(1), options));
        expect(found).toEqual(expect.arrayContaining(fewer));
        const wider = {
          ...options,
          turnaroundMinutes: (options.turnaroundMinutes ?? 0) + more,
          travelMinutes: (options.travelMinutes ?? 0) + more,
          audienceGapMinutes: (options.audienceGapMinutes ?? 0) + more,
        };
        expect(clashKeys(findClashes(input, wider))).toEqual(expect.arrayContaining(found));
      }),
    );
  });
  test("tells the time in common, or the buffer that is missing", () => {
    fc.assert(
      fc.property(some, clashOptions, (input, options) => {
        const starts: string[] = [];
        for (const { overlap, gapMinutes, neededMinutes, reason, shared } of findClashes(input, options)) {
          expect(overlap !== null).toBe(gapMinutes < 0);
          expect(gapMinutes < 0 || gapMinutes < neededMinutes).toBe(true);
          expect(reason.code).toBe(overlap === null ? "too-close" : "overlapping");
          expect(shared).toEqual([...new Set(shared)].toSorted());
          expect(shared.length).toBeGreaterThan(0);
          starts.push(reason.code);
        }
        expect(starts.length).toBe(findClashes(input, options).length);
      }),
    );
  });
  test("never changes its input", () => {
    fc.assert(
      fc.property(some, (input) => {
        const before = structuredClone(input);
        findClashes(input);
        expect(input).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  const meeting = (id: string, time: string | null, rest: Partial<CalendarEventInput> = {}): CalendarEventInput => ({
    id,
    title,
    start: { date: "2026-05-01", time },
    durationMinutes: time === null ? 1440 : 60,
    ...rest,
  });
  test("counts travel between known venues only", () => {
    const chair = { people: ["chair"] };
    const options = { travelMinutes: 30 };
    const here = meeting("a", "18:00", { ...chair, venueId: "here" });
    expect(findClashes([here, meeting("b", "19:00", { ...chair, venueId: "there" })], options)).toHaveLength(1);
    expect(findClashes([here, meeting("b", "19:00", { ...chair, venueId: "here" })], options)).toEqual([]);
    expect(findClashes([here, meeting("b", "19:00", chair)], options)).toEqual([]);
  });
  test("lets a day for an audience and a meeting meet unless told otherwise, but not in one venue", () => {
    const members = { audiences: ["members"] };
    const [day, talk] = [meeting("day", null, members), meeting("talk", "18:00", members)];
    expect(findClashes([day, talk])).toEqual([]);
    const inHall = [day, talk].map((event) => ({ ...event, venueId: "hall", people: ["chair"] }));
    expect(findClashes(inHall).map(({ kind }) => kind)).toEqual(["venue", "person"]);
    const [clash] = findClashes([day, talk], { allDay: ["audience"] });
    expect(clash).toMatchObject({ firstId: "day", secondId: "talk", kind: "audience", gapMinutes: -360 });
    expect(clash!.overlap).toEqual({ start: "2026-05-01T18:00", end: "2026-05-01T19:00" });
    expect(findClashes([day, meeting("other", null, members)])).toHaveLength(1);
    expect(findClashes([day, { ...talk, status: "cancelled" }], { allDay: ["audience"] })).toEqual([]);
    expect(findClashes([day, { ...talk, status: "conditional" }], { allDay: ["audience"] })[0]!.conditional).toBe(true);
  });
  test("refuses double ids, times that do not exist and lengths that are no whole days", () => {
    const refused = (input: CalendarEventInput[], message: string) => {
      expect(() => findClashes(input)).toThrowError(message);
    };
    refused([meeting("a", "18:00"), meeting("a", "19:00")], '"a" is used twice');
    refused([meeting("a", "24:00")], "must be a time written HH:MM");
    refused([meeting("a", null, { durationMinutes: 100 })], "must be whole days");
    refused([{ ...meeting("a", null), start: { date: "2026-05-01", zone: "Mars/Base" } }], "name of a time zone");
    refused([{ ...meeting("a", null), start: { date: "2026-05-01", zone: "+02:00" } }], "name of a time zone");
  });
  test("knows the last day that an event touches", () => {
    const last = (time: string | null, durationMinutes: number, date = "2026-05-01") =>
      lastDay(CalendarEvent.parse({ id: "a", title, start: { date, time }, durationMinutes }));
    expect(last(null, 1440)).toBe("2026-05-01");
    expect(last("23:00", 60)).toBe("2026-05-01");
    expect(last("23:00", 61)).toBe("2026-05-02");
    // The night when an hour is repeated is 25 hours long.
    expect(last("00:00", 1500, "2026-10-25")).toBe("2026-10-25");
  });
});
