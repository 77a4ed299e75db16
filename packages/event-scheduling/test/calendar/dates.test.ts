import { addDays, daysBetween } from "@vanstervind/core";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import {
  addWorkingDays,
  commemorations,
  easterSunday,
  isWorkingDay,
  occurrences,
  swedishHolidays,
  withAnnouncements,
  type YearlyDate,
  yearCalendar,
} from "../../src/calendar/index.ts";
import { backPlan } from "../../src/deadlines/index.ts";
import { swedishElections } from "../../src/elections/index.ts";
import { toICalendar } from "../../src/icalendar/index.ts";
import { findClashes, weekdayOf } from "../../src/index.ts";
import { placeEvents } from "../../src/placement/index.ts";
import { dateIn, events, rules, title } from "../arbitraries.ts";
import { datesOf, easterByEpact, walkRule, weekdays } from "../oracle.ts";

const anyDate = dateIn("1900-01-01", 80_000);

describe("civil days", () => {
  test("agree with the platform's calendar on every date of four centuries", () => {
    let date = "1600-01-01";
    for (let at = Date.UTC(1600, 0, 1); at < Date.UTC(2000, 0, 1); at += 86_400_000 * 97) {
      expect(date).toBe(new Date(at).toISOString().slice(0, 10));
      expect(weekdayOf(date)).toBe(weekdays[(new Date(at).getUTCDay() + 6) % 7]);
      date = addDays(date, 97);
    }
  });
  test("adding is undone by subtracting, and counted by daysBetween", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const there = addDays(date, days);
        expect(addDays(there, -days)).toBe(date);
        expect(daysBetween(date, there)).toBe(days);
      }),
    );
  });
  test("the ends of the range are dates, what lies beyond is refused", () => {
    expect(addDays("0000-01-01", 1)).toBe("0000-01-02");
    expect(() => addDays("9999-12-31", 1)).toThrowError(expect.objectContaining({ code: "date-out-of-range" }));
    expect(() => addDays("0000-01-01", -1)).toThrowError(expect.objectContaining({ code: "date-out-of-range" }));
    for (const text of ["2026-02-29", "2026-13-01", "26-01-01", "", "2026-01-01T00:00"]) {
      expect(() => weekdayOf(text)).toThrowError(expect.objectContaining({ code: "not-a-date" }));
    }
  });
});

describe("Easter", () => {
  test("is the Sunday after the tabular full moon in every year from 1583 to 4000", () => {
    for (let year = 1583; year <= 4000; year++) {
      const easter = easterSunday(year);
      if (easter !== easterByEpact(year)) expect([year, easter]).toEqual([year, easterByEpact(year)]);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
    }
  });
  test("has no year before the calendar, after its end or between two years", () => {
    for (const year of [1582, 10_000, 2026.5, Number.NaN]) {
      expect(() => easterSunday(year)).toThrowError(expect.objectContaining({ code: "year-out-of-range" }));
    }
  });
});

describe("Swedish holidays", () => {
  test("lie on their weekdays, in date order, in every year from 1953 to 2300", () => {
    for (let year = 1953; year <= 2300; year++) {
      const holidays = swedishHolidays(year);
      const dates = new Map(holidays.map(({ id, date }) => [id, date]));
      expect(weekdayOf(dates.get("midsommardagen")!)).toBe("saturday");
      expect(dates.get("midsommardagen")! >= `${year}-06-20` && dates.get("midsommardagen")! <= `${year}-06-26`).toBe(
        true,
      );
      expect(weekdayOf(dates.get("alla-helgons-dag")!)).toBe("saturday");
      expect(dates.get("alla-helgons-dag")! >= `${year}-10-31`).toBe(true);
      expect(dates.get("alla-helgons-dag")! <= `${year}-11-06`).toBe(true);
      expect(weekdayOf(dates.get("kristi-himmelsfardsdag")!)).toBe("thursday");
      expect(holidays.map(({ date }) => date)).toEqual(holidays.map(({ date }) => date).toSorted());
      expect(dates.has("annandag-pingst")).toBe(year <= 2004);
      expect(dates.has("sveriges-nationaldag")).toBe(year >= 2005);
      expect(holidays.every(({ type, closed }) => type === "eve" || closed)).toBe(true);
    }
  });
  // Public and bank holidays of 2023 to 2029 as an independent calendar lists them, without their names.
  const listed: Record<number, string> = {
    2023: "01-01 01-06 04-07 04-09 04-10 05-01 05-18 05-28 06-06 06-23 06-24 11-04 12-24 12-25 12-26 12-31",
    2024: "01-01 01-06 03-29 03-31 04-01 05-01 05-09 05-19 06-06 06-21 06-22 11-02 12-24 12-25 12-26 12-31",
    2025: "01-01 01-06 04-18 04-20 04-21 05-01 05-29 06-06 06-08 06-20 06-21 11-01 12-24 12-25 12-26 12-31",
    2026: "01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-19 06-20 10-31 12-24 12-25 12-26 12-31",
    2027: "01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-06 06-25 06-26 11-06 12-24 12-25 12-26 12-31",
    2028: "01-01 01-06 04-14 04-16 04-17 05-01 05-25 06-04 06-06 06-23 06-24 11-04 12-24 12-25 12-26 12-31",
    2029: "01-01 01-06 03-30 04-01 04-02 05-01 05-10 05-20 06-06 06-22 06-23 11-03 12-24 12-25 12-26 12-31",
  };
  test.each(Object.entries(listed))("are closed in %s on the days that others list", (year, dates) => {
    const closed = swedishHolidays(Number(year)).filter((holiday) => holiday.closed);
    expect(closed.map(({ date }) => date.slice(5))).toEqual(dates.split(" "));
  });
  test("do not reach back before the law that moved Midsummer", () => {
    expect(() => swedishHolidays(1952)).toThrowError(expect.objectContaining({ code: "year-out-of-range" }));
  });
});

