import type { TurfPlan } from "@vanstervind/turf-splitting";
import type { DayOptions } from "./read-command.ts";
import { type NextDay, planNextDay } from "./steps/next-day.ts";
import { type Outing, planOuting } from "./steps/outing.ts";
import { type DayResults, dayResults } from "./steps/results.ts";
import { splitTown } from "./steps/split.ts";
import { type PlayedWalk, playDay } from "./steps/visits.ts";
import type { Town } from "./town.ts";

/** A day of door-knocking from the split to the plan of the day after, each part with what it was made from. */
export interface DayPlan {
  readonly options: DayOptions;
  readonly town: Town;
  readonly plan: TurfPlan;
  /** Who goes where. */
  readonly outing: Outing;
  /** What happened, door by door: read by what follows, and written nowhere. */
  readonly walks: readonly PlayedWalk[];
  /** What came back. */
  readonly results: DayResults;
  readonly next: NextDay;
}

/** Splits the town, sends teams out, plays their visits and plans the next day. */
export const planDay = async (town: Town, options: DayOptions): Promise<DayPlan> => {
  const plan = await splitTown(town, options.size, options.seed);
  const outing = planOuting(plan, options.seed);
  const walks = playDay(plan, outing, options.seed);
  return { options, town, plan, outing, walks, results: dayResults(plan, walks), next: planNextDay(town, plan, walks) };
};
