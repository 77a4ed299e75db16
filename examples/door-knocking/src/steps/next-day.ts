import type { Turf, TurfPlan } from "@vanstervind/turf-splitting";
import { type ChangeReason, type LockablePlan, resplit } from "@vanstervind/turf-splitting/changes";
import type { Town } from "../town.ts";
import type { DayResults } from "./visits.ts";

/** The plan of the day after. */
export interface NextDay {
  /** Finished turfs as they were, and what is left in the others. */
  readonly plan: LockablePlan;
  /** The turfs in which there still is something to do. */
  readonly open: readonly Turf[];
  /** What moved, and why. */
  readonly report: readonly ChangeReason[];
  /** Everybody who wants no visit by now, of the list and of the doors: for the last check of writers alone. */
  readonly doNotContact: readonly string[];
}

/**
 * What is left, with as much of the plan as it was as can be: finished turfs are frozen, visited doors leave the others,
 * and whoever asked at the door to be left alone is gone from all of it.
 */
export const planNextDay = (
  { addresses }: Pick<Town, "addresses">,
  plan: TurfPlan,
  { turfs, visited, refused }: DayResults,
): NextDay => {
  const finished = turfs.filter(({ isFinished }) => isFinished).map(({ turfId }) => turfId);
  const frozen = new Set(finished);
  const inFrozen = new Set(
    plan.turfs.filter(({ id }) => frozen.has(id)).flatMap(({ stops }) => stops.flatMap(({ addressIds }) => addressIds)),
  );
  const isRefusal = (address: Town["addresses"][number]): boolean =>
    address.doNotContact === true || refused.has(address.id);
  const departures = (of: Town["addresses"]) => of.map(({ id, households }) => ({ id, households }));
  const gone = addresses.filter(({ id }) => visited.has(id) && !inFrozen.has(id));
  const next = resplit(plan, {
    locked: finished,
    removed: departures(gone.filter((address) => !isRefusal(address))),
    doNotContact: departures(addresses.filter(isRefusal)),
  });
  return {
    plan: next.plan,
    open: next.plan.turfs.filter(({ id, stops }) => !frozen.has(id) && stops.length > 0),
    // Doors that were visited left for a reason that everybody knows.
    report: next.report.filter(({ code }) => code !== "removed"),
    doNotContact: addresses.filter(isRefusal).map(({ id }) => id),
  };
};