describe("working days", () => {
  test("are counted forth and back to the same day, and never land on a closed one", () => {
    fc.assert(
      fc.property(dateIn("2020-01-01", 5000), fc.integer({ min: -60, max: 60 }), (from, count) => {
        const start = addWorkingDays(from, isWorkingDay(from) ? 0 : 1);
        const there = addWorkingDays(start, count);
        expect(isWorkingDay(there)).toBe(true);
        expect(addWorkingDays(there, -count)).toBe(start);
        const [low, high] = start < there ? [start, there] : [there, start];
        const passed = Array.from({ length: daysBetween(low, high) }, (_, day) => addDays(low, day));
        expect(passed.filter((date) => isWorkingDay(date))).toHaveLength(Math.abs(count));
      }),
    );
  });
  test("are all but weekends where nobody has holidays", () => {
    expect(isWorkingDay("2026-12-25", { holidays: () => [] })).toBe(true);
    expect(addWorkingDays("2026-12-23", 3, { holidays: () => [] })).toBe("2026-12-28");
  });
  test("refuse a count that is no count", () => {
    for (const count of [0.5, 10_001, Number.NaN]) {
      expect(() => addWorkingDays("2026-01-07", count)).toThrowError(expect.objectContaining({ code: "not-a-count" }));
    }
  });
});

