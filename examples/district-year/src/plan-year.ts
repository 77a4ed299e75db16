import type { IsoDate } from "@vanstervind/core";
import { type FundPlan, planFund } from "@vanstervind/fund-round";
import type { District } from "@vanstervind/storstockholm";
import { planStudies, type StudyPlan } from "@vanstervind/study-plan";
import type { Progress } from "./progress.ts";
import { type CalendarPlan, nextElection, planCalendar } from "./steps/calendar.ts";
import { type KnockingPlan, planKnocking } from "./steps/knocking.ts";
import { type PriorityPlan, planPriorities } from "./steps/priorities.ts";
import { planTurfs, type TurfAreas } from "./steps/turfs.ts";

/** What a plan is made for. */
interface PlanOptions {
  /** The day the plan is made. */
  readonly asOf: IsoDate;
  /** Seed of the made-up entrances. */
  readonly seed: string;
}

/** A district's year, every part with what it was made from. */
export interface YearPlan {
  readonly options: PlanOptions;
  readonly district: District;
  readonly electionDay: IsoDate;
  readonly priorities: PriorityPlan;
  /** `null` when the data has no round. */
  readonly fund: FundPlan | null;
  readonly studies: StudyPlan;
  readonly turfs: TurfAreas;
  readonly calendar: CalendarPlan;
  readonly knocking: KnockingPlan;
}

/** What each step is called while it runs. */
interface StepNames {
  readonly priorities: string;
  readonly fund: string;
  readonly studies: string;
  readonly turfs: string;
  readonly calendar: string;
  readonly knocking: string;
}

/** How the plan is made. */
export interface PlanYearOptions extends PlanOptions {
  readonly progress: Progress;
  readonly names: StepNames;
  readonly signal: AbortSignal;
}

/**
 * Plans the year: areas, then the fund that follows them, studies before the election, turfs in the first areas, a
 * calendar with room for it all, and how far its knocking days reach.
 */
export const planYear = async (
  district: District,
  { asOf, seed, progress, names, signal }: PlanYearOptions,
): Promise<YearPlan> => {
  const electionDay = nextElection(district, asOf);
  const priorities = await progress.step(names.priorities, () => planPriorities(district));
  const fund = await progress.step(names.fund, () => planFund(district, priorities));
  const studies = await progress.step(names.studies, () => planStudies(district, { asOf, electionDay }));
  const turfs = await progress.step(names.turfs, (report) =>
    planTurfs(district, { priorities, seed, signal, onProgress: report }),
  );
  const calendar = await progress.step(names.calendar, () => planCalendar(district, { asOf, priorities, studies }));
  const knocking = await progress.step(names.knocking, () => planKnocking(district, { turfs, calendar, seed }));
  return { options: { asOf, seed }, district, electionDay, priorities, fund, studies, turfs, calendar, knocking };
};
