import { addDays } from "@vanstervind/core";
import fc from "fast-check";
import { Weekday } from "../../src/index.ts";
import type { CalendarRuleInput, NthWeekday } from "../../src/rules/index.ts";

export const title = { sv: "Möte", en: "Meeting" };

const weekday = fc.constantFrom(...Weekday.options);

export const dateIn = (from: string, days: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: days - 1 }).map((offset) => addDays(from, offset));

const monthDay = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .map(({ month, day }) => ({
    month,
    day: Math.min(day, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!),
  }));

const yearlyDate = fc.oneof(
  monthDay.map((date) => ({ type: "fixed", ...date }) as const),
  fc.record({
    type: fc.constant("nth-weekday" as const),
    month: fc.integer({ min: 1, max: 12 }),
    weekday,
    nth: fc.constantFrom<NthWeekday["nth"][]>(1, 2, 3, 4, 5, -1, -2, -3, -4, -5),
  }),
  fc.record({ type: fc.constant("weekday-in-window" as const), from: monthDay, weekday }),
  fc.record({ type: fc.constant("easter-offset" as const), days: fc.integer({ min: -63, max: 120 }) }),
);

/** Rules of every type; a relative one counts from an earlier rule, so there is no ring. */
export const rules: fc.Arbitrary<CalendarRuleInput[]> = fc
  .array(
    fc.record({
      own: yearlyDate,
      type: fc.constantFrom("own", "own", "announced", "relative"),
      to: fc.nat(100),
      weeks: fc.integer({ min: -20, max: 20 }),
      days: fc.integer({ min: -200, max: 200 }),
      snap: fc.option(fc.record({ weekday, side: fc.constantFrom("before", "on-or-before", "on-or-after", "after") })),
      window: fc.record({ from: monthDay, to: monthDay }),
      expected: fc.boolean(),
      every: fc.integer({ min: 1, max: 4 }),
      from: fc.integer({ min: 2000, max: 2030 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) =>
    rows.map(({ own, type, to, weeks, days, snap, window, expected, every, from }, index): CalendarRuleInput => {
      const base = { id: `rule${index}`, title, years: { from, every } };
      if (type === "announced") return { ...base, on: { type, window, expected: expected ? own : null } };
      if (type === "relative" && index > 0) {
        return { ...base, on: { type, to: `rule${to % index}`, weeks, days, snap } };
      }
      return { ...base, on: own };
    }),
  );
