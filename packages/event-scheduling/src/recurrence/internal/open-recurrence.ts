import { DomainError, parse } from "@vanstervind/core";
import { wallOf } from "../../internal/zone.ts";
import type { Occurrence } from "../occurrence.ts";
import { parseRule } from "../parse-rule.ts";
import { Recurrence } from "../recurrence.ts";
import type { RecurrenceOptions } from "../recurrence-options.ts";
import { LocalTime, type RecurrenceRule } from "../recurrence-rule.ts";
import { daySeconds, localTimeWriter, readLocalTime } from "./local-time.ts";
import { refuse, ruleBreaches } from "./rule-breaches.ts";
import { ruleStarts } from "./rule-starts.ts";
import { byMoment, clockOf, type Position, type Start } from "./start.ts";

/**
 * A moment: a local date or date-time in the recurrence's zone, the same ending in Z for an instant, or milliseconds
 * since 1970-01-01T00:00Z. A recurrence that floats, or is of whole days, knows local ones only.
 */
export type Moment = string | number;

/** A recurrence read and checked, to be walked any number of times. */
export interface OpenRecurrence {
  readonly rules: readonly RecurrenceRule[];
  /** The starts that are not before a moment, some at a time; what was moved to the moment of another comes after it. */
  startsFrom(from: Position): Iterable<readonly Start[]>;
  /** The first occurrences from a moment up to another, at most so many. */
  between(from: Position, to: Position, most: number): Occurrence[];
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
  const clockZone = zoned ? zone : "UTC";
  const clock = clockOf(clockZone, options.fold === "later");
  const startAt = (text: string): Start => {
    const { wall, utc } = readLocalTime(text)!;
    if (!utc || !zoned) return clock(start.wholeDay ? Math.floor(wall / daySeconds) * daySeconds : wall);
    const id = wallOf(clockZone, wall / 60) * 60;
    return { at: wall, id, wall: id, override: null };
  };

  const rules =
    recurrence.rules?.map((rule) => (typeof rule === "string" ? parseRule(rule, options).rule : rule)) ?? [];
  if (options.strict) refuse(rules.flatMap((rule) => ruleBreaches(rule, start, zone)));
  const single = (rules.length > 0 ? added : [recurrence.start, ...added]).map(startAt);
  const gone = new Set(excluded.map((text) => startAt(text).at));
  const hidden = new Set(gone);
  for (const [name, override] of Object.entries(overrides)) {
    const { id, ...original } = startAt(name);
    if (gone.has(original.at)) continue;
    hidden.add(original.at);
    single.push({ ...original, ...(override.start && startAt(override.start)), id, override });
  }
  single.sort(byMoment);

  const write = localTimeWriter(start.wholeDay);
  const startsFrom = (from: Position): Iterable<readonly Start[]> => {
    const walks = rules.map((rule) => ruleStarts(rule, start, zoned, clock, options, from));
    if (walks.length === 1 && single.length + hidden.size === 0) return walks[0]!;
    return merged([[single.filter(({ at }) => at >= from)], ...walks], hidden);
  };
  const occurrence = ({ at, id, wall, override }: Start): Occurrence => {
    const text = write(wall);
    return {
      start: text,
      zone,
      instant: zoned ? at * 1000 : null,
      recurrenceId: id === wall ? text : write(id),
      override,
    };
  };
  return {
    rules,
    startsFrom,
    occurrence,
    between: (from, to, most) => {
      const found: Occurrence[] = [];
      for (const starts of startsFrom(from)) {
        for (const next of starts) {
          if (next.at >= to || found.length >= most) return found;
          found.push(occurrence(next));
        }
      }
      return found;
    },
    positionOf: (moment) => {
      const time =
        typeof moment === "string" ? readLocalTime(parse(LocalTime, moment, { source: "the moment" }))! : null;
      if (time !== null && !time.utc) return clock(time.wall).at;
      if (!zoned)
        throw new DomainError("no-instant", `${moment} is an instant, but the recurrence has local times only.`);
      return time === null ? Number(moment) / 1000 : time.wall;
    },
  };
};

function* oneByOne(lists: Iterable<readonly Start[]>): Generator<Start, void> {
  for (const list of lists) yield* list;
}

/** Several ascending sources as one: what more than one gives is taken once, and what is hidden only when it is moved. */
function* merged(
  sources: readonly Iterable<readonly Start[]>[],
  hidden: ReadonlySet<Position>,
): Generator<readonly Start[], void> {
  const iterators = sources.map(oneByOne);
  const heads = iterators.map((iterator) => iterator.next().value);
  let last = Number.NaN;
  for (;;) {
    const [next] = heads.filter((head) => head !== undefined).sort(byMoment);
    if (next === undefined) return;
    const index = heads.indexOf(next);
    heads[index] = iterators[index]!.next().value;
    if (next.override === null) {
      if (next.at === last || hidden.has(next.at)) continue;
      last = next.at;
    }
    yield [next];
  }
}
