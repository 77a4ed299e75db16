import { addDays } from "@vanstervind/core";
import fc from "fast-check";
import { type CalendarEventInput, type VenueInput, Weekday } from "../src/index.ts";
import type { PlacementRequestInput } from "../src/placement/index.ts";

const pool = (name: string, size: number) => fc.integer({ min: 1, max: size }).map((number) => `${name}${number}`);

export const title = { sv: "Möte", en: "Meeting" };

export const dateIn = (from: string, days: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: days - 1 }).map((offset) => addDays(from, offset));

const quarter = fc
  .integer({ min: 0, max: 95 })
  .map((n) => `${String(Math.floor(n / 4)).padStart(2, "0")}:${["00", "15", "30", "45"][n % 4]}`);

const when = (from: string, days: number) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ date: dateIn(from, days), time: quarter, minutes: fc.integer({ min: 1, max: 300 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        date: dateIn(from, days),
        time: fc.constant(null),
        minutes: fc.integer({ min: 1, max: 3 }).map((length) => length * 1440),
      }),
    },
  );

export const zones = ["Europe/Stockholm", "America/St_Johns", "Pacific/Apia", "Asia/Kolkata", "UTC"] as const;

/** Events crowded into a few days, so that many meet; the days hold the change to summer time. */
export const events = (max: number, from = "2026-03-27", days = 5): fc.Arbitrary<CalendarEventInput[]> =>
  fc
    .array(
      fc.record({
        when: when(from, days),
        zone: fc.oneof({ weight: 4, arbitrary: fc.constant(zones[0]) }, fc.constantFrom(...zones)),
        venueId: fc.option(pool("venue", 3)),
        people: fc.array(pool("person", 4), { maxLength: 3 }),
        audiences: fc.array(pool("audience", 3), { maxLength: 2 }),
        status: fc.constantFrom("confirmed", "conditional", "cancelled"),
      }),
      { maxLength: max },
    )
    .map((rows) =>
      rows.map(({ when: { date, time, minutes }, zone, ...rest }, index) => ({
        id: `event${index}`,
        title,
        start: { date, time, zone },
        durationMinutes: minutes,
        ...rest,
      })),
    );

export const clashOptions = fc.record(
  {
    turnaroundMinutes: fc.integer({ min: 0, max: 120 }),
    travelMinutes: fc.integer({ min: 0, max: 120 }),
    audienceGapMinutes: fc.integer({ min: 0, max: 120 }),
    allDay: fc.subarray(["venue", "person", "audience"] as const),
    kinds: fc.subarray(["venue", "person", "audience"] as const),
  },
  { requiredKeys: [] },
);

export const venues: readonly VenueInput[] = [
  { id: "venue1", name: "Stora salen", capacity: 80, accessible: true },
  { id: "venue2", name: "Lilla salen", capacity: 12 },
  { id: "venue3", name: "Torget", accessible: true },
];

const costs = (keys: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 2 }).chain((chosen) =>
    fc.tuple(...chosen.map(() => fc.integer({ min: 0, max: 4 }))).map((values) => {
      return Object.fromEntries(chosen.map((key, index) => [key, values[index]!]));
    }),
  );

/** Requests that fight over the few days before Easter 2026. */
export const requests = (max: number): fc.Arbitrary<PlacementRequestInput[]> =>
  fc
    .array(
      fc.record({
        first: fc.integer({ min: 0, max: 5 }),
        length: fc.integer({ min: 1, max: 5 }),
        weekdays: costs(Weekday.options),
        times: fc.option(costs(["10:00", "11:00", "18:00", "23:30"]), { freq: 8 }),
        venues: fc.option(costs(["venue1", "venue2", "venue3"])),
        minutes: fc.constantFrom(60, 120),
        size: fc.constantFrom(0, 20),
        needsAccessible: fc.boolean(),
        people: fc.array(pool("person", 2), { maxLength: 2 }),
        audiences: fc.array(pool("audience", 2), { maxLength: 1 }),
        series: fc.constantFrom(null, null, "s"),
        minDaysApart: fc.integer({ min: 0, max: 3 }),
        after: fc.option(fc.nat(10)),
        weight: fc.integer({ min: 1, max: 3 }),
        avoidHolidays: fc.constantFrom("public-and-eves", "public", "none"),
        anyDay: fc.boolean(),
      }),
      { minLength: 1, maxLength: max },
    )
    .map((rows) =>
      rows.map(({ first, length, times, minutes, after, anyDay, weekdays, ...rest }, index) => {
        const start = addDays("2026-03-30", first);
        return {
          id: `request${index}`,
          title,
          durationMinutes: times === null ? 1440 : minutes,
          window: { start, end: addDays(start, length) },
          times,
          after: after === null || index === 0 ? [] : [`request${after % index}`],
          ...(anyDay ? {} : { weekdays }),
          ...rest,
        };
      }),
    );
