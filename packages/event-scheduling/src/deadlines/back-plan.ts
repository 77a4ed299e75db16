import {
  compareIds,
  DomainError,
  dateOf,
  dayOf,
  type Fault,
  type Id,
  type IsoDate,
  invalidInput,
  type LocalText,
  parse,
  type Reason,
} from "@vanstervind/core";
import * as z from "zod";
import { type HolidayCalendar, swedishHolidays } from "../calendar/swedish-holidays.ts";
import { CalendarEvent, type CalendarEventInput } from "../calendar-event.ts";
import { closure, holidayIndex, shiftWorkingDays } from "../internal/closed-days.ts";
import { requireUniqueIds } from "../internal/unique-ids.ts";
import { LeadTask, type LeadTaskInput } from "./lead-task.ts";

/** Why a task has its dates. */
export type BackPlanReason =
  | Reason<
      "lead-time",
      {
        readonly weeks: number;
        readonly days: number;
        readonly workingDays: number;
        readonly eventDate: IsoDate;
        readonly date: IsoDate;
      }
    >
  | Reason<"before-successor", { readonly taskId: Id; readonly startBy: IsoDate }>
  | Reason<"moved-from-closed-day", { readonly from: IsoDate; readonly to: IsoDate; readonly closed: string }>
  | Reason<"late", { readonly days: number; readonly startBy: IsoDate; readonly asOf: IsoDate }>;

/** A task with its latest dates. */
export interface PlannedTask {
  /** The task. */
  readonly id: Id;
  /** The event it prepares. */
  readonly eventId: Id;
  /** What is to be done. */
  readonly title: LocalText;
  /** The latest day to have it done, a working day. */
  readonly due: IsoDate;
  /** The latest day to start on it, a working day not after `due`. */
  readonly startBy: IsoDate;
  /** Calendar days from `asOf` to `startBy`, negative when it is too late to start in time; `null` without `asOf`. */
  readonly slackDays: number | null;
  /** Tasks that must be done first. */
  readonly after: readonly Id[];
  /** Why these dates: what bound the due day, whether it was moved, and whether it is late. */
  readonly reasons: readonly BackPlanReason[];
}

/** The preparation of an event, counted back from its first day. */
export interface BackPlan {
  /** The event. */
  readonly eventId: Id;
  /** Every task, by due day, then start, then a task before those that wait for it, then id. */
  readonly tasks: readonly PlannedTask[];
  /** The least slack of all tasks; negative when the event cannot be prepared in time as planned; `null` without tasks or `asOf`. */
  readonly slackDays: number | null;
  /** The tasks that are too late to start, in the order of `tasks`. */
  readonly lateTaskIds: readonly Id[];
}

/** How an event is counted back from. */
export interface BackPlanOptions {
  /** The day the plan is looked at; slack is told when it is given. */
  readonly asOf?: IsoDate | null;
  /** Whose closed holidays count besides weekends; Sweden's when left out. */
  readonly holidays?: HolidayCalendar;
}

/**
 * The latest day for each thing that must be done before an event.
 *
 * A task is due its lead time before the event's first day, or before the start of the first task that waits for it,
 * whichever is earlier; a due day on a weekend or closed holiday moves back to the working day before. Exact: no due day
 * could be later. Lateness is told, never hidden by squeezing a task. Weeks and days of lead time count as calendar
 * days, the `workingDays` parts as days when offices are open. O(tasks × (tasks + links) + days passed).
 *
 * @throws `invalid-input` for an event or tasks that do not fit, double ids or an `after` that names no task;
 * `lead-task-cycle` when tasks wait for each other in a ring.
 * @example
 * ```ts
 * import { backPlan } from "@vanstervind/event-scheduling/deadlines";
 *
 * const conference = {
 *   id: "conference",
 *   title: { sv: "Årskonferens", en: "Annual conference" },
 *   start: { date: "2026-05-30" },
 *   durationMinutes: 2880,
 * };
 * const tasks = [
 *   { id: "notice", title: { sv: "Kallelse", en: "Notice" }, before: { weeks: 4 }, after: ["hall"] },
 *   { id: "hall", title: { sv: "Boka lokal", en: "Book the hall" } },
 * ];
 * const plan = backPlan(conference, tasks, { asOf: "2026-05-01" });
 * plan.tasks.map(({ id, due }) => `${id} ${due}`); // => ["hall 2026-04-30", "notice 2026-04-30"]
 * plan.slackDays; // => -1
 * ```
 */
