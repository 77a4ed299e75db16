import { compareIds, type Id, type Interval, parse, type Reason } from "@vanstervind/core";
import * as z from "zod";
import type { CalendarEvent, CalendarEventInput } from "./calendar-event.ts";
import { wallText } from "./event-start.ts";
import { bufferBetween } from "./internal/claims.ts";
import { sweepClaims } from "./internal/sweep-claims.ts";
import { wallOf } from "./internal/zone.ts";
import { Journey, longestJourneys } from "./journey.ts";
import { parseEvents } from "./parse-events.ts";

/** What two events can fight over: a room, somebody who is needed at both, an audience that both want. */
export const ClashKind = z.enum(["venue", "person", "audience"]);

/** See the schema of the same name. */
export type ClashKind = z.infer<typeof ClashKind>;

/** What counts as a clash. */
export const ClashOptions = z.object({
  /** The kinds looked for; all when left out. */
  kinds: z.array(ClashKind).readonly().default(ClashKind.options),
  /** Minutes a venue needs between two events. */
  turnaroundMinutes: z.int().min(0).max(1440).default(0),
  /** Minutes a person needs between two events at different known venues that no journey tells of. */
  travelMinutes: z.int().min(0).max(1440).default(0),
  /** How long it takes between venues, either way; of two for the same venues the longer counts. */
  journeys: z.array(Journey).readonly().default([]).transform(longestJourneys),
  /** Minutes an audience should have between two events. */
  audienceGapMinutes: z.int().min(0).max(1440).default(0),
  /**
   * The kinds in which an event of whole days clashes with one that has a time. When left out, it occupies the venue and
   * the persons that it names, but a day kept by an audience does not keep that audience from an evening meeting.
   */
  allDay: z.array(ClashKind).readonly().default(["venue", "person"]),
});

/** See the schema of the same name. */
export interface ClashOptions extends z.infer<typeof ClashOptions> {}

/** {@link ClashOptions} as a caller may write them. */
export type ClashOptionsInput = z.input<typeof ClashOptions>;

/** Why two events clash. */
export type ClashReason =
  | Reason<"overlapping", { readonly kind: ClashKind; readonly shared: readonly Id[]; readonly minutes: number }>
  | Reason<
      "too-close",
      { readonly kind: ClashKind; readonly shared: readonly Id[]; readonly minutes: number; readonly needed: number }
    >;

/** Two events that cannot both be held as they stand. */
export interface Clash {
  /** What they fight over. */
  readonly kind: ClashKind;
  /** The one that starts first (the smaller id when both start together). */
  readonly firstId: Id;
  /** The other one. */
  readonly secondId: Id;
  /** The venue, persons or audiences they share, in id order. */
  readonly shared: readonly Id[];
  /** The time they have in common, as wall time in the zone of the first; `null` when only a buffer is missing. */
  readonly overlap: Interval<string> | null;
  /** Minutes from the end of the first to the start of the second; negative when they overlap. */
  readonly gapMinutes: number;
  /** Minutes that should lie between them. */
  readonly neededMinutes: number;
  /** Whether one of them may never be held. */
  readonly conditional: boolean;
  /** The clash as data for `explain`. */
  readonly reason: ClashReason;
}

/**
 * Every pair of events that share a venue, a person or an audience at the same time, once for each kind.
 *
 * Exact: what a comparison of all pairs finds. A series counts by its first event; expand it first to compare the rest. Times are half-open, so back to back is no clash unless a buffer is asked
 * for; buffers count between events with a time only. Cancelled events clash with nothing. An event of whole days covers
 * its dates in its own zone; it clashes with other such events, and with timed ones only in the kinds of `allDay`.
 * Adding an event never removes a clash, and larger buffers never find fewer. Sorted by the start of the second event,
 * then ids, then kind. O(n log n + pairs that overlap within one venue, person or audience).
 *
 * @throws `invalid-input` for events or options that do not fit, or double ids.
 * @example
 * ```ts
 * import { findClashes } from "@vanstervind/event-scheduling";
 *
 * const at = (id: string, time: string) => ({
 *   id,
 *   title: { sv: "Möte", en: "Meeting" },
 *   start: { date: "2026-03-10", time },
 *   durationMinutes: 120,
 *   venueId: "hall",
 * });
 * findClashes([at("a", "18:00"), at("b", "20:00")]); // => []
 * findClashes([at("a", "18:00"), at("b", "19:00")])[0]?.overlap;
 * // => { start: "2026-03-10T19:00", end: "2026-03-10T20:00" }
 * findClashes([at("a", "18:00"), at("b", "20:00")], { turnaroundMinutes: 30 })[0]?.gapMinutes; // => 0
 * ```
 */
export const findClashes = (events: readonly CalendarEventInput[], options: ClashOptionsInput = {}): readonly Clash[] =>
  clashesOf(parseEvents(events), parse(ClashOptions, options, { source: "the clash options" }));

/**
 * As {@link findClashes}, for events and options that have been read, by `parseEvents` and `ClashOptions`: reading takes
 * longer than the sweep.
 *
 * @example
 * ```ts
 * import { ClashOptions, clashesOf, parseEvents } from "@vanstervind/event-scheduling";
 *
 * clashesOf(parseEvents([]), ClashOptions.parse({})); // => []
 * ```
 */
export const clashesOf = (events: readonly CalendarEvent[], options: ClashOptions): readonly Clash[] => {
  const clashes: (Clash & { readonly at: number })[] = [];
  for (const { kind, a, b, claims, shared } of sweepClaims(events, options)) {
    const [first, second] = claims;
    const gapMinutes = second.start - first.end;
    const needed = bufferBetween(first, second, kind, options);
    const wall = (instant: number): string => wallText(wallOf(a.start.zone, instant));
    const end = Math.min(first.end, second.end);
    clashes.push({
      kind,
      firstId: a.id,
      secondId: b.id,
      shared,
      overlap: gapMinutes < 0 ? { start: wall(second.start), end: wall(end) } : null,
      gapMinutes,
      neededMinutes: needed,
      conditional: a.status === "conditional" || b.status === "conditional",
      reason:
        gapMinutes < 0
          ? { code: "overlapping", values: { kind, shared, minutes: end - second.start } }
          : { code: "too-close", values: { kind, shared, minutes: gapMinutes, needed } },
      at: second.start,
    });
  }
  return clashes
    .sort(
      (a, b) =>
        a.at - b.at ||
        compareIds(a.firstId, b.firstId) ||
        compareIds(a.secondId, b.secondId) ||
        ClashKind.options.indexOf(a.kind) - ClashKind.options.indexOf(b.kind),
    )
    .map(({ at: _, ...clash }) => clash);
};
