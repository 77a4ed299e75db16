import { type District, loadDistrict } from "@vanstervind/storstockholm";
import { planYear, type YearPlan } from "../src/plan-year.ts";
import { createProgress } from "../src/progress.ts";

/** What a test wants other than the defaults of the command line. */
interface PlanWish {
  readonly asOf?: string;
  readonly seed?: string;
  readonly signal?: AbortSignal;
}

const names = { priorities: "1", fund: "2", studies: "3", turfs: "4", calendar: "5", knocking: "6" };

/** The built-in district as the command line loads it. */
export const builtIn = (seed = "storstockholm"): Promise<District> => loadDistrict({ seed });

/** The plan that the command line makes of a district, without a word on the terminal. */
export const makePlan = (
  district: District,
  { asOf = "2026-02-01", seed = "storstockholm", signal = new AbortController().signal }: PlanWish = {},
): Promise<YearPlan> => {
  const silent = createProgress({ isTTY: false, write: () => true }, () => 0);
  return planYear(district, { asOf, seed, progress: silent, names, signal });
};
