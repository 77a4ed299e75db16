import type { Id, IsoDate } from "@vanstervind/core";
import type { CalendarEvent } from "@vanstervind/event-scheduling";
import {
  type BackPlan,
  backPlan,
  noticeTasks,
  type ReachReport,
  reachReport,
} from "@vanstervind/event-scheduling/deadlines";
import type { YearData } from "../data/load-data.ts";

/** What must be done before the election of 2026, counted back. */
export interface ElectionPlan {
  readonly plan: BackPlan;
  /** Tasks that were done by the day of the plan, with the day. */
  readonly done: ReadonlyMap<Id, IsoDate>;
}

/** Counts the tasks back from election days and conferences; lateness is as of a day. */
export const planElection = ({ tables }: YearData, events: readonly CalendarEvent[], asOf: IsoDate): ElectionPlan => {
  const named = new Set(tables.leadTasks.map(({ eventId }) => eventId));
  const tasks = tables.leadTasks.map(
    ({ id, titleSv, titleEn, owner, eventId, weeks, days, workingDays, takes, after }) => ({
      id,
      title: { sv: titleSv, en: titleEn },
      owner,
      eventId,
      before: { weeks, days, workingDays },
      workingDays: takes,
      after: [...after],
    }),
  );
  const done = tables.leadTasks.flatMap(({ id, done: day }): [Id, IsoDate][] =>
    day !== null && day <= asOf ? [[id, day]] : [],
  );
  return {
    plan: backPlan(
      events.filter(({ id }) => named.has(id)),
      tasks,
      { asOf },
    ),
    done: new Map(done),
  };
};

/** The notices that events need, and which associations they reached in time. */
export interface NoticePlan {
  readonly plan: BackPlan;
  readonly reach: ReachReport;
}

/** Notices by the rules of each event's kind, and what has been sent by a day. */
export const planNotices = ({ tables }: YearData, events: readonly CalendarEvent[], asOf: IsoDate): NoticePlan => {
  const single = events.filter(({ recurrence, status }) => recurrence === null && status !== "cancelled");
  const rules = tables.noticeRules.map(({ titleSv, titleEn, weeks, days, kinds, ...row }) => ({
    ...row,
    kinds: [...kinds],
    title: { sv: titleSv, en: titleEn },
    before: { weeks, days },
  }));
  const tasks = noticeTasks(single, rules);
  const named = new Set(tasks.map(({ eventId }) => eventId));
  const plan = backPlan(
    single.filter(({ id }) => named.has(id)),
    tasks,
    { asOf },
  );
  const reach = reachReport({
    notices: plan.tasks.map(({ id, eventId, due }) => ({ id, eventId, due })),
    associations: tables.recipients.map(({ id }) => id),
    dispatches: [...tables.dispatches],
    asOf,
  });
  return { plan, reach };
};
