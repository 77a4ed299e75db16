import type { TurfPlan } from "@vanstervind/turf-splitting";
import type { DayOptions } from "../read-command.ts";
import type { Town } from "../town.ts";
import { splitTown } from "./split.ts";
import type { DayResults } from "./visits.ts";

/** The plan of the day after. */
export interface NextDay {
  readonly plan: TurfPlan;
}

/** What is left, split anew: without what was visited, and without those who asked to be left alone. */
export const planNextDay = async (
  town: Town,
  _plan: TurfPlan,
  { visited, refused }: DayResults,
  { size, seed }: DayOptions,
): Promise<NextDay> => {
  const addresses = town.addresses.filter(({ id }) => !visited.has(id) && !refused.has(id));
  return { plan: await splitTown({ ...town, addresses }, size, seed) };
};
