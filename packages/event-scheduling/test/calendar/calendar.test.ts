import { addDays, daysBetween } from "@vanstervind/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addWorkingDays,
  easterSunday,
  isWorkingDay,
  religiousFeasts,
  swedishHolidays,
} from "../../src/calendar/index.ts";
import { backPlan } from "../../src/deadlines/index.ts";
import { electionDeadlines, swedishElections } from "../../src/elections/index.ts";
import { formatDate, weekdayOf } from "../../src/index.ts";
import { occurrences } from "../../src/rules/index.ts";
import { commemorations } from "../../src/year/index.ts";
import { dateIn } from "../rules/arbitraries.ts";
import { datesOf, easterByEpact, weekdays } from "../rules/oracle.ts";

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
  test("are those of the law's words in every year from 2020 to 2040, found by looking at each date", () => {
    for (let year = 2020; year <= 2040; year++) {
      const easter = easterByEpact(year);
      const holidayOf = (date: string): string[] => {
        const [monthDay, weekday, sinceEaster] = [date.slice(5), weekdayOf(date), daysBetween(easter, date)];
        const between = (from: string, to: string, day: string) =>
          from <= monthDay && monthDay <= to && weekday === day;
        const publicDays: Record<string, boolean> = {
          nyarsdagen: monthDay === "01-01",
          "trettondedag-jul": monthDay === "01-06",
          langfredagen: sinceEaster === -2,
          paskdagen: sinceEaster === 0,
          "annandag-pask": sinceEaster === 1,
          "forsta-maj": monthDay === "05-01",
          "kristi-himmelsfardsdag": sinceEaster === 39,
          pingstdagen: sinceEaster === 49,
          "sveriges-nationaldag": monthDay === "06-06",
          midsommardagen: between("06-20", "06-26", "saturday"),
          "alla-helgons-dag": between("10-31", "11-06", "saturday"),
          juldagen: monthDay === "12-25",
          "annandag-jul": monthDay === "12-26",
        };
        return Object.keys(publicDays).filter((id) => publicDays[id]);
      };
      const walked = datesOf(year).flatMap((date) => holidayOf(date).map((id) => `${date} ${id}`));
      const told = swedishHolidays(year).filter(({ type }) => type === "public");
      expect(told.map(({ date, id }) => `${date} ${id}`).toSorted()).toEqual(walked.toSorted());
    }
  });
  test("have names in both languages, and ids of their own", () => {
    const holidays = swedishHolidays(2026);
    expect(new Set(holidays.map(({ id }) => id)).size).toBe(holidays.length);
    expect(holidays.find(({ id }) => id === "kristi-himmelsfardsdag")?.name).toEqual({
      sv: "Kristi himmelsfärdsdag",
      en: "Ascension Day",
    });
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

describe("the zone of the process", () => {
  const title = { sv: "Möte", en: "Meeting" };
  const fingerprint = (): string =>
    JSON.stringify([
      occurrences([...commemorations, ...swedishElections], 2026),
      swedishHolidays(2026),
      religiousFeasts(2026),
      datesOf(2026).filter((date) => isWorkingDay(date)),
      datesOf(2026).map((date) => formatDate(date, "sv")),
      backPlan({ id: "meeting", start: { date: "2026-03-29" } }, [{ id: "notice", title, before: { weeks: 3 } }]),
      electionDeadlines("riksdagsval", 2026),
    ]);
  test("changes no result", () => {
    const before = process.env.TZ;
    const prints = ["UTC", "Europe/Stockholm", "America/St_Johns", "Pacific/Apia"].map((zone) => {
      process.env.TZ = zone;
      // The platform did take the zone, or this would test nothing.
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      return fingerprint();
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    for (const print of prints) expect(print).toEqual(prints[0]);
  });
});
