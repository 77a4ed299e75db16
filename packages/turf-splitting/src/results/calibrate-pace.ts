import { Dwelling } from "../address.ts";
import { type Pace, stopMinutes, walkMinutes } from "../pace.ts";

/** A stretch of a walk among homes of one kind, with its time. */
export interface TimedStretch {
  /** Kind of home; `null` where it is not known, or mixed. */
  readonly dwelling: Dwelling | null;
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
 * as 50 doors more, so that an odd evening does not overthrow it. Walks among homes of unknown kind tell the minutes that go
 * for all where nothing else is said. Kinds without walks keep what they have. O(stretches).
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
  const measured = (dwelling: Dwelling | null): number | null => {
    const own = stretches.filter((stretch) => stretch.dwelling === dwelling);
    const doors = own.reduce((sum, stretch) => sum + stretch.doors, 0);
    if (doors === 0) return null;
    const perEntrance = stopMinutes({ households: 0, dwelling }, pace);
    const atDoors = own.reduce(
      (sum, { minutes, entrances, metres }) => sum + minutes - perEntrance * entrances - walkMinutes(metres, pace),
      0,
    );
    return (assumedAt(dwelling) * assumedDoors + Math.max(0, atDoors)) / (assumedDoors + doors);
  };
  const assumedAt = (dwelling: Dwelling | null): number =>
    stopMinutes({ households: 1, dwelling }, pace) - stopMinutes({ households: 0, dwelling }, pace);

  const forAll = measured(null);
  const dwellings: NonNullable<Pace["dwellings"]> = { ...pace.dwellings };
  for (const dwelling of Dwelling.options) {
    // What goes for all is about to change, which is no news of this kind.
    const minutesPerDoor = measured(dwelling) ?? (forAll === null ? null : assumedAt(dwelling));
    if (minutesPerDoor !== null) dwellings[dwelling] = { ...dwellings[dwelling], minutesPerDoor };
  }
  return { ...pace, ...(forAll === null ? {} : { minutesPerDoor: forAll }), dwellings };
};
