import { compareIds, DomainError } from "@vanstervind/core";
import type { Exclusion } from "../turf-plan.ts";
import type { ChangeReason } from "./change-reason.ts";
import type { Changes } from "./changes.ts";
import { arrive } from "./internal/arrive.ts";
import type { Draft } from "./internal/draft.ts";
import { insertStops, longerBy } from "./internal/insert-stops.ts";
import { joinDoors } from "./internal/join-doors.ts";
import { createNewIds } from "./internal/known-turf.ts";
import { leave } from "./internal/leave.ts";
import { loadOf, type Measure, measureOf } from "./internal/measure.ts";
import { placeStops } from "./internal/place-stops.ts";
import { rebuild } from "./internal/rebuild.ts";
import { revisionOf } from "./internal/revision.ts";
import { settle } from "./internal/settle.ts";
import type { LockablePlan } from "./lock-turf.ts";

/** A plan after a change, and what became of whom. */
export interface Resplit {
  /** The plan now; the same object when nothing has changed. */
  readonly plan: LockablePlan;
  /** What became of addresses, entrances and turfs, and why. Nothing is said of those who want no visit. */
  readonly report: readonly ChangeReason[];
}

/**
 * Brings a plan up to date and leaves as much of it as it was as can be.
 *
 * New entrances go into the walks where they add least to walk, and borders between turfs move only where one has become
 * too large, or clearly too small (`docs/method/re-splitting.md`). Guarantees: whoever is on the do-not-contact list is in
 * nothing that comes out, and not counted; locked turfs are the same, but for those; no turf that could be changed is over
 * the most but a single entrance; where the plan's borders are hard, none reaches over one; every other address is in one
 * turf or among the exclusions; without a change the plan itself comes back. The order of the changes does not matter. Walks are not searched anew: {@link reoptimise} does.
 *
 * Some tens of milliseconds for 20 000 entrances of which 2 % change.
 *
 * @throws `invalid-input` with all faults of the addresses that are new or changed.
 * @throws `unknown-turf` for a locked turf that is not in the plan.
 * @throws `households-unknown` when an address shares an entrance and the plan cannot tell how many of its households.
 * @throws `empty-plan` when addresses come to a plan without any: split instead.
 * @example
 * ```ts
 * import { splitTurfs } from "@vanstervind/turf-splitting";
 * import { resplit } from "@vanstervind/turf-splitting/changes";
 *
 * const door = (n: number) => ({ id: `a${n}`, lon: 18 + n / 9999, lat: 59, street: "Byvägen", houseNumber: `${n}`, households: 1 });
 * const before = await splitTurfs([1, 2, 3, 4, 5, 6].map(door), { target: 3, tolerance: 0.4 });
 * const { plan, report } = resplit(before, { added: [door(4.5)], doNotContact: ["a5"] });
 * plan.tour; // => ["a1", "a2", "a3", "a4", "a4.5", "a6"]
 * report.map(({ code }) => code); // => ["placed"]
 * ```
 */
export const resplit = (plan: LockablePlan, changes: Changes): Resplit => {
  const revision = revisionOf(plan, changes);
  const { draft, locked, gone, excluded, refused, weights, report } = revision;
  leave(revision);
  const comers = arrive(revision);
  draft.exclusions = [...excluded.values()].sort((a, b) => compareIds(a.addressId, b.addressId));
  if (comers.length === 0 && draft.altered.size === 0 && isSame(draft.exclusions, plan.exclusions)) {
    return { plan, report };
  }
  if (plan.turfs.length === 0 && comers.length > 0) {
    throw new DomainError("empty-plan", "The plan has no entrance yet.", { hint: "Split the addresses instead." });
  }

  const strangers = joinDoors(revision, comers);
  for (const row of draft.altered) draft.loads[row] = loadOf(draft.stops[row]!, plan);
  for (const turf of draft.turfs) {
    if (draft.alteredTurfs.has(turf.id)) turf.rows = turf.rows.filter((row) => !gone.has(row));
  }
  const newRows = placeStops(draft, strangers);
  const measure = measureOf(draft);
  const newId = createNewIds(plan);
  insertStops(draft, newRows, locked, measure, newId);
  const moves = settle(draft, locked, measure, newId);
  report.push(...placesOf(draft, measure), ...moves);
  if (weights !== undefined) draft.worth = worthBy(weights);
  return { plan: withoutRefused(rebuild(draft, locked, measure), refused), report };
};

/** Where new stops have come to be, when borders have moved, and how much longer the walk is for each. */
const placesOf = ({ turfs, stops, home }: Draft, { way }: Measure): ChangeReason[] =>
  turfs.flatMap(({ id, rows }) =>
    rows.flatMap((row, i): ChangeReason[] => {
      if (row < home.length) return [];
      const metres = longerBy(way, rows[i - 1], row, rows[i + 1]) / 100;
      return [{ code: "placed", values: { entranceId: stops[row]!.id, turf: id, metres } }];
    }),
  );

const isSame = (exclusions: readonly Exclusion[], before: readonly Exclusion[]): boolean =>
  exclusions.length === before.length && exclusions.every((exclusion, i) => exclusion === before[i]);

/** By the weight of each address's own; a district's goes to each of its addresses. */
const worthBy = (weights: readonly { readonly id: string; readonly weight: number }[]): NonNullable<Draft["worth"]> => {
  const weightOf = new Map(weights.map(({ id, weight }) => [id, weight]));
  return ({ addressIds, district }) =>
    addressIds.reduce((sum, id) => sum + (weightOf.get(id) ?? weightOf.get(district ?? "") ?? 0), 0);
};

/** An earlier list of weights may name somebody who wants no visit by now. */
const withoutRefused = (plan: LockablePlan, refused: ReadonlyMap<string, unknown>): LockablePlan => ({
  ...plan,
  reasons: plan.reasons.map((reason) =>
    reason.code === "unknown-priority"
      ? { ...reason, values: { ids: reason.values.ids.filter((id) => !refused.has(id)) } }
      : reason,
  ),
});
