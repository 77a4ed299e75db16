import { addDays, daysBetween } from "@vanstervind/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weekdayOf } from "../../src/index.ts";
import { occurrencesBetween } from "../../src/recurrence/index.ts";
import { type ExpandRecurrence, occurrences, type YearlyDate } from "../../src/rules/index.ts";
import { commemorations, withAnnouncements } from "../../src/year/index.ts";
import { rules, title } from "./arbitraries.ts";
import { datesOf, walkRule } from "./oracle.ts";

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
    const lost = [{ id: "a", title, on: { type: "relative" as const, to: "nothing" } }];
    expect(() => occurrences(lost, 2026)).toThrowError(
      expect.objectContaining({ faults: [expect.objectContaining({ code: "unknown-rule", row: 0 })] }),
    );
    const bad = [
      { id: "a", title, on: { type: "fixed" as const, month: 4, day: 30 } },
      { id: "b", title, on: { type: "announced" as const, window, announcements } },
    ];
    expect(() => occurrences(bad, 2026)).toThrowError(
      expect.objectContaining({
        code: "invalid-input",
        faults: [
          expect.objectContaining({ row: 1, field: "on.announcements.1.date" }),
          expect.objectContaining({ row: 1, field: "on.announcements" }),
        ],
      }),
    );
    const noDay = [{ id: "a", title, on: { type: "fixed" as const, month: 2, day: 30 } }];
    expect(() => occurrences(noDay, 2026)).toThrowError(expect.objectContaining({ code: "invalid-input" }));
    const everyWithoutFrom = [
      { id: "a", title, on: { type: "fixed" as const, month: 2, day: 1 }, years: { every: 4 } },
    ];
    // @ts-expect-error every fourth year from which?
    expect(() => occurrences(everyWithoutFrom, 2026)).toThrowError(expect.objectContaining({ code: "invalid-input" }));
    const zero = [
      { id: "a", title, on: { type: "nth-weekday" as const, month: 2, weekday: "monday" as const, nth: 0 } },
    ];
    // @ts-expect-error there is no 0th weekday
    expect(() => occurrences(zero, 2026)).toThrowError(expect.objectContaining({ code: "invalid-input" }));
    expect(() => occurrences([], 1500)).toThrowError(expect.objectContaining({ code: "year-out-of-range" }));
  });
});

describe("recurring rules", () => {
  const meetings = {
    id: "chairs",
    title,
    on: { type: "recurring", rrule: "FREQ=MONTHLY;BYDAY=2TU", start: "2025-10-14", except: ["2026-07-14"] },
  } as const;

  /** Second Tuesdays, found by looking at every date; unsorted and twice each, as a careless expansion may tell them. */
  const secondTuesdays: ExpandRecurrence = ({ start }, from, before) => {
    const dates = datesOf(Number(from.slice(0, 4))).filter((date) => {
      const dayOfMonth = Number(date.slice(8));
      return weekdayOf(date) === "tuesday" && dayOfMonth > 7 && dayOfMonth <= 14 && date >= start && date < before;
    });
    return [...dates].reverse().concat(dates);
  };
  const found = (rules: Parameters<typeof occurrences>[0], year: number) =>
    occurrences(rules, year, { expandRecurrence: secondTuesdays });

  test("give each of their dates once, but for those left out", () => {
    const dates = found([meetings], 2026);
    expect(dates.map(({ date }) => date)).toEqual([
      "2026-01-13",
      "2026-02-10",
      "2026-03-10",
      "2026-04-14",
      "2026-05-12",
      "2026-06-09",
      "2026-08-11",
      "2026-09-08",
      "2026-10-13",
      "2026-11-10",
      "2026-12-08",
    ]);
    expect(dates[0]).toMatchObject({ id: "chairs-2026-01-13", year: 2026, days: 1, status: "confirmed" });
    expect(dates[0]!.reasons).toEqual([
      { code: "recurring", values: { rrule: "FREQ=MONTHLY;BYDAY=2TU", start: "2025-10-14" } },
    ]);
    expect(found([meetings], 2025)).toHaveLength(3);
  });
  test("are followed date by date, over New Year too", () => {
    const notice = { id: "notice", title, on: { type: "relative", to: "chairs", weeks: -3 } } as const;
    const notices = found([notice, meetings], 2025).filter(({ ruleId }) => ruleId === "notice");
    expect(notices.map(({ id, date }) => [id, date])).toEqual([
      ["notice-2025-10-14", "2025-09-23"],
      ["notice-2025-11-11", "2025-10-21"],
      ["notice-2025-12-09", "2025-11-18"],
      ["notice-2026-01-13", "2025-12-23"],
    ]);
  });
  test("need somebody to expand them", () => {
    expect(() => occurrences([meetings], 2026)).toThrowError(expect.objectContaining({ code: "no-recurrence" }));
    const noRule = { ...meetings, on: { ...meetings.on, rrule: "every other week" } };
    expect(() => occurrences([noRule], 2026)).toThrowError("must be a rule such as");
  });
  test("are expanded by the recurrence entry in one line", () => {
    const expandRecurrence: ExpandRecurrence = ({ rrule, start }, from, before) =>
      occurrencesBetween({ start, rules: [rrule] }, from, before).map((each) => each.start);
    for (const year of [2025, 2026, 2027, 2028]) {
      expect(occurrences([meetings], year, { expandRecurrence })).toEqual(found([meetings], year));
    }
  });
});
