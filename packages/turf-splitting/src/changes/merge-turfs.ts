import { DomainError } from "@vanstervind/core";
import { byHand, walked } from "./internal/by-hand.ts";
import { openTurf } from "./internal/known-turf.ts";
import type { LockablePlan } from "./lock-turf.ts";
import type { Resplit } from "./resplit.ts";

/**
 * Makes one turf of two, with the id of the first and a walk of its own. Its size is what it is: the turf says so when it
 * is above the most. All other turfs are as they were.
 *
 * @throws `unknown-turf`, `turf-locked`; `same-turf` for a turf and itself; `across-border` where the plan
 *   keeps to hard borders.
 * @example
 * ```ts
 * import { splitTurfs } from "@vanstervind/turf-splitting";
 * import { bisectTurf, mergeTurfs } from "@vanstervind/turf-splitting/changes";
 *
 * const door = (n: number) => ({ id: `a${n}`, lon: 18 + n / 9999, lat: 59, street: "Byvägen", houseNumber: `${n}`, households: 1 });
 * const plan = await splitTurfs([1, 2, 3, 4].map(door), { target: 2 });
 * const merged = mergeTurfs(plan, "1", "2").plan;
 * merged.turfs.map(({ stops }) => stops.length); // => [4]
 * bisectTurf(merged, "1").plan.turfs.map(({ stops }) => stops.length); // => [2, 2]
 * ```
 */
export const mergeTurfs = (plan: LockablePlan, into: string, from: string): Resplit => {
  if (into === from) throw new DomainError("same-turf", `Turf ${into} cannot be merged with itself.`);
  openTurf(plan, into);
  openTurf(plan, from);
  return byHand(plan, "by-hand", ({ turfs }, { way }) => {
    const rowsOf = (id: string): readonly number[] => turfs.find((turf) => turf.id === id)!.rows;
    const rows = walked([...rowsOf(into), ...rowsOf(from)], way);
    return turfs.map((turf) =>
      turf.id === into ? { id: into, rows } : turf.id === from ? { ...turf, rows: [] } : turf,
    );
  });
};