describe("occurrences", () => {
  const holds = (years: { from: number; every: number }, year: number) =>
    year >= years.from && (year - years.from) % years.every === 0;

  /** Rule by rule in the order of writing, each date found by walking the days. */
  const walk = (input: Parameters<typeof occurrences>[0], year: number): string[] => {
    const found: string[] = [];
    for (let ruleYear = year - 6; ruleYear <= year + 6; ruleYear++) {
      const dates = new Map<string, string>();
      for (const { id, on, years } of input) {
        if (!holds(years as { from: number; every: number }, ruleYear)) continue;
        let date: string | null;
        let days = 1;
        if (on.type === "relative") {
          const anchor = dates.get(on.to);
          if (anchor === undefined) continue;
          date = addDays(anchor, 7 * on.weeks! + on.days!);
          if (on.snap) {
            const step = on.snap.side.endsWith("after") ? 1 : -1;
            if (!on.snap.side.startsWith("on-or")) date = addDays(date, step);
            while (weekdayOf(date) !== on.snap.weekday) date = addDays(date, step);
          }
        } else if (on.type === "announced") {
          date = on.expected ? walkRule(on.expected as YearlyDate, ruleYear) : null;
          if (date === null) {
            const dayIn = ({ month, day }: { month: number; day: number }, inYear: number) =>
              new Date(Date.UTC(inYear, month - 1, day)).toISOString().slice(0, 10);
            date = dayIn(on.window.from, ruleYear);
            const sameYear = dayIn(on.window.to, ruleYear);
            days = 1 + daysBetween(date, sameYear >= date ? sameYear : dayIn(on.window.to, ruleYear + 1));
          }
        } else {
          date = walkRule(on as YearlyDate, ruleYear);
        }
        if (date === null) continue;
        dates.set(id, date);
        if (date <= `${year}-12-31` && addDays(date, days - 1) >= `${year}-01-01`) found.push(`${date} ${id} ${days}`);
      }
    }
    return found.sort();
  };

  test("are what a walk through the days finds, in time order", () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 2020, max: 2032 }), (input, year) => {
        const found = occurrences(input, year);
        expect(found.map(({ date, ruleId, days }) => `${date} ${ruleId} ${days}`).toSorted()).toEqual(
          walk(input, year),
        );
        expect(found.map(({ date }) => date)).toEqual(found.map(({ date }) => date).toSorted());
      }),
      { numRuns: 60 },
    );
  });
  test("do not depend on the order of the rules", () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 2020, max: 2032 }), (input, year) => {
        expect(occurrences([...input].reverse(), year)).toEqual(occurrences(input, year));
      }),
      { numRuns: 40 },
    );
  });
  test("of every year, put together, are each rule's dates once", () => {
    fc.assert(
      fc.property(rules, (input) => {
        const years = [2024, 2025, 2026, 2027];
        const ids = years.flatMap((year) => occurrences(input, year).filter(({ days }) => days === 1));
        expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
      }),
      { numRuns: 40 },
    );
  });
  test("are conditional until a source is given, and so is what counts from them", () => {
    const pride = commemorations.find(({ id }) => id === "stockholm-pride")!;
    const training = {
      id: "training",
      title,
      on: { type: "relative", to: "stockholm-pride", snap: { weekday: "wednesday", side: "before" } },
    } as const;
    const open = occurrences([training, pride], 2026);
    expect(open.map(({ date, status }) => [date, status])).toEqual([
      ["2026-07-29", "conditional"],
      ["2026-08-01", "conditional"],
    ]);
    expect(open[0]!.reasons.map(({ code }) => code)).toEqual(["counted-from", "follows-conditional"]);
    const told = (date: string | null) =>
      occurrences(
        withAnnouncements([training, pride], [{ ruleId: pride.id, year: 2026, date, source: "press" }]),
        2026,
      );
    expect(told("2026-08-08").map(({ date, status }) => [date, status])).toEqual([
      ["2026-08-05", "confirmed"],
      ["2026-08-08", "confirmed"],
    ]);
    expect(told(null).map(({ status }) => status)).toEqual(["cancelled", "cancelled"]);
    expect(told("2026-08-29")[1]!.reasons.map(({ code }) => code)).toEqual(["announced", "announced-outside-window"]);
  });
  test("an announcement replaces an older one of its year and leaves the others", () => {
    const first = withAnnouncements(commemorations, [
      { ruleId: "stockholm-pride", year: 2025, date: "2025-08-02", source: "a" },
      { ruleId: "stockholm-pride", year: 2026, date: "2026-08-01", source: "a" },
    ]);
    const second = withAnnouncements(first, [{ ruleId: "stockholm-pride", year: 2026, date: null, source: "b" }]);
    const status = (year: number) =>
      occurrences(second, year).find(({ ruleId }) => ruleId === "stockholm-pride")!.status;
    expect([status(2025), status(2026), status(2027)]).toEqual(["confirmed", "cancelled", "conditional"]);
    const misplaced = [{ ruleId: "kvinnodagen", year: 2026, date: null, source: "x" }];
    expect(() => withAnnouncements(commemorations, misplaced)).toThrowError(
      expect.objectContaining({ code: "unknown-rule" }),
    );
  });
  test("refuse rings, wherever they are entered", () => {
    const ring = ["a", "b", "c"].map((id, index) => ({
      id,
      title,
      on: { type: "relative" as const, to: ["b", "c", "b"][index]!, days: 1 },
    }));
    for (const input of [ring, [...ring].reverse()]) {
      expect(() => occurrences(input, 2026)).toThrowError(
        expect.objectContaining({ code: "rule-cycle", values: { path: ["b", "c", "b"] } }),
      );
    }
  });
  test("refuse bad rules all at once", () => {
    const announcements = [
      { year: 2026, date: "2026-01-01", source: "x" },
      { year: 2026, date: "2030-01-01", source: "x" },
    ];
    const window = { from: { month: 1, day: 1 }, to: { month: 1, day: 9 } };
    const bad = [
      { id: "a", title, on: { type: "relative" as const, to: "nothing" } },
      { id: "b", title, on: { type: "announced" as const, window, announcements } },
    ];
    expect(() => occurrences(bad, 2026)).toThrowError(
      expect.objectContaining({
        code: "invalid-input",
        faults: [
          expect.objectContaining({ code: "unknown-rule", row: 0 }),
          expect.objectContaining({ code: "announced-twice", row: 1 }),
          expect.objectContaining({ code: "announced-for-another-year", row: 1 }),
        ],
      }),
    );
    const noDay = [{ id: "a", title, on: { type: "fixed" as const, month: 2, day: 30 } }];
    expect(() => occurrences(noDay, 2026)).toThrowError(expect.objectContaining({ code: "invalid-input" }));
    const everyWithoutFrom = [
      { id: "a", title, on: { type: "fixed" as const, month: 2, day: 1 }, years: { every: 4 } },
    ];
    expect(() => occurrences(everyWithoutFrom, 2026)).toThrowError(expect.objectContaining({ code: "invalid-input" }));
    const zero = [
      { id: "a", title, on: { type: "nth-weekday" as const, month: 2, weekday: "monday" as const, nth: 0 } },
    ];
    expect(() => occurrences(zero, 2026)).toThrowError(expect.objectContaining({ code: "invalid-input" }));
    const halfDay = [{ id: "a", title, on: { type: "fixed" as const, month: 2, day: 1 }, durationMinutes: 700 }];
    expect(() => occurrences(halfDay, 2026)).toThrowError("must be whole days");
    expect(() => occurrences([], 1500)).toThrowError(expect.objectContaining({ code: "year-out-of-range" }));
  });
});

