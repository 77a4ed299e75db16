import { compareIds, Id, IsoDate, type Reason } from "@vanstervind/core";
import * as z from "zod";
import { type CalendarEventInput, lastDay } from "./calendar-event.ts";
import { parseRows } from "./internal/parse-rows.ts";
import { parseEvents } from "./parse-events.ts";

/** A stretch of dates `[start, end)` that is kept free, such as July or the week of a conference. */
export const QuietPeriod = z
  .object({
    /** Unique; names the period in explanations. */
    id: Id,
    /** The first date. */
    start: IsoDate,
    /** The date after the last one. */
    end: IsoDate,
    /** The kinds of event that it keeps out, or `null` for all. */
    kinds: z.array(Id).readonly().nullable().default(null),
  })
  .refine(({ start, end }) => start < end, { path: ["end"], error: "must be after the start" });

/** See the schema of the same name. */
export interface QuietPeriod extends z.infer<typeof QuietPeriod> {}

/** A {@link QuietPeriod} as a caller may write it. */
export type QuietPeriodInput = z.input<typeof QuietPeriod>;

/** An event on dates that are to be kept free from it. */
export interface QuietBreach {
  /** The event. */
  readonly eventId: Id;
  /** The period. */
  readonly periodId: Id;
  /** The breach as data for `explain`. */
  readonly reason: Reason<"in-quiet-period", { readonly id: Id; readonly date: IsoDate }>;
}

/**
 * The events that touch a date kept free from events of their kind, by date, then event, then period.
 *
 * Dates are those of the event's own zone; cancelled events disturb nothing. O(n log n + events × periods).
 *
 * @throws `invalid-input` for events or periods that do not fit, or double ids.
 * @example
 * ```ts
 * import { findQuietBreaches } from "@vanstervind/event-scheduling";
 *
 * const march = { id: "a", title: { sv: "Möte", en: "Meeting" }, start: { date: "2026-07-03" }, durationMinutes: 1440 };
 * const july = { id: "july", start: "2026-07-01", end: "2026-08-01" };
 * findQuietBreaches([march], [july]).map(({ eventId, periodId }) => [eventId, periodId]); // => [["a", "july"]]
 * ```
 */
export const findQuietBreaches = (
  events: readonly CalendarEventInput[],
  periods: readonly QuietPeriodInput[],
): readonly QuietBreach[] => {
  const quiet = readPeriods(periods);
  return parseEvents(events)
    .filter(({ status }) => status !== "cancelled")
    .sort((a, b) => compareIds(a.start.date, b.start.date) || compareIds(a.id, b.id))
    .flatMap((event) =>
      quietAt(event.kind, event.start.date, lastDay(event), quiet).map(({ id, start }) => ({
        eventId: event.id,
        periodId: id,
        reason: { code: "in-quiet-period", values: { id, date: start > event.start.date ? start : event.start.date } },
      })),
    );
};

/** Reads periods with ids of their own, in id order. */
export const readPeriods = (input: readonly QuietPeriodInput[]): readonly QuietPeriod[] =>
  parseRows(QuietPeriod, input, "the quiet periods").sort((a, b) => compareIds(a.id, b.id));

/** The periods that dates from one to another touch and that keep out a kind. */
export const quietAt = (kind: Id, first: IsoDate, last: IsoDate, periods: readonly QuietPeriod[]): QuietPeriod[] =>
  periods.filter(({ start, end, kinds }) => start <= last && first < end && (kinds === null || kinds.includes(kind)));
