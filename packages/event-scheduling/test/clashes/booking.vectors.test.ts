import { join } from "node:path";
import { testVectors } from "@vanstervind/test/vectors";
import { expect } from "vitest";
import { CalendarEvent, findClashes, heaviestBookings, mostBookings, unitsNeeded } from "../../src/index.ts";
import { claimsOf } from "../../src/internal/claims.ts";

/** Hours of real time between two zoned wall times, as the clashes of events count them. */
const elapsedHours = (start: string, end: string): number => {
  const instant = (text: string): number => {
    const [, date, time, zone] = /^(.{10})T(.{5})\[(.+)\]$/.exec(text)!;
    const title = { sv: "a", en: "a" };
    return claimsOf(CalendarEvent.parse({ id: "a", title, start: { date, time, zone }, durationMinutes: 1 })).start;
  };
  return (instant(end) - instant(start)) / 60;
};

testVectors(join(import.meta.dirname, ".."), {
  "booking-intervals": {
    methods: {
      booking: ({ input: { intervals, weights, k, bufferAfter }, expected }) => {
        const bookings = (intervals as [number, number][]).map(([start, end], place) => ({
          id: String(place),
          start,
          end,
          weight: weights[place] as number,
        }));
        const turnaround = { turnaroundMinutes: bufferAfter };
        expect(unitsNeeded(bookings, turnaround)).toBe(expected.minUnits);
        expect(mostBookings(bookings, { units: 1, ...turnaround })).toHaveLength(expected.maxAccept);
        expect(mostBookings(bookings, { units: k, ...turnaround })).toHaveLength(expected.kUnits);
        const heaviest = heaviestBookings(bookings, turnaround);
        expect(heaviest.reduce((sum, id) => sum + weights[Number(id)], 0)).toBe(expected.maxWeight);
        // Those that one unit can take do not clash as events in one venue.
        const title = { sv: "a", en: "a" };
        const events = heaviest.map((id) => {
          const { start, end } = bookings[Number(id)]!;
          const time = `${String(Math.floor(start / 60)).padStart(2, "0")}:${String(start % 60).padStart(2, "0")}`;
          return { id, title, start: { date: "2026-03-10", time }, durationMinutes: end - start, venueId: "unit" };
        });
        expect(findClashes(events, turnaround)).toEqual([]);
      },
      wallClockDuration: ({ input, expected }) => {
        expect(elapsedHours(input.start, input.end)).toBe(expected.elapsedHours);
      },
    },
  },
});
