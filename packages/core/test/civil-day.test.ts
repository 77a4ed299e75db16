import { addDays, civilOf, dateOf, dayFrom, dayOf, daysBetween, daysInMonth, laterByMonths } from "@vanstervind/core";
import fc from "fast-check";
import { expect, test } from "vitest";

const days = fc.integer({ min: -700_000, max: 2_900_000 });

test("a day is the platform's count of days, and reads back as its date", () => {
  fc.assert(
    fc.property(days, (day) => {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(dateOf(day)).toBe(date);
      expect(dayOf(date)).toBe(day);
      const { year, month, dayOfMonth } = civilOf(day);
      expect(dayFrom(year, month, dayOfMonth)).toBe(day);
      expect(dayOfMonth).toBeLessThanOrEqual(daysInMonth(year, month));
    }),
    { numRuns: 2000 },
  );
});

test("adding days and counting them are inverse", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -1000, max: 1000 }), (day, by) => {
      expect(daysBetween(dateOf(day), addDays(dateOf(day), by))).toBe(by);
    }),
  );
});

test("months later is the same day of the month or the month's last, and never turns the order round", () => {
  fc.assert(
    fc.property(days, fc.nat(40), fc.integer({ min: -120, max: 120 }), (day, apart, months) => {
      const [from, to] = [civilOf(day), civilOf(laterByMonths(day, months))];
      expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
      expect(to.dayOfMonth).toBe(Math.min(from.dayOfMonth, daysInMonth(to.year, to.month)));
      expect(laterByMonths(day, months)).toBeLessThanOrEqual(laterByMonths(day + apart, months));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["2025-01-31", "2025-02-28"],
  ["2024-01-31", "2024-02-29"],
  ["2025-12-31", "2026-01-31"],
])("%s and a month is %s", (from, to) => {
  expect(dateOf(laterByMonths(dayOf(from), 1))).toBe(to);
});

test("what is no date, or lies outside four-digit years, is refused", () => {
  for (const text of ["2026-02-29", "2026-2-1", "today", "", "2026-13-01"]) {
    expect(() => dayOf(text)).toThrow(expect.objectContaining({ code: "not-a-date" }));
  }
  for (const run of [() => addDays("9999-12-31", 1), () => addDays("0000-01-01", -1), () => dateOf(Number.NaN)]) {
    expect(run).toThrow(expect.objectContaining({ code: "date-out-of-range" }));
  }
});
