import { DomainError, parse } from "@vanstervind/core";
import type { Occurrence } from "../occurrence.ts";
import { parseRule } from "../parse-rule.ts";
import { Recurrence } from "../recurrence.ts";
import type { RecurrenceOptions } from "../recurrence-options.ts";
import { LocalTime, type RecurrenceRule } from "../recurrence-rule.ts";
import { daySeconds, localTimeWriter, readLocalTime } from "./local-time.ts";
import { refuse, ruleBreaches } from "./rule-breaches.ts";
import { ruleStarts } from "./rule-starts.ts";
import { byMoment, type Start } from "./start.ts";
import { type Position, zoneClock } from "./zone-clock.ts";

/**
 * A moment: a local date or date-time in the recurrence's zone, the same ending in Z for an instant, or milliseconds
 * since 1970-01-01T00:00Z. A recurrence that floats, or is of whole days, knows local ones only.
 */
export type Moment = string | number;

/** A recurrence read and checked, to be walked any number of times. */
export interface OpenRecurrence {
  readonly rules: readonly RecurrenceRule[];
  /** The starts of one rule that are not before a moment. */
  startsOfRule(rule: RecurrenceRule, from: Position): Iterable<Start>;
  /** The starts that are not before a moment; what was moved to the moment of another comes after it. */
  startsFrom(from: Position): Iterable<Start>;
  /** A start written out. */
  occurrence(start: Start): Occurrence;
  /** A moment as seconds on the recurrence's own scale. */
  positionOf(moment: Moment): Position;
}

/** Reads a recurrence, or throws `invalid-input`. */
export const openRecurrence = (input: Recurrence, options: RecurrenceOptions): OpenRecurrence => {
  const recurrence = parse(Recurrence, input, { source: "the recurrence" });
  const { zone = null, added = [], excluded = [], overrides = {} } = recurrence;
  const start = readLocalTime(recurrence.start)!;
  const zoned = zone !== null && !start.wholeDay;
  // What somebody wrote down is never lost in a gap.
  const clock = zoneClock(zone, { ...options, gap: "shift" });
  let shifts = options.gap === "shift";
  const startAt = (text: string): Start => {
    const { wall, utc } = readLocalTime(text)!;
    if (utc && zoned) return { at: wall, wall: clock.wallOf(wall), override: null };
    const name = start.wholeDay ? Math.floor(wall / daySeconds) * daySeconds : wall;
    const at = clock.positionOf(name);
    shifts ||= clock.inGap();
    return { at, wall: name, override: null };
  };

  const rules =
    recurrence.rules?.map((rule) => (typeof rule === "string" ? parseRule(rule, options).rule : rule)) ?? [];
  if (options.strict) refuse(rules.flatMap((rule) => ruleBreaches(rule, start, zone)));
  const fixed = (rules.length > 0 ? added : [recurrence.start, ...added]).map(startAt).sort(byMoment);
  const gone = new Set(excluded.map((text) => startAt(text).at));
  const hidden = new Set(gone);
  const moved: Start[] = [];
  for (const [id, override] of Object.entries(overrides)) {
    const { at, wall } = startAt(id);
    if (gone.has(at)) continue;
    hidden.add(at);
    moved.push({ at: override.start === undefined ? at : startAt(override.start).at, wall, override });
  }
  moved.sort(byMoment);

  const startsOfRule = (rule: RecurrenceRule, from: Position) => ruleStarts(rule, start, zone, options, from);
  const write = localTimeWriter(start.wholeDay);
  return {
    rules,
    startsOfRule,
    startsFrom: (from) => {
      const given = fixed.filter(({ at }) => at >= from);
      const walks = rules.map((rule) => startsOfRule(rule, from));
      if (walks.length === 1 && fixed.length + hidden.size === 0) return walks[0]!;
      return merged([given, ...walks, moved.filter(({ at }) => at >= from)], hidden);
    },
    occurrence: ({ at, wall, override }) => {
      const recurrenceId = write(wall);
      return {
        start: override !== null || shifts ? write(clock.wallOf(at)) : recurrenceId,
        zone,
        instant: zoned ? at * 1000 : null,
        recurrenceId,
        override,
      };
    },
    positionOf: (moment) => {
      const time =
        typeof moment === "string" ? readLocalTime(parse(LocalTime, moment, { source: "the moment" }))! : null;
      if (time !== null && !time.utc) return clock.positionOf(time.wall);
      if (!zoned)
        throw new DomainError("no-instant", `${moment} is an instant, but the recurrence has local times only.`);
      return time === null ? Number(moment) / 1000 : time.wall;
    },
  };
};

/** Several ascending sources as one: what more than one gives is taken once, and what is hidden only when it is moved. */
function* merged(sources: readonly Iterable<Start>[], hidden: ReadonlySet<Position>): Generator<Start, void> {
  const iterators = sources.map((source) => source[Symbol.iterator]());
  const heads = iterators.map((iterator) => iterator.next());
  let last = Number.NaN;
  for (;;) {
    let least = -1;
    for (const [index, head] of heads.entries()) {
      if (!head.done && (least < 0 || head.value.at < heads[least]!.value.at)) least = index;
    }
    if (least < 0) return;
    const next: Start = heads[least]!.value;
    heads[least] = iterators[least]!.next();
    if (next.override === null) {
      if (next.at === last || hidden.has(next.at)) continue;
      last = next.at;
    }
    yield next;
  }
}
