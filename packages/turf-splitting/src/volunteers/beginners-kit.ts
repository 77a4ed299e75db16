import type { Pace } from "../pace.ts";
import { stopMinutes, walkMinutes } from "../pace.ts";
import type { Turf } from "../turf-plan.ts";

/** A first walk, cut from a turf. */
export interface BeginnersKit {
  /** Ids of the entrances whose doors are knocked at, in walking order. */
  readonly doors: readonly string[];
  /** Ids of the entrances after them that get leaflets. */
  readonly leaflets: readonly string[];
  /** Ids of the entrances that are left for somebody else. */
  readonly rest: readonly string[];
  /** Minutes for the doors and for the leaflets. */
  readonly minutes: { readonly doors: number; readonly leaflets: number };
}

/**
 * A turf's first half hour of doors and the half hour of leaflets after it, for those who are new.
 *
 * Each part is the longest stretch of the walk that fits in its minutes; the way between entrances counts as long as it is
 * on average in the turf. Every entrance is in exactly one part. O(stops).
 *
 * @param pace - How long doors take, and how long letterboxes do.
 * @example
 * ```ts
 * import { Pace } from "@vanstervind/turf-splitting";
 * import { beginnersKit } from "@vanstervind/turf-splitting/volunteers";
 *
 * const stops = Array.from({ length: 30 }, (_, n) => ({ id: `s${n}`, households: 1, dwelling: "villa" as const }));
 * const pace = { doors: Pace.parse({ minutesPerDoor: 4 }), leaflets: Pace.parse({ minutesPerDoor: 1 }) };
 * const { doors, leaflets, rest } = beginnersKit({ stops, metres: 0 }, pace);
 * [doors.length, leaflets.length, rest.length]; // => [6, 15, 9]
 * ```
 */
export const beginnersKit = (
  {
    stops,
    metres,
  }: {
    /** Entrances in walking order. */
    readonly stops: readonly Pick<Turf["stops"][number], "id" | "households" | "dwelling">[];
    /** Length of the walk. */
    readonly metres: number;
  },
  pace: { readonly doors: Pace; readonly leaflets: Pace },
  minutes: { readonly doors: number; readonly leaflets: number } = { doors: 30, leaflets: 30 },
): BeginnersKit => {
  const leg = metres / Math.max(1, stops.length - 1);
  const ids = stops.map(({ id }) => id);
  const stretch = (from: number, own: Pace, budget: number): readonly [end: number, used: number] => {
    let used = 0;
    for (let i = from; i < stops.length; i++) {
      const more = stopMinutes(stops[i]!, own) + (i === 0 ? 0 : walkMinutes(leg, own));
      if (used + more > budget) return [i, used];
      used += more;
    }
    return [stops.length, used];
  };
  const [knocked, doorMinutes] = stretch(0, pace.doors, minutes.doors);
  const [dropped, leafletMinutes] = stretch(knocked, pace.leaflets, minutes.leaflets);
  return {
    doors: ids.slice(0, knocked),
    leaflets: ids.slice(knocked, dropped),
    rest: ids.slice(dropped),
    minutes: { doors: doorMinutes, leaflets: leafletMinutes },
  };
};
