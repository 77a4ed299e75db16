import { splitTurfs, type TurfPlan } from "@vanstervind/turf-splitting";
import { leafletPace } from "@vanstervind/turf-splitting/results";
import type { Town } from "../town.ts";

/**
 * The same town as routes of leaflets: so many letterboxes each, nobody rung at and nothing to report. Who wants no
 * visit gets none either.
 */
export const splitForLeaflets = (
  town: Town,
  households: number,
  seed: string,
  signal: AbortSignal,
): Promise<TurfPlan> =>
  splitTurfs(town.addresses, {
    target: households,
    unit: "households",
    tolerance: 0.15,
    pace: leafletPace,
    seed,
    signal,
    ...(town.network === null ? {} : { network: town.network }),
  });
