import { DomainError } from "@vanstervind/core";
import { requireLocalTime } from "./internal/local-time.ts";
import { type Prepared, prepare } from "./internal/prepare.ts";
import { walk } from "./internal/walk.ts";
import type { Position } from "./internal/zone-clock.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Recurrence } from "./recurrence.ts";
import type { RecurrenceOptions } from "./recurrence-options.ts";

/**
 * A moment: a local date or date-time in the recurrence's zone, the same ending in Z for an instant, or milliseconds
 * since 1970-01-01T00:00Z. A recurrence that floats, or is of whole days, knows local ones only.
 */
export type Moment = string | number;

/** The moment as seconds on the recurrence's own scale. */
export const positionOf = ({ zone, start, clock }: Prepared, moment: Moment): Position => {
  const time = typeof moment === "number" ? null : requireLocalTime(moment);
  if (time !== null && !time.utc) return clock.positionOf(time.wall);
  if (zone === null || start.wholeDay) {
    throw new DomainError("no-instant", `${moment} is an instant, but the recurrence has no time zone.`, {
      values: { moment },
      hint: "Give a local date or date-time.",
    });
  }
  return time === null ? (moment as number) / 1000 : time.wall;
};

const beginning = Number.NEGATIVE_INFINITY;

/**
 * All occurrences in order of time, worked out as they are asked for. The calendar ends with the year 9999.
 *
 * Each next one takes O(1) when the rules are dense. A search through rules that give nothing is bounded: it ends
 * within a fraction of a second, whatever the rule.
 *
 * @throws `invalid-rule`, `unsupported-scale`, `not-a-local-time`, `unknown-zone`; `recurrence-too-sparse` when
 * millions of starts were passed over in vain.
 * @see RFC 5545 sections 3.3.10 and 3.8.5
 * @example
 * ```ts
 * import { occurrencesOf } from "@vanstervind/event-scheduling/recurrence";
 *
 * const start = "2026-01-30T18:00";
 * const meetings = occurrencesOf({ start, zone: "Europe/Stockholm", rules: ["FREQ=MONTHLY;BYDAY=-1FR;COUNT=3"] });
 * [...meetings].map(({ start, instant }) => [start, new Date(instant ?? 0).toISOString()]);
 * // => [["2026-01-30T18:00:00", "2026-01-30T17:00:00.000Z"], ["2026-02-27T18:00:00", "2026-02-27T17:00:00.000Z"], ["2026-03-27T18:00:00", "2026-03-27T17:00:00.000Z"]]
 * ```
 */
export function* occurrencesOf(recurrence: Recurrence, options: RecurrenceOptions = {}): Generator<Occurrence, void> {
  const here = walk(prepare(recurrence, options), beginning);
  while (here.advance()) yield here.occurrence();
}

/**
 * The first occurrences, at most `count` of them.
 *
 * @throws as {@link occurrencesOf}.
 * @example
 * ```ts
 * import { firstOccurrences } from "@vanstervind/event-scheduling/recurrence";
 *
 * const studyDays = { start: "2026-01-31", rules: ["RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD"] };
 * firstOccurrences(studyDays, 3).map(({ start }) => start); // => ["2026-01-31", "2026-02-28", "2026-03-31"]
 * ```
 */
export const firstOccurrences = (
  recurrence: Recurrence,
  count: number,
  options: RecurrenceOptions = {},
): readonly Occurrence[] => {
  const here = walk(prepare(recurrence, options), beginning);
  const found: Occurrence[] = [];
  while (found.length < count && here.advance()) found.push(here.occurrence());
  return found;
};

/** More than this is no answer that anyone can use. */
const mostAtOnce = 1_000_000;

/**
 * The occurrences that start at `from` or later and before `to`, however far from the beginning.
 *
 * Without COUNT the walk begins at `from`; with COUNT it must count from the beginning.
 *
 * @throws as {@link occurrencesOf}; `no-instant` when a bound is an instant and the recurrence has no zone;
 * `too-many-occurrences` above a million.
 * @example
 * ```ts
 * import { occurrencesBetween } from "@vanstervind/event-scheduling/recurrence";
 *
 * const meetings = { start: "2026-01-13T18:00", zone: "Europe/Stockholm", rules: ["FREQ=WEEKLY;INTERVAL=2"] };
 * occurrencesBetween(meetings, "2026-03-20", "2026-04-20").map(({ start }) => start);
 * // => ["2026-03-24T18:00:00", "2026-04-07T18:00:00"]
 * ```
 */
export const occurrencesBetween = (
  recurrence: Recurrence,
  from: Moment,
  to: Moment,
  options: RecurrenceOptions = {},
): readonly Occurrence[] => {
  const prepared = prepare(recurrence, options);
  const end = positionOf(prepared, to);
  const here = walk(prepared, positionOf(prepared, from));
  const found: Occurrence[] = [];
  while (here.advance() && here.at < end) {
    if (found.length >= mostAtOnce) {
      throw new DomainError("too-many-occurrences", `There are more than ${mostAtOnce} occurrences in that time.`, {
        hint: "Ask for a shorter time, or use occurrencesOf.",
      });
    }
    found.push(here.occurrence());
  }
  return found;
};

/**
 * The first occurrence that starts after a moment, or `null`.
 *
 * @throws as {@link occurrencesBetween}.
 * @example
 * ```ts
 * import { nextOccurrence } from "@vanstervind/event-scheduling/recurrence";
 *
 * const election = { start: "2018-09-09", rules: ["FREQ=YEARLY;INTERVAL=4;BYMONTH=9;BYDAY=2SU"] };
 * nextOccurrence(election, "2022-09-11")?.start; // => "2026-09-13"
 * ```
 */
export const nextOccurrence = (
  recurrence: Recurrence,
  after: Moment,
  options: RecurrenceOptions = {},
): Occurrence | null => {
  const prepared = prepare(recurrence, options);
  const bound = positionOf(prepared, after);
  const here = walk(prepared, bound);
  while (here.advance()) if (here.at > bound) return here.occurrence();
  return null;
};

/**
 * The last occurrence that starts before a moment, or `null`.
 *
 * Looks back over a minute, then over sixteen times as long and so on, so that the work follows the time back to the
 * answer and not the time since the start.
 *
 * @throws as {@link occurrencesBetween}.
 * @example
 * ```ts
 * import { previousOccurrence } from "@vanstervind/event-scheduling/recurrence";
 *
 * const election = { start: "2018-09-09", rules: ["FREQ=YEARLY;INTERVAL=4;BYMONTH=9;BYDAY=2SU"] };
 * previousOccurrence(election, "2022-09-11")?.start; // => "2018-09-09"
 * ```
 */
export const previousOccurrence = (
  recurrence: Recurrence,
  before: Moment,
  options: RecurrenceOptions = {},
): Occurrence | null => {
  const prepared = prepare(recurrence, options);
  const bound = positionOf(prepared, before);
  for (let span = 60; ; span *= 16) {
    const here = walk(prepared, bound - span);
    let found: Occurrence | null = null;
    while (here.advance() && here.at < bound) found = here.occurrence();
    if (found !== null) return found;
    // So long ago lies before every start.
    if (span > 1e12) return null;
  }
};
