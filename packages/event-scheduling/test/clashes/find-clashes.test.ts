import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CalendarEventInput,
  estimateJourneys,
  findClashes,
  findCompetition,
  findQuietBreaches,
  type Journey,
  lastDay,
  parseEvents,
} from "../../src/index.ts";
import { events, gapOf, share, title } from "./events.ts";

const pairs = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((a, index) => all.slice(index + 1).map((b): [T, T] => [a, b]));
const held = ({ status }: CalendarEventInput): boolean => status !== "cancelled";
const key = (a: string, b: string): string => [a, b].sort().join(" ");

describe("journeys between venues", () => {
  const journeys: fc.Arbitrary<Journey[]> = fc.array(
    fc.record({
      venueIds: fc.tuple(fc.constantFrom("venue1", "venue2"), fc.constantFrom("venue2", "venue3")),
      minutes: fc.integer({ min: 0, max: 300 }),
    }),
    { maxLength: 4 },
  );
  test("keep persons apart as long as they take, as a comparison of all pairs finds", () => {
    fc.assert(
      fc.property(events(12), journeys, fc.integer({ min: 0, max: 60 }), (input, table, travelMinutes) => {
        const found = findClashes(input, { kinds: ["person"], journeys: table, travelMinutes });
        const expected = pairs(input.filter(held)).filter(([a, b]) => {
          if (!share(a.people, b.people)) return false;
          const ways = table.filter(({ venueIds }) => key(...venueIds) === key(String(a.venueId), String(b.venueId)));
          const moving = a.venueId !== b.venueId && a.venueId !== null && b.venueId !== null;
          const way = ways.length === 0 ? travelMinutes : Math.max(...ways.map(({ minutes }) => minutes));
          const timed = a.start.time !== null && b.start.time !== null;
          return gapOf(a, b) < (moving && timed ? way : 0);
        });
        expect(found.map(({ firstId, secondId }) => key(firstId, secondId)).sort()).toEqual(
          expected.map(([a, b]) => key(a.id, b.id)).sort(),
        );
      }),
      { numRuns: 50 },
    );
  });
  test("are estimated from positions, longer by the detour and the pace", () => {
    const at = (id: string, latitude: number | null) => ({
      id,
      name: id,
      position: latitude === null ? null : { latitude, longitude: 18 },
    });
    const venues = [at("b", 59), at("a", 60), at("nowhere", null)];
    // A degree of latitude is 111.2 km.
    expect(estimateJourneys(venues, { kmPerHour: 60, detour: 1, extraMinutes: 0 })).toEqual([
      { venueIds: ["a", "b"], minutes: 112 },
    ]);
    const [slow] = estimateJourneys(venues, { kmPerHour: 1 });
    expect(slow!.minutes).toBe(1440);
    expect(() => estimateJourneys(venues, { kmPerHour: 0 })).toThrowError("the pace");
  });
});

describe("findQuietBreaches", () => {
  test("finds each event on each date kept free, as looking at every date finds", () => {
    const periods = fc.array(
      fc.record({ from: fc.integer({ min: 0, max: 4 }), days: fc.integer({ min: 1, max: 3 }), party: fc.boolean() }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(events(8, 4), periods, (input, drawn) => {
        const day = (offset: number): string => `2026-03-${10 + offset}`;
        const quiet = drawn.map(({ from, days, party }, place) => ({
          id: `q${place}`,
          start: day(from),
          end: day(from + days),
          kinds: party ? ["party"] : null,
        }));
        const expected = input.filter(held).flatMap((event) => {
          const [parsed] = parseEvents([event]);
          const last = lastDay(parsed!);
          return quiet.flatMap(({ id, start, end, kinds }) => {
            const touched = [0, 1, 2, 3, 4, 5, 6, 7, 8]
              .map(day)
              .filter((date) => event.start.date <= date && date <= last);
            const within = touched.filter((date) => start <= date && date < end);
            return within.length > 0 && (kinds === null || kinds.includes(String(event.kind)))
              ? [`${event.id} ${id} ${within[0]}`]
              : [];
          });
        });
        const found = findQuietBreaches(input, quiet).map(
          ({ eventId, periodId, reason }) => `${eventId} ${periodId} ${reason.values.date}`,
        );
        expect(found.toSorted()).toEqual(expected.toSorted());
        expect(findQuietBreaches(input.toReversed(), quiet.toReversed())).toEqual(findQuietBreaches(input, quiet));
      }),
      { numRuns: 60 },
    );
  });
  test("refuses periods with one id", () => {
    const july = { id: "july", start: "2026-07-01", end: "2026-08-01" };
    expect(() => findQuietBreaches([], [july, july])).toThrowError("used twice");
  });
});

describe("findCompetition", () => {
  const drawn = fc.array(
    fc.record({
      people: fc.constantFrom(50, 100, 5000),
      areas: fc.subarray(["a", "b", "c"]),
      position: fc.option(fc.record({ latitude: fc.constantFrom(59, 59.05, 60), longitude: fc.constant(18) })),
    }),
    { minLength: 10, maxLength: 10 },
  );
  test("finds what a comparison of all pairs finds", () => {
    const limits = fc.record({
      minPeople: fc.constantFrom(0, 100, 200),
      km: fc.constantFrom(0, 6, 200),
      minutes: fc.constantFrom(0, 60, 1440),
    });
    fc.assert(
      fc.property(events(10), drawn, limits, (input, rows, options) => {
        const draws = Object.fromEntries(
          input.flatMap(({ id }, place) => (place % 4 === 3 ? [] : [[id, rows[place]!]])),
        );
        const expected = pairs(input.filter(held)).filter(([a, b]) => {
          const [one, other] = [draws[a.id], draws[b.id]];
          if (one === undefined || other === undefined) return false;
          if (Math.min(one.people, other.people) < options.minPeople || gapOf(a, b) >= options.minutes) return false;
          if (share(one.areas, other.areas)) return true;
          if (one.position === null || other.position === null) return false;
          // All on one meridian: a degree is 111.2 km, and no limit lies near a distance.
          return 111.2 * Math.abs(one.position.latitude - other.position.latitude) <= options.km;
        });
        const found = findCompetition(input, draws, options);
        expect(found.map(({ firstId, secondId }) => key(firstId, secondId)).sort()).toEqual(
          expected.map(([a, b]) => key(a.id, b.id)).sort(),
        );
        for (const { firstId, secondId, gapMinutes, areas, km } of found) {
          const [a, b] = [firstId, secondId].map((id) => input.find((event) => event.id === id)!);
          expect(areas.length > 0 || km! <= options.km).toBe(true);
          expect(gapMinutes).toBeLessThan(Math.max(options.minutes, 1));
          expect(`${a!.start.date} ${a!.start.time ?? "00:00"}` <= `${b!.start.date} ${b!.start.time ?? "00:00"}`).toBe(
            true,
          );
        }
        expect(findCompetition(input.toReversed(), draws, options)).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });
  test("refuses a draw of no event", () => {
    expect(() => findCompetition([], { a: { people: 1 } })).toThrowError("is the id of no event");
  });
});

test("clashes of events that start together are found in id order", () => {
  const start = { date: "2026-03-10", time: "18:00" };
  const many = Array.from({ length: 40 }, (_, place) => ({
    id: `e${39 - place}`,
    title,
    start,
    durationMinutes: 60,
    venueId: `v${place % 20}`,
  }));
  const found = findClashes(many);
  expect(found).toHaveLength(20);
  expect(found.every(({ firstId, secondId }) => firstId < secondId)).toBe(true);
});
