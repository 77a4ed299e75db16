import { addDays, createRandom } from "@vanstervind/core";
import { bench, describe } from "vitest";
import { type PlacementRequestInput, placeEvents } from "../src/placement/index.ts";
import { type PlacementInstance, placementInstance } from "./placement-instance.ts";

const title = { sv: "Möte", en: "Meeting" };
const random = createRandom("placement bench");

const draw = (count: number, from: number, to: number): number[] =>
  Array.from({ length: count }, () => random.integer(from, to));

/** An instance as the district's: events, about 4/3 as many slots, a few venues, some conflicts. */
const instanceOf = (events: number, venues: number): PlacementInstance => {
  const slots = Math.round((events * 4) / 3);
  return {
    events,
    slots,
    venues,
    size: draw(events, 10, 70),
    needsAccessible: draw(events, 0, 2).map((bit) => bit === 1),
    capacity: draw(venues, 60, 100),
    accessible: draw(venues, 0, 4).map((draw, venue) => venue === 0 || draw > 0),
    slotPenalty: draw(slots, 0, 10),
    unavailable: draw(events, 4, slots >> 1).map((count) => [...new Set(draw(count, 0, slots))]),
    conflicts: Array.from({ length: events * 4 }, () => draw(2, 0, events) as [number, number]).filter(
      ([a, b]) => a !== b,
    ),
  };
};

describe("a placement instance with 300,000 moves", () => {
  for (const [events, venues] of [
    [20, 4],
    [60, 8],
  ] as const) {
    const { requests, options } = placementInstance(instanceOf(events, venues));
    bench(`${events} events, ${venues} venues`, () => {
      placeEvents(requests, { ...options, maxSteps: 200_000 });
    });
  }
});

describe("a year of meetings planned anew", () => {
  const requests = Array.from({ length: 150 }, (_, index): PlacementRequestInput => {
    const start = addDays("2026-01-10", random.integer(0, 300));
    return {
      id: `meeting-${index}`,
      title,
      durationMinutes: 120,
      window: { start, end: addDays(start, 28) },
      weekdays: { monday: 1, tuesday: 0, wednesday: 0, thursday: 2 },
      times: { "17:30": 1, "18:00": 0 },
      people: [`chair-${random.integer(0, 12)}`],
      series: index % 3 === 0 ? `series-${index % 9}` : null,
      minDaysApart: 7,
    };
  });
  const previous = placeEvents(requests).placed.map(({ event }) => event);
  const away = [{ personId: "chair-3", start: "2026-03-01", end: "2026-04-01" }];
  bench("150 meetings, one chair away in March", () => {
    placeEvents(requests, { previous, moveCost: 10, absences: away });
  });
});
