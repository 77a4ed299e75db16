import { Id, LocalText } from "@vanstervind/core";
import * as z from "zod";

/** Something that must be done before an event, and how long before at the latest. */
export const LeadTask = z.object({
  /** Unique among the event's tasks. */
  id: Id,
  /** What is to be done. */
  title: LocalText,
  /** How long before the event's first day it must be done; the parts add up, working days last. */
  before: z
    .object({
      /** Whole weeks. */
      weeks: z.int().min(0).max(520).default(0),
      /** Calendar days. */
      days: z.int().min(0).max(3650).default(0),
      /** Days when offices are open. */
      workingDays: z.int().min(0).max(1000).default(0),
    })
    .prefault({}),
  /** How many working days it takes, the due day included; 0 for something done at once. */
  workingDays: z.int().min(0).max(1000).default(0),
  /** Tasks of the same event that must be done before this one starts. */
  after: z.array(Id).readonly().default([]),
});

/** See the schema of the same name. */
export interface LeadTask extends z.infer<typeof LeadTask> {}

/** A {@link LeadTask} as a caller may write it. */
export type LeadTaskInput = z.input<typeof LeadTask>;
