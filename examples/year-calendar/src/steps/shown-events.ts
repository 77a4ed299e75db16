import { compareIds, type Id } from "@vanstervind/core";
import type { CalendarEvent } from "@vanstervind/event-scheduling";
import type { CalendarPlan } from "../plan-calendar.ts";

/** An event of the common calendar, with the organisations whose it is. */
export interface ShownEvent {
  readonly event: CalendarEvent;
  /** The organisations, in the order of their table. */
  readonly organisationIds: readonly Id[];
  /** Whether it is one of a series. */
  readonly recurs: boolean;
  /** Whether it was placed here, and nobody has settled it yet. */
  readonly proposed: boolean;
}

/** The events that will or may be held, those placed here among them, by date, time and id. */
export const shownEvents = ({ data, year, placement }: CalendarPlan): readonly ShownEvent[] => {
  const order = data.calendars.map(({ organisation }) => organisation.id);
  const own = year.merged.map(({ event, entries }): ShownEvent => {
    const ids = entries.map(({ organiserId }) => organiserId);
    return {
      event,
      organisationIds: order.filter((id) => ids.includes(id)),
      recurs: /\/\d{4}-\d\d-\d\d$/.test(event.id),
      proposed: false,
    };
  });
  const placed = placement.placed.map(({ event }): ShownEvent => {
    const proposal: CalendarEvent = { ...event, status: "conditional", organisers: order.slice(0, 1) };
    return { event: proposal, organisationIds: order.slice(0, 1), recurs: false, proposed: true };
  });
  return [...own, ...placed]
    .filter(({ event }) => event.status !== "cancelled")
    .sort(
      ({ event: a }, { event: b }) =>
        compareIds(a.start.date, b.start.date) ||
        compareIds(a.start.time ?? "", b.start.time ?? "") ||
        compareIds(a.id, b.id),
    );
};
