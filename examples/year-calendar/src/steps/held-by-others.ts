import type { Id } from "@vanstervind/core";
import type { CalendarEvent } from "@vanstervind/event-scheduling";
import type { YearData } from "../data/load-data.ts";
import { datedEvents } from "./dated-events.ts";

/** An event of another organisation, with its name. */
export interface HeldByOther {
  readonly event: CalendarEvent;
  readonly organisation: { readonly sv: string; readonly en: string };
}

/**
 * What the organisations after the first hold in a year for some audiences, occurrences of series one by one: what a
 * district plans its own meetings around.
 */
export const heldByOthers = (
  { calendars }: YearData,
  { year, audiences }: { readonly year: number; readonly audiences: readonly Id[] },
): readonly HeldByOther[] =>
  calendars.slice(1).flatMap(({ organisation, events }) =>
    events
      .filter((event) => event.status !== "cancelled" && event.audiences.some((id) => audiences.includes(id)))
      .flatMap(datedEvents)
      .filter(({ start }) => start.date.startsWith(`${year}-`))
      .map((event): HeldByOther => ({ event, organisation: { sv: organisation.nameSv, en: organisation.nameEn } })),
  );
