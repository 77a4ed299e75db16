import fc from "fast-check";
import { expect, test } from "vitest";
import { heaviestBookings, mostBookings, unitsNeeded } from "../../src/index.ts";

const bookings = fc
  .array(fc.record({ start: fc.nat(20), length: fc.integer({ min: 1, max: 8 }), weight: fc.nat(9) }), { maxLength: 9 })
  .map((rows) =>
    rows.map(({ start, length, weight }, place) => ({ id: `b${place}`, start, end: start + length, weight })),
  );

type Row = { readonly id: string; readonly start: number; readonly end: number; readonly weight: number };

/** The most bookings under way at any minute. */
const peak = (rows: readonly Row[], buffer: number): number =>
  Math.max(
    0,
    ...Array.from({ length: 40 }, (_, at) => rows.filter(({ start, end }) => start <= at && at < end + buffer).length),
  );

const subsets = (rows: readonly Row[]): Row[][] =>
  Array.from({ length: 2 ** rows.length }, (_, mask) => rows.filter((_row, place) => (mask >> place) % 2 === 1));

test("units needed, most bookings and heaviest bookings are those of all subsets", () => {
  fc.assert(
    fc.property(bookings, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 }), (rows, buffer, units) => {
      const turnaround = { turnaroundMinutes: buffer };
      const chosen = (ids: readonly string[]): Row[] => rows.filter(({ id }) => ids.includes(id));
      expect(unitsNeeded(rows, turnaround)).toBe(peak(rows, buffer));
      const fitting = subsets(rows);
      const most = mostBookings(rows, { units, ...turnaround });
      expect(peak(chosen(most), buffer)).toBeLessThanOrEqual(units);
      expect(most.length).toBe(
        Math.max(...fitting.filter((set) => peak(set, buffer) <= units).map((set) => set.length)),
      );
      const weigh = (set: readonly Row[]): number => set.reduce((sum, { weight }) => sum + weight, 0);
      const heaviest = chosen(heaviestBookings(rows, turnaround));
      expect(peak(heaviest, buffer)).toBeLessThanOrEqual(1);
      expect(weigh(heaviest)).toBe(Math.max(...fitting.filter((set) => peak(set, buffer) <= 1).map(weigh)));
      expect(mostBookings(rows.toReversed(), { units, ...turnaround })).toEqual(most);
    }),
    { numRuns: 60 },
  );
});

test("refuses bookings that end before they start", () => {
  expect(() => unitsNeeded([{ id: "a", start: 1, end: 1 }])).toThrowError("must be after the start");
});
