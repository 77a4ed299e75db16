import type { Reason } from "@vanstervind/core";
import type { Pace } from "../pace.ts";
import { stopMinutes, walkMinutes } from "../pace.ts";
import type { Turf } from "../turf-plan.ts";

/** What there is to say about a first walk. */
export type KitReason =
  | Reason<"begins-later", { entranceId: string; passed: number; minutes: number }>
  | Reason<"nothing-fits", { shortest: number; minutes: number }>;

/** A first walk, cut from a turf. */
export interface BeginnersKit {
  /** Ids of the entrances whose doors are knocked at, in walking order. */
  readonly doors: readonly string[];
  /** Ids of the entrances after them that get leaflets. */
  readonly leaflets: readonly string[];
  /** Ids of the entrances that are left for somebody else, in walking order. */
  readonly rest: readonly string[];
  /** Minutes for the doors and for the leaflets. */
  readonly minutes: { readonly doors: number; readonly leaflets: number };
  /** Why it does not begin where the turf does, or has no doors; `null` when there is nothing to say. */
  readonly reason: KitReason | null;
}

/**
 * A turf's first half hour of doors and the half hour of leaflets after it, for those who are new.
 *
 * An entrance is never split, so what takes longer than a part has is passed by: each part begins at the first entrance
 * from there on that fits, and is the longest stretch of the walk that fits in its minutes. When no entrance of the turf
 * fits, the kit has no doors and says how long the shortest takes. The way between entrances counts as long as it is on
 * average in the turf. Every entrance is in exactly one part. O(stops).
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
 *
 * const tower = { id: "tower", households: 40, dwelling: "flat" as const };
 * beginnersKit({ stops: [tower, ...stops], metres: 0 }, pace).doors[0]; // => "s0"
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
  /** The first stretch that fits, when people come from an entrance or from home; empty when there is none. */
  const stretch = (from: number, last: number | null, own: Pace, budget: number) => {
    for (let start = from; start < stops.length; start++) {
      let used = last === null ? 0 : walkMinutes((start - last) * leg, own);
      let end = start;
      for (; end < stops.length; end++) {
        const more = stopMinutes(stops[end]!, own) + (end > start ? walkMinutes(leg, own) : 0);
        if (used + more > budget) break;
        used += more;
      }
      if (end > start) return { start, end, used };
    }
    return { start: from, end: from, used: 0 };
  };
  const doors = stretch(0, null, pace.doors, minutes.doors);
  const isEmpty = doors.end === 0;
  const leaflets = stretch(doors.end, isEmpty ? null : doors.end - 1, pace.leaflets, minutes.leaflets);
  const ids = stops.map(({ id }) => id);
  return {
    doors: ids.slice(doors.start, doors.end),
    leaflets: ids.slice(leaflets.start, leaflets.end),
    rest: [...ids.slice(0, doors.start), ...ids.slice(doors.end, leaflets.start), ...ids.slice(leaflets.end)],
    minutes: { doors: doors.used, leaflets: leaflets.used },
    reason: reasonFor(stops, doors, pace.doors, minutes.doors),
  };
};

const reasonFor = (
  stops: readonly Pick<Turf["stops"][number], "id" | "households" | "dwelling">[],
  { start, end }: { readonly start: number; readonly end: number },
  pace: Pace,
  minutes: number,
): KitReason | null => {
  if (stops.length === 0 || (start === 0 && end > 0)) return null;
  if (end > start) return { code: "begins-later", values: { entranceId: stops[start]!.id, passed: start, minutes } };
  const shortest = Math.min(...stops.map((stop) => stopMinutes(stop, pace)));
  return { code: "nothing-fits", values: { shortest, minutes } };
};
