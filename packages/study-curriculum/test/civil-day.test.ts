import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, dateOf, dayOf } from "../src/internal/civil-day.ts";
import { plusMonths } from "./oracle.ts";

const day = fc.integer({ min: -700_000, max: 2_900_000 });

test("a day is the platform's count of days, and reads back as its date", () => {
  fc.assert(
    fc.property(day, (n) => {
      const date = new Date(n * 86_400_000).toISOString().slice(0, 10);
      expect(dateOf(n)).toBe(date);
      expect(dayOf(date)).toBe(n);
    }),
    { numRuns: 2000 },
  );
});

test("adding months is what the platform's calendar makes of it, clamped, and never turns the order round", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 120 }), (n, apart, months) => {
      expect(dateOf(addMonths(n, months))).toBe(plusMonths(dateOf(n), months));
      expect(addMonths(n, months)).toBeLessThanOrEqual(addMonths(n + apart, months));
    }),
    { numRuns: 2000 },
  );
});

test("31 January and a month is the last of February", () => {
  const plusOne = (date: string): string => dateOf(addMonths(dayOf(date), 1));
  expect(plusOne("2025-01-31")).toBe("2025-02-28");
  expect(plusOne("2024-01-31")).toBe("2024-02-29");
  expect(plusOne("2025-12-31")).toBe("2026-01-31");
});
