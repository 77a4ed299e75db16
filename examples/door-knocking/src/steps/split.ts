import { splitTurfs, type TurfPlan } from "@vanstervind/turf-splitting";
import type { TurfSize } from "../read-command.ts";
import type { Town } from "../town.ts";

/** The town's doors in walks of the wanted size, without those that must not be visited. */
export const splitTown = (
  town: Town,
  { unit, target }: TurfSize,
  seed: string,
  signal: AbortSignal,
): Promise<TurfPlan> =>
  splitTurfs(town.addresses, {
    target,
    unit,
    tolerance: unit === "minutes" ? 0.15 : 0.1,
    seed,
    signal,
    ...(town.network === null ? {} : { network: town.network }),
  });
