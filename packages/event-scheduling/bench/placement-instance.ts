import { addDays } from "@vanstervind/core";
import type { Placement, PlacementOptions, PlacementRequestInput } from "../src/placement/index.ts";

/** A file of the problem `district-placement/1`: events to be placed in slots and venues. */
export interface PlacementInstance {
  readonly events: number;
  readonly slots: number;
  readonly venues: number;
  readonly size: readonly number[];
  readonly needsAccessible: readonly boolean[];
  readonly capacity: readonly number[];
  readonly accessible: readonly boolean[];
  readonly slotPenalty: readonly number[];
  readonly unavailable: readonly (readonly number[])[];
  readonly conflicts: readonly (readonly [number, number])[];
  readonly provenOptimum?: number;
}

const firstDate = "2026-01-01";
const spreadCost = 3;
const unplacedCost = 500;

/**
 * The instance as requests: each slot is a date of its own, events in conflict need the same person, and the venue with
 * most events costs by a spread rule whose groups are the venues.
 */
export const placementInstance = (
  instance: PlacementInstance,
): {
  readonly requests: readonly PlacementRequestInput[];
  readonly options: PlacementOptions;
  /** A placement in the numbers of the file. */
  readonly told: (placement: Placement) => { cost: number; events: [slot: number, venue: number][] };
} => {
  const { capacity, accessible, slotPenalty, size, conflicts, events, slots } = instance;
  const dates = slotPenalty.map((_, slot) => addDays(firstDate, slot));
  const requests = size.map((people, event): PlacementRequestInput => {
    const free = slotPenalty.flatMap((cost, slot) =>
      instance.unavailable[event]!.includes(slot) ? [] : [[dates[slot]!, cost] as const],
    );
    const fits = capacity.flatMap((seats, venue) =>
      seats < people ? [] : [[`${venue}`, Math.round((seats - people) / 10)] as const],
    );
    return {
      id: `${event}`.padStart(4, "0"),
      title: { sv: `Händelse ${event}`, en: `Event ${event}` },
      durationMinutes: 120,
      window: { start: firstDate, end: addDays(firstDate, slots) },
      dates: Object.fromEntries(free),
      times: { "18:00": 0 },
      venues: Object.fromEntries(fits),
      size: people,
      needsAccessible: instance.needsAccessible[event]!,
      people: conflicts.filter((pair) => pair.includes(event)).map((pair) => pair.join("-")),
      avoidHolidays: "none",
    };
  });
  return {
    requests,
    options: {
      venues: capacity.map((seats, venue) => ({
        id: `${venue}`,
        name: `Lokal ${venue}`,
        capacity: seats,
        accessible: accessible[venue]!,
      })),
      spread: [
        { id: "venues", groups: Object.fromEntries(capacity.map((_, venue) => [venue, `${venue}`])), cost: spreadCost },
      ],
    },
    told: ({ placed, unplaced, cost }) => {
      const places = new Map(placed.map(({ event }) => [Number(event.id), event]));
      return {
        cost: cost + unplacedCost * unplaced.length,
        events: Array.from({ length: events }, (_, index) => {
          const event = places.get(index);
          return event === undefined ? [-1, -1] : [dates.indexOf(event.start.date), Number(event.venueId)];
        }),
      };
    },
  };
};
