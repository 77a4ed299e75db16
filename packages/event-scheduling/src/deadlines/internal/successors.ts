import { compareIds, type Fault, type Id, invalidInput } from "@vanstervind/core";
import { requireUniqueIds } from "../../internal/unique-ids.ts";
import type { Anchor } from "../back-plan.ts";
import type { LeadTask, LeadTime } from "../lead-task.ts";

const source = "the lead tasks";

/** A task that waits for another one, and what must lie between them. */
interface Waiting {
  readonly task: LeadTask;
  readonly lag: LeadTime;
}

/** For each task those that wait for it, in id order; throws `invalid-input` for what names nothing or has no date. */
export const successorsOf = (
  tasks: readonly LeadTask[],
  anchors: readonly Anchor[],
): ReadonlyMap<Id, readonly Waiting[]> => {
  requireUniqueIds(anchors, "the events");
  requireUniqueIds(tasks, source);
  const successors = new Map<Id, Waiting[]>(tasks.map(({ id }) => [id, []]));
  const faults: Fault[] = [];
  const fault = (code: string, row: number, field: string, message: string): void => {
    faults.push({ code, source, row, field, message });
  };
  for (const [row, task] of tasks.entries()) {
    for (const { task: before, lag } of task.after) {
      if (!successors.has(before)) fault("unknown-task", row, "after", `no task has the id "${before}"`);
      successors.get(before)?.push({ task, lag });
    }
  }
  for (const [row, { id, eventId, before }] of tasks.entries()) {
    if (eventId === null) {
      const counted = Object.values(before).some((part) => part > 0);
      if (counted || successors.get(id)!.length === 0) fault("no-event", row, "eventId", "must name an event");
    } else if (!anchors.some((anchor) => anchor.id === eventId)) {
      fault("unknown-event", row, "eventId", `no event has the id "${eventId}"`);
    }
  }
  if (faults.length > 0) throw invalidInput(faults, source);
  for (const waiting of successors.values()) waiting.sort((a, b) => compareIds(a.task.id, b.task.id));
  return successors;
};
