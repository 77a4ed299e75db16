import { DomainError } from "@vanstervind/core";
import { byHand, walked } from "./internal/by-hand.ts";
import { openTurf } from "./internal/known-turf.ts";
import type { LockablePlan } from "./lock-turf.ts";
import type { Resplit } from "./resplit.ts";

/**
 * Moves entrances to a turf by hand; the walks of the turfs concerned are searched anew, and all others are as they were.
 * A turf that has nothing left is gone.
 *
 * @throws `unknown-turf`, `turf-locked` for any turf concerned; `unknown-stop` for an id that no entrance of the plan has;
 *   `across-border` where the plan keeps to hard borders.
 * @example
 * ```ts
 * import { splitTurfs } from "@vanstervind/turf-splitting";
 * import { explainChanges, moveStops } from "@vanstervind/turf-splitting/changes";
 *
 * const door = (n: number) => ({ id: `a${n}`, lon: 18 + n / 9999, lat: 59, street: "Byvägen", houseNumber: `${n}`, households: 1 });
 * const before = await splitTurfs([1, 2, 3, 4].map(door), { target: 2 });
 * const { plan, report } = moveStops(before, ["a2"], "2");
 * plan.turfs.map(({ stops }) => stops.map(({ id }) => id).sort()); // => [["a1"], ["a2", "a3", "a4"]]
 * explainChanges(report[0]!, "en"); // => "a2 is moved by hand from turf 1 to 2."
 * ```
 */
export const moveStops = (plan: LockablePlan, entranceIds: readonly string[], to: string): Resplit => {
  openTurf(plan, to);
  const wanted = new Set(entranceIds);
  const found = plan.turfs.flatMap(({ id, stops }) =>
    stops.filter((stop) => wanted.has(stop.id)).map((stop) => ({ id, stop })),
  );
  for (const { id } of found) openTurf(plan, id);
  const known = new Set(found.map(({ stop }) => stop.id));
  for (const id of wanted) {
    if (!known.has(id))
      throw new DomainError("unknown-stop", `No entrance of the plan has the id ${id}.`, { values: { id } });
  }
  return byHand(plan, "by-hand", ({ turfs, stops }, { way }) => {
    const moving = turfs.flatMap((turf) =>
      turf.id === to ? [] : turf.rows.filter((row) => wanted.has(stops[row]!.id)),
    );
    const moved = new Set(moving);
    return turfs.map(({ id, rows }) => {
      const own = id === to ? [...rows, ...moving] : rows.filter((row) => !moved.has(row));
      return { id, rows: own.length === rows.length ? rows : own.length > 1 ? walked(own, way) : own };
    });
  });
};
