import { DomainError } from "@vanstervind/core";
import { isZone } from "../../internal/zone.ts";
import { parseRule } from "../parse-rule.ts";
import type { Override, Recurrence } from "../recurrence.ts";
import type { RecurrenceOptions } from "../recurrence-options.ts";
import type { RecurrenceRule } from "../recurrence-rule.ts";
import { invalidRule, type RuleProblem } from "../rule-problem.ts";
import { checkRule } from "./check-rule.ts";
import { daySeconds, type LocalTime, requireLocalTime, type Wall } from "./local-time.ts";
import { type Plan, planOf } from "./plan.ts";
import { type Position, type ZoneClock, zoneClock } from "./zone-clock.ts";

/** A start: the wall time that names it, and its moment. */
export interface Start {
  readonly at: Position;
  readonly wall: Wall;
}

/** A start with what differs in it, at the moment it is moved to. */
export interface MovedStart extends Start {
  readonly override: Override;
}

/** A rule with its plan and the last moment it may reach. */
export interface PreparedRule {
  readonly rule: RecurrenceRule;
  readonly plan: Plan;
  readonly until: Position;
}

/** A recurrence read and checked, ready to be walked any number of times. */
export interface Prepared {
  readonly start: LocalTime;
  readonly zone: string | null;
  readonly options: RecurrenceOptions;
  readonly rules: readonly PreparedRule[];
  readonly added: readonly Start[];
  /** Moments that the walk of rules and added starts leaves out: excluded, or told of in `moved`. */
  readonly hidden: ReadonlySet<Position>;
  readonly moved: readonly MovedStart[];
  /** A clock that shifts what lies in a gap, for times that somebody wrote down. */
  readonly clock: ZoneClock;
  /** Whether any start can lie in a gap, so that its wall time must be asked for. */
  readonly shifts: boolean;
  readonly problems: readonly RuleProblem[];
}

const byMoment = (a: Start, b: Start): number => a.at - b.at || a.wall - b.wall;

/** Reads a recurrence. @throws what {@link parseRule} throws, `not-a-local-time`, `unknown-zone`. */
export const prepare = (recurrence: Recurrence, options: RecurrenceOptions): Prepared => {
  const { zone = null, rules = [], added = [], excluded = [], overrides = {} } = recurrence;
  if (zone !== null && !isZone(zone)) {
    throw new DomainError("unknown-zone", `"${zone}" is not a time zone that this platform knows.`, {
      values: { zone },
    });
  }
  const start = requireLocalTime(recurrence.start);
  const clock = zoneClock(zone, { ...options, gap: "shift" });
  let shifts = zone !== null && options.gap === "shift";
  const startOf = (text: string): Start => {
    const { wall, utc } = requireLocalTime(text);
    const named = start.wholeDay ? wall - (((wall % daySeconds) + daySeconds) % daySeconds) : wall;
    if (utc && zone !== null) return { at: named, wall: clock.wallOf(named) };
    const at = clock.positionOf(named);
    shifts ||= clock.inGap();
    return { at, wall: named };
  };
  const problems: RuleProblem[] = [];
  const prepared = rules.map((given): PreparedRule => {
    const read = typeof given === "string" ? parseRule(given) : { rule: given, problems: checkRule(given) };
    const { rule } = read;
    problems.push(...read.problems, ...startProblems(rule, recurrence.start, start, zone));
    return { rule, plan: planOf(rule, start, options), until: untilOf(rule, start, zone, clock) };
  });
  if (options.strict && problems.length > 0) throw invalidRule(problems);

  const gone = new Set(excluded.map((text) => startOf(text).at));
  const moved = Object.entries(overrides)
    .map(([id, override]): MovedStart & { readonly from: Position } => {
      const { at, wall } = startOf(id);
      return { at: override.start === undefined ? at : startOf(override.start).at, wall, from: at, override };
    })
    .filter(({ from }) => !gone.has(from))
    .sort(byMoment);
  const own = rules.length === 0 ? [recurrence.start, ...added] : added;
  return {
    start,
    zone,
    options,
    rules: prepared,
    added: own.map(startOf).sort(byMoment),
    hidden: new Set([...gone, ...moved.map(({ from }) => from)]),
    moved,
    clock,
    shifts,
    problems,
  };
};

/** The last moment a rule may reach, when its end is of another kind than the start too. */
const untilOf = ({ until }: RecurrenceRule, start: LocalTime, zone: string | null, clock: ZoneClock): Position => {
  if (until === undefined) return Number.POSITIVE_INFINITY;
  const { wall, wholeDay, utc } = requireLocalTime(until);
  // A day ends with its last second; with whole days that reaches no further than the day itself.
  if (wholeDay || start.wholeDay) return clock.positionOf((Math.floor(wall / daySeconds) + 1) * daySeconds - 1);
  return utc && zone !== null ? wall : clock.positionOf(wall);
};

const startProblems = (
  { frequency, until, byHour, byMinute, bySecond }: RecurrenceRule,
  text: string,
  start: LocalTime,
  zone: string | null,
): RuleProblem[] => {
  const problems: RuleProblem[] = [];
  if (until !== undefined) {
    const { wholeDay, utc } = requireLocalTime(until);
    if (wholeDay !== start.wholeDay || (!wholeDay && utc !== (zone !== null))) {
      problems.push({ code: "until-type", values: { until, start: text } });
    }
  }
  if (start.wholeDay) {
    const timed = {
      FREQ: /ly$/.test(frequency) && /^(hour|minute|second)/.test(frequency),
      BYHOUR: byHour,
      BYMINUTE: byMinute,
      BYSECOND: bySecond,
    };
    for (const [part, given] of Object.entries(timed)) {
      if (given) problems.push({ code: "time-with-date", values: { part, start: text } });
    }
  }
  return problems;
};
