import { Id, LocalText } from "@vanstervind/core";
import * as z from "zod";

/** A length of time counted back: the parts add up, working days last. */
export const LeadTime = z.object({
  /** Whole weeks. */
  weeks: z.int().min(0).max(520).default(0),
  /** Calendar days. */
  days: z.int().min(0).max(3650).default(0),
  /** Days when offices are open. */
  workingDays: z.int().min(0).max(1000).default(0),
});

/** See the schema of the same name. */
export interface LeadTime extends z.infer<typeof LeadTime> {}

/** A task that must be finished before another one starts, and how long before. */
export const TaskLink = z.union([
  Id.transform((task) => ({ task, lag: { weeks: 0, days: 0, workingDays: 0 } })),
  z.object({
    /** The task to be finished first. */
    task: Id,
    /** What must lie between. */
    lag: LeadTime.prefault({}),
  }),
]);

/** See the schema of the same name. */
export type TaskLink = z.infer<typeof TaskLink>;

/** Something that must be done before an event, and how long before at the latest. */
export const LeadTask = z.object({
  /** Unique among the tasks. */
  id: Id,
  /** What is to be done. */
  title: LocalText,
  /** The body that answers for it, such as `board` or `office`. */
  owner: Id.nullable().default(null),
  /** The event it prepares; may be left out when there is only one, or when other tasks tell how late it may be. */
  eventId: Id.nullable().default(null),
  /** How long before the event's first day it must be done. */
  before: LeadTime.prefault({}),
  /** How many working days it takes, the due day included; 0 for something done at once. */
  workingDays: z.int().min(0).max(1000).default(0),
  /** Tasks that must be finished before this one starts, by id, or with a lag between. */
  after: z.array(TaskLink).readonly().default([]),
});

/** See the schema of the same name. */
export interface LeadTask extends z.infer<typeof LeadTask> {}

/** A {@link LeadTask} as a caller may write it. */
export type LeadTaskInput = z.input<typeof LeadTask>;
