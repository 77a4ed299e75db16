import { DomainError } from "@vanstervind/core";
import type { RecurrenceOptions } from "../recurrence-options.ts";
import type { RecurrenceRule } from "../recurrence-rule.ts";
import { daySeconds, readLocalTime, type TimeParts, type Wall } from "./local-time.ts";
import { byMoment, type Position, type Start } from "./start.ts";
import { wallTimes } from "./wall-times.ts";

/** How many starts may be passed over in search of one that counts, before the search is given up. */
const patience = 1_000_000;

/**
 * The starts of a rule that are not before a moment, some at a time; those before are walked only when the rule counts
 * them.
 */
export function* ruleStarts(
  rule: RecurrenceRule,
  start: TimeParts,
  zoned: boolean,
  clock: (id: Wall) => Start,
  options: RecurrenceOptions,
  from: Position,
): Generator<readonly Start[], void> {
  const until = untilOf(rule, start, zoned, clock);
  // No clock differs from that of UTC by as much as a day.
  const near = rule.count === undefined ? Math.max(start.wall, from - daySeconds) : start.wall;
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let passed = 0;
  // Starts shifted out of a gap wait here until the regular ones have caught up with them.
  let waiting = options.includeStart ? [clock(start.wall)] : [];
  for (const walls of wallTimes(rule, start, options, near)) {
    const batch = waiting;
    let isSorted = batch.length === 0;
    let reached = walls.length === 0 ? Number.POSITIVE_INFINITY : last;
    for (const wall of walls) {
      const next = clock(wall);
      if (next.id === next.wall) reached = next.at;
      else if (options.gap === "shift") isSorted = false;
      else continue;
      batch.push(next);
    }
    if (!isSorted) batch.sort(byMoment);
    waiting = [];
    const found: Start[] = [];
    for (const next of batch) {
      if (next.at > until) left = 0;
      if (left === 0) break;
      if (next.at > reached) waiting.push(next);
      else if (next.at > last) {
        last = next.at;
        left--;
        if (last >= from) found.push(next);
      }
    }
    passed += walls.length;
    if (found.length > 0) {
      passed = 0;
      yield found;
    }
    if (left === 0) return;
    if (passed > patience) {
      throw new DomainError("recurrence-too-sparse", `${patience} starts of the rule were passed over in vain.`);
    }
  }
}

/** The last moment a rule may reach, also when its end is of another kind than the start. */
const untilOf = ({ until }: RecurrenceRule, start: TimeParts, zoned: boolean, clock: (id: Wall) => Start): Position => {
  if (until === undefined) return Number.POSITIVE_INFINITY;
  const { wall, wholeDay, utc } = readLocalTime(until)!;
  if (utc && zoned) return wall;
  // A day ends with its last second; with whole days that reaches no further than the day itself.
  return clock(wholeDay || start.wholeDay ? (Math.floor(wall / daySeconds) + 1) * daySeconds - 1 : wall).at;
};
