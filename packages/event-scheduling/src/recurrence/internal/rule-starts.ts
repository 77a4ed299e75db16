import { DomainError } from "@vanstervind/core";
import type { RecurrenceOptions } from "../recurrence-options.ts";
import type { RecurrenceRule } from "../recurrence-rule.ts";
import { daySeconds, readLocalTime, type TimeParts } from "./local-time.ts";
import { byMoment, type Start } from "./start.ts";
import { wallTimes } from "./wall-times.ts";
import { type Position, zoneClock } from "./zone-clock.ts";

/** How many starts may be passed over in search of one that counts, before the search is given up. */
const patience = 1_000_000;

/** The starts of a rule that are not before a moment; those before are walked only when the rule counts them. */
export function* ruleStarts(
  rule: RecurrenceRule,
  start: TimeParts,
  zone: string | null,
  options: RecurrenceOptions,
  from: Position,
): Generator<Start, void> {
  const clock = zoneClock(zone, options);
  const written = zoneClock(zone, { ...options, gap: "shift" });
  const until = untilOf(rule, start, zone !== null, written.positionOf);
  // A change of the clocks moves no wall time by more than a day.
  const counts = rule.count !== undefined || from === Number.NEGATIVE_INFINITY;
  const near = counts ? start.wall : clock.wallOf(from) - (zone === null ? 0 : daySeconds);
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let passed = 0;
  // Starts shifted out of a gap wait here until the regular ones have caught up with them.
  const waiting: Start[] = [];
  if (options.includeStart) waiting.push({ at: written.positionOf(start.wall), wall: start.wall, override: null });
  for (const wall of wallTimes(rule, start, options, Math.max(start.wall, near))) {
    const at = clock.positionOf(wall);
    if (++passed > patience) {
      throw new DomainError("recurrence-too-sparse", `${patience} starts of the rule were passed over in vain.`);
    }
    if (Number.isNaN(at)) continue;
    let next: Start | undefined = { at, wall, override: null };
    const inGap = clock.inGap() && at < Number.POSITIVE_INFINITY;
    if (inGap || waiting.length > 0) {
      waiting.push(next);
      if (inGap) continue;
      next = waiting.sort(byMoment).shift();
    }
    for (; next !== undefined; next = waiting.length > 0 && waiting[0]!.at <= at ? waiting.shift() : undefined) {
      if (next.at <= last) continue;
      if (next.at > until || left-- <= 0 || next.at === Number.POSITIVE_INFINITY) return;
      last = next.at;
      if (last < from) continue;
      passed = 0;
      yield next;
    }
  }
}

/** The last moment a rule may reach, also when its end is of another kind than the start. */
const untilOf = (
  { until }: RecurrenceRule,
  start: TimeParts,
  zoned: boolean,
  positionOf: (wall: number) => Position,
): Position => {
  const end = until === undefined ? null : readLocalTime(until);
  if (end === null) return Number.POSITIVE_INFINITY;
  // A day ends with its last second; with whole days that reaches no further than the day itself.
  if (end.wholeDay || start.wholeDay) return positionOf((Math.floor(end.wall / daySeconds) + 1) * daySeconds - 1);
  return end.utc && zoned ? end.wall : positionOf(end.wall);
};
