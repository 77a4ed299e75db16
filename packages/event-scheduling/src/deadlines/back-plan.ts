import {
  compareIds,
  DomainError,
  dateOf,
  dayOf,
  Id,
  IsoDate,
  type LocalText,
  parse,
  type Reason,
} from "@vanstervind/core";
import * as z from "zod";
import { type HolidayCalendar, swedishHolidays } from "../calendar/swedish-holidays.ts";
import { closure, holidayIndex, shiftWorkingDays } from "../internal/closed-days.ts";
import { dependencyOrder } from "../internal/dependency-order.ts";
import { successorsOf } from "./internal/successors.ts";
import { LeadTask, type LeadTaskInput, type LeadTime } from "./lead-task.ts";

/** What is counted back from: a calendar event fits, of which only id, kind and first date are looked at. */
export const Anchor = z.object({
  /** Unique among the events. */
  id: Id,
  /** What sort of event it is. */
  kind: Id.default("event"),
  /** When it starts. */
  start: z.object({
    /** The first date. */
    date: IsoDate,
  }),
});

/** See the schema of the same name. */
export interface Anchor extends z.infer<typeof Anchor> {}

/** An {@link Anchor} as a caller may write it. */
export type AnchorInput = z.input<typeof Anchor>;

/** Why a task has its dates. */
export type BackPlanReason =
  | Reason<"lead-time", Readonly<LeadTime> & { readonly eventDate: IsoDate; readonly date: IsoDate }>
  | Reason<"before-successor", Readonly<LeadTime> & { readonly taskId: Id; readonly startBy: IsoDate }>
  | Reason<"moved-from-closed-day", { readonly from: IsoDate; readonly to: IsoDate; readonly closed: LocalText }>
  | Reason<"late", { readonly days: number; readonly startBy: IsoDate; readonly asOf: IsoDate }>;

/** A task with its latest dates. */
export interface PlannedTask {
  /** The task. */
  readonly id: Id;
  /** The event it prepares; without one of its own, that of the task which must wait for it. */
  readonly eventId: Id;
  /** What is to be done. */
  readonly title: LocalText;
  /** The body that answers for it, or `null`. */
  readonly owner: Id | null;
  /** The latest day to have it done, a working day. */
  readonly due: IsoDate;
  /** The latest day to start on it, a working day not after `due`. */
  readonly startBy: IsoDate;
  /** Calendar days from `asOf` to `startBy`, negative when it is too late to start in time; `null` without `asOf`. */
  readonly slackDays: number | null;
  /** Tasks that must be done first, in id order. */
  readonly predecessors: readonly Id[];
  /** Why these dates: what bound the due day, whether it was moved, and whether it is late. */
  readonly reasons: readonly BackPlanReason[];
}

/** How some tasks stand. */
export interface Slack {
  /** The least slack of the tasks; negative when they cannot be done in time as planned; `null` without tasks or `asOf`. */
  readonly slackDays: number | null;
  /** The tasks that are too late to start, in the order of the plan. */
  readonly lateTaskIds: readonly Id[];
}

/** The preparation of events, counted back from their first days. */
export interface BackPlan extends Slack {
  /** Every task, by due day, then start, then a task before those that wait for it, then id. */
  readonly tasks: readonly PlannedTask[];
  /** How each event's own tasks stand, in id order of the events. */
  readonly events: readonly (Slack & { readonly eventId: Id })[];
}

/** How events are counted back from. */
export interface BackPlanOptions {
  /** The day the plan is looked at; slack is told when it is given. */
  readonly asOf?: IsoDate | null;
  /** Whose closed holidays count besides weekends; Sweden's when left out. */
  readonly holidays?: HolidayCalendar;
}

/**
 * The latest day for each thing that must be done before one event or several.
 *
 * A task is due its lead time before its event's first day, or before the start of the first task that waits for it (the
 * lag between them included), whichever is earlier; a due day on a weekend or closed holiday moves back to the working day
 * before. Exact: no due day could be later. Lateness is told, never hidden by squeezing a task. Weeks and days count as
 * calendar days, `workingDays` as days when offices are open. Nobody's time is looked at: two tasks may fall on the same
 * days. O(tasks × longest chain + links + days passed).
 *
 * @throws `invalid-input` for events or tasks that do not fit, double ids, an `after` or `eventId` that names nothing, or a
 * task without an event that has a lead time or that no other task waits for; `lead-task-cycle` when tasks wait for each other in a ring; `not-a-date` for
 * `asOf`; `year-out-of-range` from the holiday calendar (before 1953 for Sweden's).
 * @example
 * ```ts
 * import { backPlan } from "@vanstervind/event-scheduling/deadlines";
 *
 * const conference = { id: "conference", start: { date: "2026-05-30" } };
 * const tasks = [
 *   { id: "notice", title: { sv: "Kallelse", en: "Notice" }, before: { weeks: 4 }, after: ["hall"] },
 *   { id: "hall", title: { sv: "Boka lokal", en: "Book the hall" }, owner: "office" },
 * ];
 * const plan = backPlan(conference, tasks, { asOf: "2026-05-01" });
 * plan.tasks.map(({ id, due }) => `${id} ${due}`); // => ["hall 2026-04-30", "notice 2026-04-30"]
 * plan.slackDays; // => -1
 * ```
 */
