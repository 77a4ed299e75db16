import { compareIds } from "@vanstervind/core";
import { walkMinutes } from "../pace.ts";
import { splitShard } from "../split-shard.ts";
import { byHand } from "./internal/by-hand.ts";
import { districtOf, groundOf, type TurfRows } from "./internal/draft.ts";
import { createNewIds, openTurf } from "./internal/known-turf.ts";
import { type Measure, walkOf } from "./internal/measure.ts";
import type { LockablePlan } from "./lock-turf.ts";
import type { Resplit } from "./resplit.ts";

/**
 * Splits the stops of some turfs anew, as if they were a town of their own, into as many turfs if the window allows it;
 * all other turfs are as they were. With one turf only its walk is searched anew. The answer is never worse: when it lies
 * farther outside the window, or as far and is not shorter to walk, the plan itself comes back. Each new turf has the id of the one that
 * it shares most stops with, as far as ids go.
 *
 * @param seed - Another seed may find another split.
 * @throws `unknown-turf`, `turf-locked`.
 * @example
 * ```ts
 * import { splitTurfs } from "@vanstervind/turf-splitting";
 * import { moveStops, reoptimise } from "@vanstervind/turf-splitting/changes";
 *
 * const door = (n: number) => ({ id: `a${n}`, lon: 18 + n / 9999, lat: 59, street: "Byvägen", houseNumber: `${n}`, households: 1 });
 * const plan = await splitTurfs([1, 2, 3, 4].map(door), { target: 2 });
 * const uneven = moveStops(plan, ["a2"], "2").plan;
 * reoptimise(uneven, ["1", "2"]).plan.turfs.map(({ load }) => load); // => [2, 2]
 * ```
 */
export const reoptimise = (plan: LockablePlan, turfIds: readonly string[], seed: string | number = 1): Resplit => {
  const wanted = new Set(turfIds);
  for (const id of wanted) openTurf(plan, id);
  if (wanted.size === 0) return { plan, report: [] };
  return byHand(plan, "reoptimised", (draft, measure) => {
    const { turfs, loads } = draft;
    const named = turfs.filter(({ id }) => wanted.has(id));
    const rows = named.flatMap((turf) => turf.rows);
    const ground = groundOf(draft);
    const pick = (of: ArrayLike<number>): number[] => rows.map((row) => of[row]!);
    const { tour, cuts } = splitShard(
      {
        ...ground,
        x: pick(ground.x),
        y: pick(ground.y),
        edge: pick(ground.edge),
        offset: pick(ground.offset),
        side: pick(ground.side),
        load: pick(loads),
        loadPerMetre: plan.unit === "minutes" ? walkMinutes(1, plan.pace) : 0,
        ...(plan.hardBorders ? { district: numbersOf(rows.map((row) => districtOf(draft, row))) } : {}),
      },
      { ...plan.window, turfs: named.length, seed },
    );
    const fresh = Array.from(cuts.subarray(1), (end, i) =>
      Array.from(tour.subarray(cuts[i]!, end), (stop) => rows[stop]!),
    );
    if (!isBetter(fresh, named, measure)) return turfs;
    const anew = renamed(fresh, named, createNewIds(plan));
    const own = new Map(anew.map((turf) => [turf.id, turf]));
    return [
      ...turfs.map((turf) => (wanted.has(turf.id) ? (own.get(turf.id) ?? { ...turf, rows: [] }) : turf)),
      ...anew.filter(({ id }) => !wanted.has(id)),
    ];
  });
};

/** Equal names as equal numbers, in the order of the names. */
const numbersOf = (names: readonly string[]): number[] => {
  const order = [...new Set(names)].sort(compareIds);
  return names.map((name) => order.indexOf(name));
};

/** Whether turfs lie less outside the window than those before, or as much and are shorter to walk. */
const isBetter = (
  fresh: readonly (readonly number[])[],
  named: readonly TurfRows[],
  { way, sizeOf, window: { least, most } }: Measure,
): boolean => {
  const outside = (turfs: readonly (readonly number[])[]): number =>
    turfs.map(sizeOf).reduce((sum, size) => sum + Math.max(0, least - size, size - most), 0);
  const length = (turfs: readonly (readonly number[])[]): number =>
    turfs.reduce((sum, rows) => sum + walkOf(rows, way), 0);
  const before = named.map(({ rows }) => rows);
  const gained = outside(before) - outside(fresh);
  return gained > 0 || (gained === 0 && length(fresh) < length(before));
};

/** Turfs with the ids of those they share most stops with; the largest shares choose first. */
const renamed = (fresh: readonly number[][], named: readonly TurfRows[], newId: () => string): TurfRows[] => {
  const owner = new Map(named.flatMap(({ rows }, t) => rows.map((row) => [row, t] as const)));
  const pairs = fresh.flatMap((rows, i) =>
    named.map((_, t) => ({ i, t, shared: rows.filter((row) => owner.get(row) === t).length })),
  );
  pairs.sort((a, b) => b.shared - a.shared || a.i - b.i || a.t - b.t);
  const ids = new Map<number, string>();
  const taken = new Set<number>();
  for (const { i, t } of pairs) {
    if (ids.has(i) || taken.has(t)) continue;
    ids.set(i, named[t]!.id);
    taken.add(t);
  }
  return fresh.map((rows, i) => ({ id: ids.get(i) ?? newId(), rows }));
};
