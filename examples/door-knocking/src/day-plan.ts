import { DomainError } from "@vanstervind/core";
import type { TurfPlan } from "@vanstervind/turf-splitting";
import type { DayOptions } from "./read-command.ts";
import { splitForLeaflets } from "./steps/leaflets.ts";
import { type NextDay, planNextDay } from "./steps/next-day.ts";
import { type Outing, planOuting } from "./steps/outing.ts";
import { walksOf } from "./steps/own-visits.ts";
import type { DayData } from "./steps/read-day.ts";
import { type DayResults, dayResults } from "./steps/results.ts";
import { splitTown } from "./steps/split.ts";
import { playDay, type WalkDone } from "./steps/visits.ts";
import { makeCrew } from "./steps/volunteers.ts";
import type { Town } from "./town.ts";

/** What of a day is made up, which every page says. */
interface MadeUp {
  readonly teams: boolean;
  readonly visits: boolean;
}

/** A day of door-knocking from the split to the plan of the day after, each part with what it was made from. */
export interface DayPlan {
  readonly options: DayOptions;
  readonly town: Town;
  readonly madeUp: MadeUp;
  readonly plan: TurfPlan;
  /** The same town as routes of leaflets, without those who declined at the door or have moved. */
  readonly leaflets: TurfPlan;
  /** Who goes where. */
  readonly outing: Outing;
  /** What happened, door by door: read by what follows, and written nowhere. */
  readonly walks: readonly WalkDone[];
  /** What came back. */
  readonly results: DayResults;
  readonly next: NextDay;
}

/**
 * Splits the town, sends teams out, counts what came back and plans the next day. Visits are made up only where teams
 * are too: with own teams the day is still to come until visits are given.
 *
 * @throws `no-door` when everybody is left in peace, or no place is known; and what `walksOf` throws.
 */
export const planDay = async (
  { town, crew: own, visits }: DayData,
  options: DayOptions,
  signal: AbortSignal = new AbortController().signal,
): Promise<DayPlan> => {
  const { seed } = options;
  const plan = await splitTown(town, options.size, seed, signal);
  if (plan.turfs.length === 0) {
    throw new DomainError("no-door", "There is no door to visit.", {
      hint: "Maybe the addresses have no coordinates, or the do-not-contact list names them all.",
    });
  }
  const crew = own ?? makeCrew(plan.turfs, seed);
  const outing = planOuting(plan, crew);
  const madeUp = { teams: own === null, visits: own === null && visits === null };
  const walks = visits !== null ? walksOf(plan, visits) : madeUp.visits ? playDay(plan, outing, seed) : [];
  const next = planNextDay(town, plan, walks, crew);
  // Leaflets go out after the doors: none to whoever declined there, nor where nobody lives any more. Both are left out
  // together, so that no difference of sums tells how many declined.
  const refused = new Set(next.doNotContact);
  const addresses = town.addresses
    .filter(({ id }) => !next.moved.has(id))
    .map((one) => (refused.has(one.id) ? { ...one, doNotContact: true } : one));
  const leaflets = await splitForLeaflets({ ...town, addresses }, options.leaflets, seed, signal);
  return {
    options,
    town,
    madeUp,
    plan,
    leaflets,
    outing,
    walks,
    results: dayResults(plan, walks),
    next,
  };
};
