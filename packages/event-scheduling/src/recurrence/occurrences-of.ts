import { DomainError } from "@vanstervind/core";
import { type Moment, openRecurrence } from "./internal/open-recurrence.ts";
import type { Start } from "./internal/start.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Recurrence } from "./recurrence.ts";
import type { RecurrenceOptions } from "./recurrence-options.ts";

const beginning = Number.NEGATIVE_INFINITY;
const end = Number.POSITIVE_INFINITY;

/**
 * All occurrences in order of time, worked out as they are asked for. The calendar ends with the year 9999.
 *
 * Each next one takes O(1) when the rules are dense. A search through rules that give nothing ends within a fraction of
 * a second, whatever the rule.
 *
 * @throws `invalid-input` when the recurrence or a rule has no meaning; `recurrence-too-sparse` when a million starts
 * were passed over in vain.
 * @see RFC 5545 sections 3.3.10 and 3.8.5
 * @example
 * ```ts
 * import { occurrencesOf } from "@vanstervind/event-scheduling/recurrence";
 *
 * const start = "2026-02-27T18:00";
 * const meetings = occurrencesOf({ start, zone: "Europe/Stockholm", rules: ["FREQ=MONTHLY;BYDAY=-1FR;COUNT=3"] });
 * [...meetings].map(({ start, instant }) => [start, new Date(instant ?? 0).toISOString()]);
 * // => [["2026-02-27T18:00:00", "2026-02-27T17:00:00.000Z"], ["2026-03-27T18:00:00", "2026-03-27T17:00:00.000Z"], ["2026-04-24T18:00:00", "2026-04-24T16:00:00.000Z"]]
 * ```
 */
export function* occurrencesOf(recurrence: Recurrence, options: RecurrenceOptions = {}): Generator<Occurrence, void> {
  const { startsFrom, occurrence } = openRecurrence(recurrence, options);
  for (const starts of startsFrom(beginning)) for (const start of starts) yield occurrence(start);
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
): readonly Occurrence[] => openRecurrence(recurrence, options).between(beginning, end, count);

/** More than this is no answer that anyone can use. */
const mostAtOnce = 100_000;

/**
 * The occurrences that start at `from` or later and before `to`, however far from the beginning.
 *
 * Without COUNT the walk begins at `from`; with COUNT it must count from the beginning.
 *
 * @throws as {@link occurrencesOf}; `no-instant` when a bound is an instant and the recurrence has only local times;
 * `too-many-occurrences` above 100,000.
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
  const { between, positionOf } = openRecurrence(recurrence, options);
  const found = between(positionOf(from), positionOf(to), mostAtOnce + 1);
  if (found.length > mostAtOnce) {
    throw new DomainError("too-many-occurrences", `There are more than ${mostAtOnce} occurrences in that time.`);
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
  const { between, positionOf } = openRecurrence(recurrence, options);
  // Occurrences start on whole seconds.
  return between(Math.floor(positionOf(after)) + 1, end, 1)[0] ?? null;
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
  const { startsFrom, occurrence, positionOf } = openRecurrence(recurrence, options);
  const bound = positionOf(before);
  // So long ago lies before every start.
  for (let span = 60; span < 1e13; span *= 16) {
    let found: Start | undefined;
    for (const starts of startsFrom(bound - span)) {
      const earlier = starts.filter(({ at }) => at < bound);
      found = earlier.at(-1) ?? found;
      if (earlier.length < starts.length) break;
    }
    if (found !== undefined) return occurrence(found);
  }
  return null;
};
