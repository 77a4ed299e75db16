import type { CalendarEvent } from "@vanstervind/event-scheduling";
import { type Occurrence, occurrencesBetween } from "@vanstervind/event-scheduling/recurrence";
import { horizon } from "./horizon.ts";

/**
 * The occurrences of an event in the calendar's years, each an event of its own under `<id>/<date>`; an event that is held
 * once stays as it is. Clashes are found among these, since a series counts as its first event there.
 */
export const datedEvents = (event: CalendarEvent): readonly CalendarEvent[] => {
  const { recurrence, start } = event;
  if (recurrence === null) return [event];
  const { date, time, zone } = start;
  const series = { start: time === null ? date : `${date}T${time}`, zone: time === null ? null : zone, ...recurrence };
  // As everywhere in a calendar event, a wall time that the clocks skip means that much later.
  return occurrencesBetween(series, horizon.start, horizon.end, { gap: "shift" }).map((occurrence) =>
    datedEvent(event, occurrence),
  );
};

const datedEvent = (event: CalendarEvent, { start, recurrenceId, override }: Occurrence): CalendarEvent => {
  const { start: _, ...change } = override ?? {};
  const time = event.start.time === null ? null : start.slice(11, 16);
  return {
    ...event,
    ...change,
    id: `${event.id}/${recurrenceId.slice(0, 10)}`,
    start: { ...event.start, date: start.slice(0, 10), time },
    recurrence: null,
  };
};

/** The id of the event or series that a dated event comes from. */
export const seriesOf = (id: string): string => id.replace(/\/\d{4}-\d\d-\d\d$/, "");
