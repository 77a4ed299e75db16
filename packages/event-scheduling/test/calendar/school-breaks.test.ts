import { addDays } from "@vanstervind/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SchoolBreak, schoolBreakPeriods } from "../../src/calendar/index.ts";
import { QuietPeriod } from "../../src/index.ts";
import { dateIn } from "../rules/arbitraries.ts";

const breaks: fc.Arbitrary<SchoolBreak[]> = fc.array(
  fc
    .record({
      municipality: fc.constantFrom("0114", "0180", "0188"),
      start: dateIn("2026-02-16", 30),
      length: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ municipality, start, length }) => ({
      id: "sportlov",
      name: { sv: "Sportlov", en: "Winter break" },
      municipality,
      start,
      end: addDays(start, length),
      source: "the municipality's web page",
    })),
  { maxLength: 6 },
);

describe("schoolBreakPeriods", () => {
  test("tells for every date whose schools are closed, when there are enough of them", () => {
    fc.assert(
      fc.property(breaks, fc.integer({ min: 0, max: 3 }), (rows, atLeast) => {
        const periods = schoolBreakPeriods(rows, { atLeast });
        for (let date = "2026-02-10"; date < "2026-04-10"; date = addDays(date, 1)) {
          const closed = rows.filter(({ start, end }) => start <= date && date < end);
          const expected = [...new Set(closed.map(({ municipality }) => municipality))].sort();
          const found = periods.filter(({ start, end }) => start <= date && date < end);
          const enough = expected.length >= Math.max(1, atLeast);
          expect(found.map(({ municipalities }) => municipalities)).toEqual(enough ? [expected] : []);
        }
      }),
    );
  });
  test("gives quiet periods, whatever the order of the rows", () => {
    fc.assert(
      fc.property(breaks, (rows) => {
        const periods = schoolBreakPeriods(rows);
        for (const period of periods) expect(QuietPeriod.parse(period)).toMatchObject({ id: period.id });
        expect(schoolBreakPeriods([...rows].reverse())).toEqual(periods);
      }),
    );
  });
  test("refuses breaks that end before they begin, or that nobody published", () => {
    const row = { id: "x", name: { sv: "Lov", en: "Break" }, municipality: "0180", source: "web" };
    const bad = [
      { ...row, start: "2026-02-20", end: "2026-02-20" },
      { ...row, start: "2026-02-20", end: "2026-02-21", source: "" },
    ];
    expect(() => schoolBreakPeriods(bad)).toThrowError("2 faults");
  });
});
