import { compareIds } from "@vanstervind/core";
import type { TurfPlan } from "../turf-plan.ts";
import { knownTurf } from "./internal/known-turf.ts";

/** A plan some of whose turfs are locked: a finished turf, one that is handed out, one that is good as it is. */
export interface LockablePlan extends TurfPlan {
  /** Ids of the turfs that no change may touch, but that somebody wants no visit. None when not given. */
  readonly locked?: readonly string[];
}

/**
 * Locks a turf: {@link resplit} leaves it as it is, and it cannot be merged, bisected or moved from by hand.
 *
 * Only a do-not-contact request goes before a lock. The plan given is not changed. O(turfs).
 *
 * @throws `unknown-turf` when the plan has no such turf.
 * @example
 * ```ts
 * import { splitTurfs } from "@vanstervind/turf-splitting";
 * import { lockTurf, mergeTurfs, unlockTurf } from "@vanstervind/turf-splitting/changes";
 *
 * const door = (n: number) => ({ id: `a${n}`, lon: 18 + n / 9999, lat: 59, street: "Byvägen", houseNumber: `${n}`, households: 1 });
 * const plan = await splitTurfs([1, 2, 3, 4].map(door), { target: 2 });
 * const locked = lockTurf(plan, "1");
 * locked.locked; // => ["1"]
 * mergeTurfs(locked, "1", "2"); // throws turf-locked
 * unlockTurf(locked, "1").locked; // => []
 * ```
 */
export const lockTurf = (plan: LockablePlan, id: string): LockablePlan => {
  knownTurf(plan, id);
  return { ...plan, locked: [...new Set([...(plan.locked ?? []), id])].sort(compareIds) };
};

/**
 * Takes a turf's lock away; nothing happens when it has none. See {@link lockTurf}.
 *
 * @throws `unknown-turf` when the plan has no such turf.
 */
export const unlockTurf = (plan: LockablePlan, id: string): LockablePlan => {
  knownTurf(plan, id);
  return { ...plan, locked: (plan.locked ?? []).filter((locked) => locked !== id) };
};
