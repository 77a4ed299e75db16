import type { Dwelling } from "../address.ts";
import { type Pace, stopMinutes, walkMinutes } from "../pace.ts";

/** A stretch of a walk among homes of one kind, with its time. */
export interface TimedStretch {
  /** Kind of home. */
  readonly dwelling: Dwelling;
  /** Entrances. */
  readonly entrances: number;
  /** Doors visited. */
  readonly doors: number;
  /** Length of the walk. */
  readonly metres: number;
  /** How long it took. */
  readonly minutes: number;
}

/** The assumption weighs as much as so many doors of your own. */
const assumedDoors = 50;

/**
 * Minutes at a door by kind of home, from walks that were timed, in place of what a pace assumes.
 *
 * What is left of the time when the pace's entrances and walk are taken away is shared by the doors; the assumption counts
 * as 50 doors more, so that an odd evening does not overthrow it. Kinds without walks keep what they have. O(stretches).
 *
 * @example
 * ```ts
 * import { Pace } from "@vanstervind/turf-splitting";
 * import { calibratePace } from "@vanstervind/turf-splitting/results";
 *
 * const evening = { dwelling: "villa" as const, entrances: 50, doors: 50, metres: 750, minutes: 210 };
 * calibratePace(Pace.parse({ minutesPerDoor: 2 }), [evening]).dwellings; // => { villa: { minutesPerDoor: 2.5 } }
 * ```
 */
export const calibratePace = (pace: Pace, stretches: readonly TimedStretch[]): Pace => {
  const dwellings: NonNullable<Pace["dwellings"]> = { ...pace.dwellings };
  for (const dwelling of ["villa", "terraced", "flat"] as const) {
    const own = stretches.filter((stretch) => stretch.dwelling === dwelling);
    const doors = own.reduce((sum, stretch) => sum + stretch.doors, 0);
    if (doors === 0) continue;
    const perEntrance = stopMinutes({ households: 0, dwelling }, pace);
    const assumed = stopMinutes({ households: 1, dwelling }, pace) - perEntrance;
    const atDoors = own.reduce(
      (sum, { minutes, entrances, metres }) => sum + minutes - perEntrance * entrances - walkMinutes(metres, pace),
      0,
    );
    const minutesPerDoor = (assumed * assumedDoors + Math.max(0, atDoors)) / (assumedDoors + doors);
    dwellings[dwelling] = { ...dwellings[dwelling], minutesPerDoor };
  }
  return { ...pace, dwellings };
};
