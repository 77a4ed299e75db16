import type { Address, Turf } from "@vanstervind/turf-splitting";
import { type ChangeReason, type LockablePlan, resplit } from "@vanstervind/turf-splitting/changes";
import { type FinishForecast, finishForecast, nextDay } from "@vanstervind/turf-splitting/results";
import { type Outing, planOuting } from "./outing.ts";
import type { WalkDone } from "./visits.ts";
import type { Crew } from "./volunteers.ts";

/** The plan of the evening after. */
export interface NextDay {
  /** Finished turfs as they were, and what is left in the others. */
  readonly plan: LockablePlan;
  /** The turfs in which there still is something to do, those that are worth most first. */
  readonly open: readonly Turf[];
  /** Households in them. */
  readonly households: number;
  /** Doors of finished turfs where nobody was at home, for a second round. */
  readonly followUp: number;
  /** Who goes where, those turfs first that were begun. */
  readonly outing: Outing;
  readonly forecast: FinishForecast;
  /** The forecast in days out of these teams: from and to; `null` where there is none. */
  readonly days: readonly [least: number, most: number] | null;
  /** What moved, and why. */
  readonly report: readonly ChangeReason[];
  /** Where nobody lives any more. */
  readonly moved: ReadonlySet<string>;
  /** Everybody who wants no visit by now, of the list and of the doors: for the last check of writers alone. */
  readonly doNotContact: readonly string[];
}

/**
 * What is left, with as much of the plan as it was as can be: finished turfs are frozen, in the others those who were
 * talked to and those who have moved leave, whoever was not at home is tried another time of day, and whoever asked to be
 * left alone is gone from all of it.
 */
export const planNextDay = (
  { addresses }: { readonly addresses: readonly Address[] },
  plan: LockablePlan,
  walks: readonly WalkDone[],
  crew: Crew,
): NextDay => {
  const { weights, changes, followUp } = nextDay(
    plan,
    walks.flatMap(({ visits }) => visits),
    "evening",
  );
  const now = walks.filter(({ isFinished }) => isFinished).map(({ turfId }) => turfId);
  const finished = new Set([...(plan.locked ?? []), ...now]);
  const talked = walks
    .filter(({ isFinished }) => !isFinished)
    .flatMap(({ visits }) => visits.filter(({ outcome }) => outcome === "talked"))
    .map(({ addressId }) => addressId);
  const asked = new Set(changes.doNotContact.map(idOf));
  const refusing = addresses.filter(({ id, doNotContact }) => doNotContact === true || asked.has(id));
  const leaving = new Set([...changes.removed.map(idOf), ...talked]);
  const departures = (of: readonly Address[]) => of.map(({ id, households }) => ({ id, households }));
  const next = resplit(plan, {
    locked: [...finished],
    removed: departures(addresses.filter(({ id }) => leaving.has(id))),
    doNotContact: departures(refusing),
    weights,
  });
  const open = next.plan.turfs
    .filter(({ id, stops }) => !finished.has(id) && stops.length > 0)
    .sort((a, b) => a.rank - b.rank);
  const households = open.reduce((sum, turf) => sum + turf.households, 0);
  const begun = new Set(walks.filter(({ isFinished }) => !isFinished).map(({ turfId }) => turfId));
  const forecast = finishForecast(households, walks);
  return {
    plan: { ...next.plan, locked: [...finished] },
    open,
    households,
    followUp: followUp.reduce((sum, { addressIds }) => sum + addressIds.length, 0),
    outing: planOuting({ turfs: open, pace: plan.pace }, crew, begun),
    forecast,
    days: daysOf(forecast, crew),
    // That those who were talked to leave is no news.
    report: next.report.filter(({ code }) => code !== "removed" && code !== "kept-locked"),
    moved: new Set(changes.removed.map(idOf)),
    doNotContact: refusing.map(({ id }) => id),
  };
};

const idOf = (one: string | { readonly id: string }): string => (typeof one === "string" ? one : one.id);

/** Days out that the forecast comes to, each team out for its shortest shift. */
const daysOf = ({ hours }: FinishForecast, { teams }: Crew): NextDay["days"] => {
  const minutes = teams.map(({ members }) => Math.min(...members.map(({ shiftMinutes }) => shiftMinutes)));
  const perDay = minutes.reduce((sum, own) => sum + own, 0) / 60;
  return hours === null || perDay === 0 ? null : [Math.ceil(hours.least / perDay), Math.ceil(hours.most / perDay)];
};
