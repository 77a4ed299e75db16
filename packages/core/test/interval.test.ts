import { contains, type Interval, intersection, overlaps } from "@vanstervind/core";
import fc from "fast-check";
import { expect, test } from "vitest";

const intervals: fc.Arbitrary<Interval<number>> = fc
  .tuple(fc.nat(20), fc.option(fc.nat(20)))
  .map(([start, length]) => ({ start, end: length === null ? null : start + length }));

test("a point is in the intersection exactly when it is in both", () => {
  fc.assert(
    fc.property(intervals, intervals, fc.nat(60), (a, b, point) => {
      const both = intersection(a, b);
      expect(both !== null && contains(both, point)).toBe(contains(a, point) && contains(b, point));
    }),
  );
});

test("overlap is symmetric and means a shared point", () => {
  fc.assert(
    fc.property(intervals, intervals, (a, b) => {
      expect(overlaps(a, b)).toBe(overlaps(b, a));
      const points = Array.from({ length: 61 }, (_, point) => point);
      expect(overlaps(a, b)).toBe(points.some((point) => contains(a, point) && contains(b, point)));
    }),
  );
});

test("intervals that meet do not overlap, and dates work as numbers do", () => {
  const term = { start: "2024-01-01", end: "2026-01-01" };
  expect(overlaps(term, { start: "2026-01-01", end: null })).toBe(false);
  expect(intersection(term, { start: "2025-12-31", end: null })).toEqual({ start: "2025-12-31", end: "2026-01-01" });
});
