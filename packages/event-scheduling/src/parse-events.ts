import { CalendarEvent, type CalendarEventInput } from "./calendar-event.ts";
import { parseRows } from "./internal/parse-rows.ts";

/**
 * Reads events with ids of their own, every fault at once. O(n).
 *
 * @throws `invalid-input` for events that do not fit, or double ids.
 * @example
 * ```ts
 * import { parseEvents } from "@vanstervind/event-scheduling";
 *
 * const title = { sv: "Möte", en: "Meeting" };
 * parseEvents([{ id: "a", title, start: { date: "2026-03-10" }, durationMinutes: 1440 }])[0]?.status; // => "confirmed"
 * ```
 */
export const parseEvents = (input: readonly CalendarEventInput[], source = "the events"): readonly CalendarEvent[] =>
  parseRows(CalendarEvent, input, source);
