import type { Address, TurfPlan } from "@vanstervind/turf-splitting";
import type { LockablePlan } from "@vanstervind/turf-splitting/changes";
import { type FinishForecast, finishForecast } from "@vanstervind/turf-splitting/results";
import { planNextDay } from "./steps/next-day.ts";
import { planOuting } from "./steps/outing.ts";
import { playDay, type WalkDone } from "./steps/visits.ts";
import { type Crew, makeCrew } from "./steps/volunteers.ts";

/** A day of knocking to come. */
export interface DayToKnock {
  readonly id: string;
  /** How many teams can go out. */
  readonly teams: number;
  /** How long each can be out, in the minutes of the plan. */
  readonly minutes: number;
}

/** What a day of knocking comes to. */
export interface KnockedDay {
  readonly id: string;
  /** 1 while there are doors that nobody has been at, then 2 for those where nobody was at home, and so on. */
  readonly round: number;
  /** The turfs that are handed out, no one of them twice. */
  readonly turfs: readonly string[];
  /** Teams that go out. */
  readonly teams: number;
  /** Households in those turfs that the round has not been at. */
  readonly households: number;
  /** Doors that are reached. */
  readonly doors: number;
  /** Households that the round has still to visit afterwards. */
  readonly left: number;
}

/** Days of knocking one after the other, and what is left. */
export interface Campaign {
  readonly days: readonly KnockedDay[];
  /** How long the rest of the last round takes one team, at the pace of these days. */
  readonly forecast: FinishForecast;
}

/**
 * Plays days of knocking on one plan: each day's teams go where doors are left, turfs that were begun first, and what they
 * do not get to waits for the next. When all doors have been visited a new round goes to those where nobody was at home.
 * Teams and what happens at the doors are made up by the seed, so it is a rehearsal: how far so many teams get, not what
 * anybody answered.
 */
export const rehearse = (
  { plan, addresses }: { readonly plan: TurfPlan; readonly addresses: readonly Address[] },
  days: readonly DayToKnock[],
  seed: string,
): Campaign => {
  let known = addresses;
  const walked: WalkDone[] = [];
  let round = { number: 1, plan: plan as LockablePlan, open: plan.turfs, begun: new Set<string>() };
  const knocked = days.map(({ id, teams, minutes }): KnockedDay => {
    if (round.open.length === 0) {
      const all = walked.map((walk) => ({ ...walk, isFinished: false }));
      const again = planNextDay({ addresses: known }, plan, all, nobody);
      round = { number: round.number + 1, plan: again.plan, open: again.open, begun: new Set() };
    }
    const crew = makeCrew(round.open, `${seed} ${id}`, { count: teams, shift: minutes });
    const outing = planOuting({ turfs: round.open, pace: plan.pace }, crew, round.begun);
    const walks = playDay(plan, outing, `${seed} ${id}`);
    const next = planNextDay({ addresses: known }, round.plan, walks, nobody);
    const refused = new Set(next.doNotContact);
    known = known.map((address) => (refused.has(address.id) ? { ...address, doNotContact: true } : address));
    walked.push(...walks);
    const begun = walks.filter(({ isFinished }) => !isFinished).map(({ turfId }) => turfId);
    round = { ...round, plan: next.plan, open: next.open, begun: new Set(begun) };
    return {
      id,
      round: round.number,
      turfs: outing.walks.map(({ turf }) => turf.id),
      teams: new Set(outing.walks.map(({ team }) => team)).size,
      households: outing.walks.reduce((sum, { turf }) => sum + turf.households, 0),
      doors: walks.reduce((sum, { doors }) => sum + doors, 0),
      left: next.households,
    };
  });
  const left = round.open.reduce((sum, turf) => sum + turf.households, 0);
  return { days: knocked, forecast: finishForecast(left, walked) };
};

/** Who goes out next is decided on the day. */
const nobody: Crew = { teams: [], beginners: new Set() };
