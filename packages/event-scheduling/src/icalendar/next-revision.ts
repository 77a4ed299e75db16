import { compareIds, type IsoDate } from "@vanstervind/core";
import { type CalendarEvent, type CalendarEventInput, lastDay } from "../calendar-event.ts";
import type { Stamp } from "../event-start.ts";
import { parseEvents } from "../parse-events.ts";

/** How a feed goes from one publication to the next. */
export interface RevisionOptions {
  /** The moment of the new publication; the caller's clock. */
  readonly stamp: Stamp;
  /** Events that ended before this date may leave the feed without being called off; none when left out. */
  readonly keepFrom?: IsoDate;
}

/**
 * The events to publish next, given those that were published last: what is new or changed gets a raised `sequence` and
 * `updated`, what is gone is kept as cancelled, and what is the same stays the same.
 *
 * A subscriber's program takes in a change only when SEQUENCE grows, and removes an event only when told that it is
 * cancelled. Guarantees: `sequence` never falls; an event is touched only when something that the feed shows has changed
 * (its people, audiences and pinning are not shown; the order of lists of starts does not matter); doing it twice with the same
 * events changes nothing, so a feed made of the result has the same bytes. Sorted by id. O(n log n).
 *
 * @throws `invalid-input` for events that do not fit or double ids.
 * @example
 * ```ts
 * import { nextRevision } from "@vanstervind/event-scheduling/icalendar";
 *
 * const title = { sv: "Möte", en: "Meeting" };
 * const on = (date: string) => ({ id: "a", title, start: { date }, durationMinutes: 1440 });
 * const first = nextRevision([], [on("2026-03-01")], { stamp: "2026-01-01T00:00:00Z" });
 * const moved = nextRevision(first, [on("2026-03-02")], { stamp: "2026-01-02T00:00:00Z" });
 * moved.map(({ sequence, updated }) => [sequence, updated]); // => [[1, "2026-01-02T00:00:00Z"]]
 * const gone = nextRevision(moved, [], { stamp: "2026-01-03T00:00:00Z" });
 * gone.map(({ sequence, status }) => [sequence, status]); // => [[2, "cancelled"]]
 * ```
 */
export const nextRevision = (
  previous: readonly CalendarEventInput[],
  events: readonly CalendarEventInput[],
  { stamp, keepFrom = "0000-01-01" }: RevisionOptions,
): readonly CalendarEvent[] => {
  const published = new Map(parseEvents(previous, "the published events").map((event) => [event.id, event]));
  const current = parseEvents(events);
  const ids = new Set(current.map(({ id }) => id));
  const gone = [...published.values()].flatMap((event): CalendarEvent[] => {
    if (ids.has(event.id) || (event.recurrence === null && lastDay(event) < keepFrom)) return [];
    return [{ ...event, status: "cancelled" }];
  });
  return [...current, ...gone]
    .map((event): CalendarEvent => {
      const before = published.get(event.id);
      if (before === undefined) return { ...event, updated: event.updated ?? stamp };
      if (shown(before) === shown(event)) {
        return { ...event, sequence: Math.max(before.sequence, event.sequence), updated: before.updated ?? stamp };
      }
      return { ...event, sequence: Math.max(before.sequence + 1, event.sequence), updated: stamp };
    })
    .sort((a, b) => compareIds(a.id, b.id));
};

/** What subscribers see of an event, as a text that is equal for equal content. */
const shown = ({
  people: _,
  audiences: __,
  pinned: ___,
  sequence: ____,
  updated: _____,
  recurrence,
  ...rest
}: CalendarEvent): string => {
  const series = recurrence && {
    rules: recurrence.rules,
    added: [...recurrence.added].sort(),
    excluded: [...recurrence.excluded].sort(),
    overrides: Object.entries(recurrence.overrides).sort(([a], [b]) => compareIds(a, b)),
  };
  return JSON.stringify([rest, series]);
};
