import type { Address, TurfPlan } from "@vanstervind/turf-splitting";
import type { LockablePlan } from "@vanstervind/turf-splitting/changes";
import { type FinishForecast, finishForecast } from "@vanstervind/turf-splitting/results";
import { planNextDay } from "./steps/next-day.ts";
import { planOuting } from "./steps/outing.ts";
import { playDay, type WalkDone } from "./steps/visits.ts";
import { makeCrew } from "./steps/volunteers.ts";

/** A day of knocking to come. */
export interface DayToKnock {
  readonly id: string;
  /** How many teams can go out. */
  readonly teams: number;
}

/** What a day of knocking comes to. */
export interface KnockedDay {
  readonly id: string;
  /** The turfs that are handed out, each to a team of its own or one after the other. */
  readonly turfs: readonly string[];
  readonly teams: number;
  /** Households in those turfs, those not visited yet. */
  readonly households: number;
  /** Doors that are reached. */
  readonly doors: number;
  /** Households still to visit afterwards. */
  readonly left: number;
}

/** Days of knocking one after the other, and what is left. */
export interface Campaign {
  readonly days: readonly KnockedDay[];
  /** How long the rest takes one team, at the pace of these days. */
  readonly forecast: FinishForecast;
}

/**
 * Plays days of knocking on one plan: each day's teams go where doors are left, turfs that were begun first, and what they
 * do not get to waits for the next. Teams and what happens at the doors are made up by the seed, so it is a rehearsal: how
 * far so many teams get, not what anybody answered.
 */
export const rehearse = (
  { plan, addresses }: { readonly plan: TurfPlan; readonly addresses: readonly Address[] },
  days: readonly DayToKnock[],
  seed: string,
): Campaign => {
  let now: LockablePlan = plan;
  let open = plan.turfs;
  let known = addresses;
  let begun: ReadonlySet<string> = new Set();
  const walked: WalkDone[] = [];
  const knocked = days.map(({ id, teams }): KnockedDay => {
    const crew = makeCrew(open, `${seed} ${id}`, Math.min(teams, open.length));
    const outing = planOuting({ turfs: open, pace: plan.pace }, crew, begun);
    const walks = playDay(plan, outing, `${seed} ${id}`);
    const next = planNextDay({ addresses: known }, now, walks, crew);
    const day = {
      id,
      turfs: outing.walks.map(({ turf }) => turf.id),
      teams: new Set(outing.walks.map(({ team }) => team)).size,
      households: outing.walks.reduce((sum, { turf }) => sum + turf.households, 0),
      doors: walks.reduce((sum, { doors }) => sum + doors, 0),
      left: next.households,
    };
    const refused = new Set(next.doNotContact);
    known = known.map((address) => (refused.has(address.id) ? { ...address, doNotContact: true } : address));
    walked.push(...walks);
    now = next.plan;
    open = next.open;
    begun = new Set(walks.filter(({ isFinished }) => !isFinished).map(({ turfId }) => turfId));
    return day;
  });
  const left = open.reduce((sum, turf) => sum + turf.households, 0);
  return { days: knocked, forecast: finishForecast(left, walked) };
};