export const backPlan = (
  event: CalendarEventInput,
  leadTasks: readonly LeadTaskInput[],
  { asOf = null, holidays = swedishHolidays }: BackPlanOptions = {},
): BackPlan => {
  const { id: eventId, start } = parse(CalendarEvent, event, { source: "the event" });
  const tasks = parse(z.array(LeadTask), leadTasks, { source: "the lead tasks" });
  const today = asOf === null ? null : dayOf(asOf);
  const successors = successorsOf(tasks);
  const holidaysOn = holidayIndex(holidays);
  const eventDay = dayOf(start.date);
  const planned = new Map<Id, PlannedTask>();
  for (const task of lastFirst(tasks, successors)) {
    const { id, title, before, workingDays, after } = task;
    const lead = shiftWorkingDays(eventDay - 7 * before.weeks - before.days, -before.workingDays, holidaysOn);
    const leadValues = { ...before, eventDate: start.date, date: dateOf(lead) };
    let day = lead;
    let binding: BackPlanReason = { code: "lead-time", values: leadValues };
    for (const successor of successors.get(id)!) {
      const { startBy } = planned.get(successor.id)!;
      // Work that takes days fills its first day, so what comes before must be done the working day before.
      const limit = shiftWorkingDays(dayOf(startBy), successor.workingDays > 0 ? -1 : 0, holidaysOn);
      if (limit >= day) continue;
      day = limit;
      binding = { code: "before-successor", values: { taskId: successor.id, startBy } };
    }
    const reasons: BackPlanReason[] = [binding];
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
    planned.set(id, { id, eventId, title, due, startBy, slackDays, after, reasons });
  }
  // Of tasks due and started the same day, those that come later were planned earlier.
  const inPlan = [...planned.values()]
    .reverse()
    .sort((a, b) => compareIds(a.due, b.due) || compareIds(a.startBy, b.startBy));
  const slacks = inPlan.flatMap(({ slackDays }) => (slackDays === null ? [] : [slackDays]));
  return {
    eventId,
    tasks: inPlan,
    slackDays: slacks.length === 0 ? null : Math.min(...slacks),
    lateTaskIds: inPlan.filter(({ slackDays }) => slackDays !== null && slackDays < 0).map(({ id }) => id),
  };
};

/** For each task those that wait for it, in id order. */
const successorsOf = (tasks: readonly LeadTask[]): ReadonlyMap<Id, readonly LeadTask[]> => {
  const source = "the lead tasks";
  requireUniqueIds(tasks, source);
  const successors = new Map<Id, LeadTask[]>(tasks.map(({ id }) => [id, []]));
  const faults: Fault[] = [];
  for (const [row, task] of tasks.entries()) {
    for (const before of new Set(task.after)) {
      const message = `no task has the id "${before}"`;
      if (!successors.has(before)) faults.push({ code: "unknown-task", source, row, field: "after", message });
      successors.get(before)?.push(task);
    }
  }
  if (faults.length > 0) throw invalidInput(faults, source);
  for (const waiting of successors.values()) waiting.sort((a, b) => compareIds(a.id, b.id));
  return successors;
};

/** Each task after all that wait for it; of those that are free, the greatest id first. */
const lastFirst = (
  tasks: readonly LeadTask[],
  successors: ReadonlyMap<Id, readonly LeadTask[]>,
): readonly LeadTask[] => {
  const byIdDown = [...tasks].sort((a, b) => compareIds(b.id, a.id));
  const done = new Set<Id>();
  const ordered: LeadTask[] = [];
  while (ordered.length < tasks.length) {
    const next = byIdDown.find(({ id }) => !done.has(id) && successors.get(id)!.every((after) => done.has(after.id)));
    if (next === undefined) throw cycleAmong(byIdDown, done, successors);
    done.add(next.id);
    ordered.push(next);
  }
  return ordered;
};

/** Every task left waits for another one left, so walking from the smallest id must come back to a task seen. */
const cycleAmong = (
  tasks: readonly LeadTask[],
  done: ReadonlySet<Id>,
  successors: ReadonlyMap<Id, readonly LeadTask[]>,
): DomainError => {
  const walk: Id[] = [];
  for (let at = tasks.findLast(({ id }) => !done.has(id))!.id; !walk.includes(at); ) {
    walk.push(at);
    at = successors.get(at)!.find(({ id }) => !done.has(id))!.id;
    if (walk.includes(at)) walk.splice(0, walk.indexOf(at));
  }
  const path = [...walk, walk[0]!];
  return new DomainError("lead-task-cycle", `Tasks wait for each other in a ring: ${path.join(" → ")}.`, {
    values: { path },
    hint: "Remove one of the links from after.",
  });
};