describe("the district's year", () => {
  const table: Record<number, Record<string, string>> = {
    2025: {
      kvinnodagen: "03-08 saturday",
      "slaveriets-offer": "03-25 tuesday",
      "forsta-maj": "05-01 thursday",
      "stockholm-pride": "08-02 saturday",
      "slavhandelns-avskaffande": "08-23 saturday",
      "svenska-slaveriets-avskaffande": "10-09 thursday",
      novemberpogromen: "11-09 sunday",
      "socialistiskt-forum": "11-29 saturday",
      palestinadagen: "11-29 saturday",
      "slaveriets-avskaffande-2-dec": "12-02 tuesday",
      funktionshinderdagen: "12-03 wednesday",
    },
    2026: {
      kvinnodagen: "03-08 sunday",
      "slaveriets-offer": "03-25 wednesday",
      "forsta-maj": "05-01 friday",
      "stockholm-pride": "08-01 saturday",
      "slavhandelns-avskaffande": "08-23 sunday",
      "svenska-slaveriets-avskaffande": "10-09 friday",
      novemberpogromen: "11-09 monday",
      palestinadagen: "11-29 sunday",
      "slaveriets-avskaffande-2-dec": "12-02 wednesday",
      funktionshinderdagen: "12-03 thursday",
    },
    2027: {
      kvinnodagen: "03-08 monday",
      "slaveriets-offer": "03-25 thursday",
      "forsta-maj": "05-01 saturday",
      "slavhandelns-avskaffande": "08-23 monday",
      "svenska-slaveriets-avskaffande": "10-09 saturday",
      novemberpogromen: "11-09 tuesday",
      palestinadagen: "11-29 monday",
      "slaveriets-avskaffande-2-dec": "12-02 thursday",
      funktionshinderdagen: "12-03 friday",
    },
  };
  let rows = 0;
  test.each(Object.entries(table))("has the commemorations of %s on their days", (year, dates) => {
    const found = Object.fromEntries(
      occurrences(commemorations, Number(year)).map(({ ruleId, date }) => [
        ruleId,
        `${date.slice(5)} ${weekdayOf(date)}`,
      ]),
    );
    expect(found).toMatchObject(dates);
    rows += Object.keys(dates).length;
  });
  afterAll(() => {
    process.stdout.write(`commemorations 2025-2027: ${rows} dates\n`);
  });
  test("shows that two days met in 2025, without a clash", () => {
    const { entries, clashes } = yearCalendar(commemorations, 2025);
    const forum = entries.find(({ event }) => event.id === "socialistiskt-forum-2025")!;
    expect(forum.sameDay).toEqual(["palestinadagen-2025"]);
    expect(clashes).toEqual([]);
    const mayDay = entries.find(({ event }) => event.id === "forsta-maj-2025")!;
    expect(mayDay.holidays.map(({ id }) => id)).toEqual(["forsta-maj"]);
    expect(mayDay.event.pinned).toBe(true);
  });
  test("has elections in election years only", () => {
    expect(occurrences(swedishElections, 2022).find(({ ruleId }) => ruleId === "riksdagsval")?.date).toBe("2022-09-11");
    expect(occurrences(swedishElections, 2021).find(({ ruleId }) => ruleId === "kyrkoval")?.date).toBe("2021-09-19");
    expect(occurrences(swedishElections, 2029).find(({ ruleId }) => ruleId === "kyrkoval")?.date).toBe("2029-09-16");
    expect(occurrences(swedishElections, 2027)).toEqual([]);
  });
  test("takes in events of the year, also those that began before it, and no others", () => {
    const event = (id: string, date: string, time: string | null, durationMinutes: number) => ({
      id,
      title,
      start: { date, time },
      durationMinutes,
      audiences: ["members"],
    });
    const given = [
      event("new-year", "2025-12-31", "23:00", 120),
      event("camp", "2026-12-30", null, 4 * 1440),
      event("earlier", "2025-12-31", "22:00", 120),
      event("later", "2027-01-01", null, 1440),
      event("talk", "2026-12-30", "18:00", 60),
    ];
    const { entries, clashes } = yearCalendar([], 2026, { events: given, clash: { allDay: ["audience"] } });
    expect(entries.map(({ event: { id } }) => id)).toEqual(["new-year", "camp", "talk"]);
    expect(entries[1]!.holidays.map(({ id }) => id)).toEqual(["nyarsafton"]);
    expect(clashes.map(({ firstId, secondId }) => [firstId, secondId])).toEqual([["camp", "talk"]]);
    const rule = { id: "new", title, on: { type: "fixed" as const, month: 3, day: 1 } };
    expect(() => yearCalendar([rule], 2026, { events: [event("new-2026", "2026-05-05", null, 1440)] })).toThrowError(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });
  test("keeps a date open over its whole window when nothing is expected", () => {
    const window = { from: { month: 12, day: 27 }, to: { month: 1, day: 5 } };
    const on = { type: "announced" as const, window };
    const rule = { id: "fair", title, on, time: "18:00", durationMinutes: 90, people: ["chair"] };
    const [before, after] = yearCalendar([rule], 2026).entries;
    expect(before!.event).toMatchObject({ id: "fair-2025", start: { date: "2025-12-27", time: null } });
    expect(after!.event).toMatchObject({
      id: "fair-2026",
      durationMinutes: 10 * 1440,
      status: "conditional",
      people: [],
    });
    const announcements = [{ year: 2026, date: "2027-01-03", source: "x" }];
    const told = yearCalendar([{ ...rule, on: { ...rule.on, announcements } }], 2027).entries[0]!.event;
    expect(told).toMatchObject({
      start: { date: "2027-01-03", time: "18:00" },
      durationMinutes: 90,
      status: "confirmed",
    });
  });
});

describe("the zone of the process", () => {
  const event = { id: "meeting", title, start: { date: "2026-03-29", time: "18:00" }, durationMinutes: 90 };
  const window = { start: "2026-03-27", end: "2026-04-20" };
  const meeting = { id: "meeting", title, durationMinutes: 90, window, times: { "18:00": 0 }, people: ["person1"] };
  const fingerprint = (sample: Parameters<typeof findClashes>[0]): string =>
    JSON.stringify([
      occurrences([...commemorations, ...swedishElections], 2026),
      swedishHolidays(2026),
      datesOf(2026).filter((date) => isWorkingDay(date)),
      findClashes(sample),
      placeEvents([meeting], { fixed: sample }),
      backPlan(event, [{ id: "notice", title, before: { weeks: 3, workingDays: 2 } }], { asOf: "2026-03-01" }),
      toICalendar(sample, { name: "x", domain: "example.org", stamp: "2026-01-01T00:00:00Z" }),
    ]);
  test("changes no result", () => {
    const sample = fc.sample(events(12), { numRuns: 5, seed: 7 });
    const before = process.env.TZ;
    const prints = ["UTC", "Europe/Stockholm", "America/St_Johns", "Pacific/Apia"].map((zone) => {
      process.env.TZ = zone;
      // The platform did take the zone, or this would test nothing.
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      return sample.map(fingerprint);
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    for (const print of prints) expect(print).toEqual(prints[0]);
  });
});
