import { compareIds, Id, parse } from "@vanstervind/core";
import * as z from "zod";
import { kilometres } from "./internal/kilometres.ts";
import { Venue, type VenueInput } from "./venue.ts";

/** How long it takes to get from one venue to another, either way. */
export const Journey = z.object({
  /** The venues. */
  venueIds: z.tuple([Id, Id]).readonly(),
  /** How long it takes, door to door. */
  minutes: z.int().min(0).max(1440),
});

/** See the schema of the same name. */
export interface Journey extends z.infer<typeof Journey> {}

/** How people get about. */
export const TravelPace = z.object({
  /** Kilometres an hour along the way. */
  kmPerHour: z.number().min(1).max(1000).default(20),
  /** How much longer the way is than the straight line. */
  detour: z.number().min(1).max(10).default(1.3),
  /** Minutes added to each journey, for waiting and finding the door. */
  extraMinutes: z.int().min(0).max(600).default(10),
});

/** See the schema of the same name. */
export interface TravelPace extends z.infer<typeof TravelPace> {}

/**
 * The journeys between venues whose position is known, from the straight lines between them, in whole minutes upwards.
 *
 * An estimate: give {@link Journey}s of your own where a timetable or a lake decides. Every pair once, O(n²).
 *
 * @throws `invalid-input` for venues or a pace that do not fit.
 * @example
 * ```ts
 * import { estimateJourneys } from "@vanstervind/event-scheduling";
 *
 * const at = (id: string, latitude: number, longitude: number) => ({ id, name: id, position: { latitude, longitude } });
 * estimateJourneys([at("stockholm", 59.33, 18.06), at("solna", 59.36, 18.0)]);
 * // => [{ venueIds: ["solna", "stockholm"], minutes: 29 }]
 * ```
 */
export const estimateJourneys = (venues: readonly VenueInput[], pace: z.input<typeof TravelPace> = {}): Journey[] => {
  const { kmPerHour, detour, extraMinutes } = parse(TravelPace, pace, { source: "the pace" });
  const placed = parse(z.array(Venue), venues, { source: "the venues" })
    .filter(({ position }) => position !== null)
    .sort((a, b) => compareIds(a.id, b.id));
  return placed.flatMap((a, index) =>
    placed.slice(index + 1).map((b): Journey => {
      const minutes = extraMinutes + Math.ceil((60 * detour * kilometres(a.position!, b.position!)) / kmPerHour);
      return { venueIds: [a.id, b.id], minutes: Math.min(1440, minutes) };
    }),
  );
};

/** The way between two venues, whichever comes first. */
export const wayBetween = (a: Id, b: Id): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** Journeys by their ways, the longest of each. */
export const longestJourneys = (journeys: readonly Journey[]): ReadonlyMap<string, number> => {
  const longest = new Map<string, number>();
  for (const { venueIds, minutes } of journeys) {
    const way = wayBetween(...venueIds);
    longest.set(way, Math.max(minutes, longest.get(way) ?? 0));
  }
  return longest;
};
