import { compareIds } from "@vanstervind/core";
import { admitted, type PlannedTurfs, type Safeguard } from "./planned-turf.ts";

/** What may be told about a turf to those who do not walk it. */
export interface TurfFigures {
  /** Id of the turf. */
  readonly turf: string;
  /** Its entrances; `null` when the turf is too small to tell. */
  readonly stops: number | null;
  /** Households behind them; `null` when the turf is too small to tell. */
  readonly households: number | null;
  /** Length of the walk, whole metres; `null` when the turf is too small to tell. */
  readonly metres: number | null;
  /** Estimated time, whole minutes; `null` when the turf is too small to tell. */
  readonly minutes: number | null;
}

/** What counts as too small. */
export interface StatisticsOptions extends Safeguard {
  /** Turfs with fewer households are hidden; 5 when not given. */
  readonly minimum?: number;
}

/**
 * The figures of each turf, those of small turfs hidden, for what is shown outside the team.
 *
 * When a single turf would be hidden, the next smallest (ties to the lower id) is hidden too, so that it cannot be
 * worked out from the sum of all. O(n log n).
 *
 * @throws `refused-in-plan` when an address of `doNotContact` is in the plan.
 * @example
 * ```ts
 * import { turfStatistics } from "@vanstervind/turf-splitting/sheets";
 *
 * const turf = (id: string, households: number) => ({ id, stops: [], households, metres: 300, minutes: 40 });
 * turfStatistics({ turfs: [turf("1", 3), turf("2", 9), turf("3", 20)] }).map(({ households }) => households);
 * // => [null, null, 20]
 * ```
 */
export const turfStatistics = (
  plan: PlannedTurfs,
  { minimum = 5, doNotContact }: StatisticsOptions = {},
): readonly TurfFigures[] => {
  const turfs = admitted(plan, doNotContact);
  const bySize = turfs.toSorted((a, b) => a.households - b.households || compareIds(a.id, b.id));
  const small = bySize.filter(({ households }) => households < minimum).length;
  const hidden = new Set(bySize.slice(0, small === 1 ? 2 : small));
  return turfs.map((turf) => {
    const { id, stops, households, metres, minutes } = turf;
    return hidden.has(turf)
      ? { turf: id, stops: null, households: null, metres: null, minutes: null }
      : { turf: id, stops: stops.length, households, metres: Math.round(metres), minutes: Math.round(minutes) };
  });
};