export const backPlan = (
  events: AnchorInput | readonly AnchorInput[],
  leadTasks: readonly LeadTaskInput[],
  { asOf = null, holidays = swedishHolidays }: BackPlanOptions = {},
): BackPlan => {
  const anchors = parse(z.array(Anchor), [events].flat(), { source: "the events" });
  const only = anchors.length === 1 ? anchors[0]!.id : null;
  const tasks = parse(z.array(LeadTask), leadTasks, { source: "the lead tasks" }).map((task) => ({
    ...task,
    eventId: task.eventId ?? only,
  }));
  const successors = successorsOf(tasks, anchors);
  const today = asOf === null ? null : dayOf(asOf);
  const holidaysOn = holidayIndex(holidays);
  const back = (day: number, { weeks, days, workingDays }: LeadTime): number =>
    shiftWorkingDays(day - 7 * weeks - days, -workingDays, holidaysOn);
  const planned = new Map<Id, PlannedTask>();
  const waitingFirst = dependencyOrder(
    tasks,
    ({ id }) => successors.get(id)!.map(({ task }) => task.id),
    (path) =>
      new DomainError("lead-task-cycle", `Tasks wait for each other in a ring: ${path.join(" → ")}.`, {
        values: { path },
        hint: "Remove one of the links from after.",
      }),
  );
  for (const { id, title, owner, before, workingDays, after, ...task } of waitingFirst) {
    const event = anchors.find((anchor) => anchor.id === task.eventId);
    let [day, eventId] = [Number.POSITIVE_INFINITY, task.eventId];
    const reasons: BackPlanReason[] = [];
    if (event !== undefined) {
      const eventDate = event.start.date;
      day = back(dayOf(eventDate), before);
      reasons.push({ code: "lead-time", values: { ...before, eventDate, date: dateOf(day) } });
    }
    for (const { task: successor, lag } of successors.get(id)!) {
      const waiting = planned.get(successor.id)!;
      const { startBy } = waiting;
      // Work that takes days fills its first day, so what comes before must be done the working day before.
      const free = shiftWorkingDays(dayOf(startBy), successor.workingDays > 0 ? -1 : 0, holidaysOn);
      const limit = back(free, lag);
      if (limit >= day) continue;
      day = limit;
      eventId = task.eventId ?? waiting.eventId;
      reasons[0] = { code: "before-successor", values: { ...lag, taskId: successor.id, startBy } };
    }
    const closed = closure(day, holidaysOn);
    if (closed !== null) {
      const from = dateOf(day);
      day = shiftWorkingDays(day, -1, holidaysOn);
      reasons.push({ code: "moved-from-closed-day", values: { from, to: dateOf(day), closed } });
    }
    const startDay = shiftWorkingDays(day, -Math.max(0, workingDays - 1), holidaysOn);
    const [due, startBy] = [dateOf(day), dateOf(startDay)];
    const slackDays = today === null ? null : startDay - today;
    if (asOf !== null && slackDays !== null && slackDays < 0) {
      reasons.push({ code: "late", values: { days: -slackDays, startBy, asOf } });
    }
    const predecessors = [...new Set(after.map((link) => link.task))].sort(compareIds);
    planned.set(id, { id, eventId: eventId!, title, owner, due, startBy, slackDays, predecessors, reasons });
  }
  // Of tasks due and started the same day, those that come later were planned earlier.
  const inPlan = [...planned.values()]
    .reverse()
    .sort((a, b) => compareIds(a.due, b.due) || compareIds(a.startBy, b.startBy));
  return {
    tasks: inPlan,
    ...slackOf(inPlan),
    events: anchors
      .map(({ id }) => ({ eventId: id, ...slackOf(inPlan.filter(({ eventId }) => eventId === id)) }))
      .sort((a, b) => compareIds(a.eventId, b.eventId)),
  };
};

const slackOf = (tasks: readonly PlannedTask[]): Slack => {
  const slacks = tasks.flatMap(({ slackDays }) => slackDays ?? []);
  return {
    slackDays: slacks.length === 0 ? null : Math.min(...slacks),
    lateTaskIds: tasks.filter(({ slackDays }) => (slackDays ?? 0) < 0).map(({ id }) => id),
  };
};
