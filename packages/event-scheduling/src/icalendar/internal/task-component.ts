import { compareIds, dayOf, type Id, type IsoDate, type LocalText } from "@vanstervind/core";
import { component, escapeText, textLine } from "./content-line.ts";
import type { FeedWriter } from "./event-component.ts";
import { dateText } from "./time-zone-component.ts";

/** Something to be done before an event: the part of a planned task that a feed shows. */
export interface FeedTask {
  /** Unique among the event's tasks. */
  readonly id: Id;
  /** The event it prepares. */
  readonly eventId: Id;
  /** What is to be done. */
  readonly title: LocalText;
  /** The latest day to have it done. */
  readonly due: IsoDate;
  /** The latest day to start on it. */
  readonly startBy: IsoDate;
  /** Tasks of the same event that must be done first. */
  readonly predecessors?: readonly Id[];
}

/** The id that a task goes by in a feed. */
export const taskId = (eventId: Id, id: Id): string => `${eventId}/${id}`;

/**
 * A task as VTODO, tied to its event as a part of it and as what must be finished before it starts, with the days
 * between as the gap (RFC 9253), and to the tasks it waits for.
 */
export const taskLines = (
  { id, eventId, title, due, startBy, predecessors = [] }: FeedTask,
  eventDate: IsoDate | undefined,
  reminderDays: number | null,
  { lang, uid, dtstamp }: FeedWriter,
): string[] => {
  const days = eventDate === undefined ? 0 : dayOf(eventDate) - dayOf(due);
  const gap = days > 0 ? `;GAP=P${days}D` : "";
  return component("VTODO", [
    `UID:${uid(taskId(eventId, id))}`,
    dtstamp(null),
    // A start on the due day itself is left out: DUE must be later than DTSTART.
    ...(startBy < due ? [`DTSTART;VALUE=DATE:${dateText(dayOf(startBy))}`] : []),
    `DUE;VALUE=DATE:${dateText(dayOf(due))}`,
    `SUMMARY:${escapeText(title[lang])}`,
    `RELATED-TO;RELTYPE=PARENT:${uid(eventId)}`,
    `RELATED-TO;RELTYPE=FINISHTOSTART${gap}:${uid(eventId)}`,
    ...[...predecessors]
      .sort(compareIds)
      .map((first) => `RELATED-TO;RELTYPE=DEPENDS-ON:${uid(taskId(eventId, first))}`),
    "STATUS:NEEDS-ACTION",
    ...(reminderDays === null
      ? []
      : component("VALARM", [
          "ACTION:DISPLAY",
          `TRIGGER;RELATED=END:-P${reminderDays}D`,
          ...textLine("DESCRIPTION", title[lang]),
        ])),
  ]);
};
