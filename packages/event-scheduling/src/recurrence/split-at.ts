import { civilOf, DomainError } from "@vanstervind/core";
import { daySeconds, localTimeWriter, readLocalTime } from "./internal/local-time.ts";
import { type Moment, openRecurrence } from "./internal/open-recurrence.ts";
import type { Recurrence } from "./recurrence.ts";
import type { RecurrenceOptions } from "./recurrence-options.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";

/** A recurrence in two, each `null` when nothing is left for it. */
export interface SplitRecurrence {
  /** What starts before the moment. */
  readonly before: Recurrence | null;
  /** What starts at the moment or later: "this and following". */
  readonly after: Recurrence | null;
}

/**
 * Splits a recurrence at a moment, to change this and the following occurrences and no earlier ones.
 *
 * The occurrences of the two parts are those of the whole. COUNT is divided; what was added, excluded or overridden
 * goes with its original start.
 *
 * @throws as {@link occurrencesBetween}; `cannot-split` with more than one rule, or an interval with SKIP=FORWARD, whose
 * parts would not count their periods alike.
 * @example
 * ```ts
 * import { splitAt } from "@vanstervind/event-scheduling/recurrence";
 *
 * const meetings = { start: "2026-01-13T18:00", rules: ["FREQ=WEEKLY;COUNT=10"] };
 * splitAt(meetings, "2026-02-01").before?.rules; // => [{ frequency: "weekly", count: 3 }]
 * splitAt(meetings, "2026-02-01").after?.start; // => "2026-02-03T18:00:00"
 * ```
 */
export const splitAt = (recurrence: Recurrence, at: Moment, options: RecurrenceOptions = {}): SplitRecurrence => {
  const { rules, positionOf } = openRecurrence(recurrence, options);
  const { start, zone = null, added = [], excluded = [], overrides = {} } = recurrence;
  const [rule] = rules;
  if (rules.length > 1 || (rule?.skip === "forward" && rule.interval !== undefined)) {
    throw new DomainError("cannot-split", "The two parts would not count their periods alike.");
  }
  const moment = positionOf(at);

  const part = (isHere: (text: string) => boolean, ruleHere: RuleFrom | null): Recurrence | null => {
    const kept = Object.entries(overrides).filter(([id]) => isHere(id));
    const single = [...(rule === undefined ? [start] : []), ...added, ...kept.map(([id]) => id)].filter(isHere);
    const first = ruleHere?.start ?? single.sort((a, b) => positionOf(a) - positionOf(b))[0];
    return first === undefined
      ? null
      : {
          ...recurrence,
          start: first,
          rules: ruleHere === null ? [] : [ruleHere.rule],
          added: added.filter(isHere),
          excluded: excluded.filter(isHere),
          overrides: Object.fromEntries(kept),
        };
  };

  let earlier: RuleFrom | null = null;
  let later: RuleFrom | null = null;
  if (rule !== undefined) {
    const { wall, wholeDay } = readLocalTime(start)!;
    const { between } = openRecurrence({ start, zone, rules }, options);
    const { count } = rule;
    const passed = between(Number.NEGATIVE_INFINITY, moment, count ?? 1).length;
    const [next] = between(moment, Number.POSITIVE_INFINITY, 1);
    if (passed > 0) earlier = { start, rule };
    if (next !== undefined) {
      const until = `${localTimeWriter(wholeDay)(Math.ceil(moment) - 1)}${zone !== null && !wholeDay ? "Z" : ""}`;
      if (passed > 0) earlier = { start, rule: count === undefined ? { ...rule, until } : { ...rule, count: passed } };
      later = {
        start: next.recurrenceId,
        rule: {
          // The day that SKIP moved to says no longer which day was meant.
          ...(rule.skip && dayOfStart(rule, wall)),
          ...rule,
          ...(count && { count: count - passed }),
        },
      };
    }
  }
  return {
    before: part((text) => positionOf(text) < moment, earlier),
    after: part((text) => positionOf(text) >= moment, later),
  };
};

/** A rule, and the start it counts from. */
interface RuleFrom {
  readonly start: string;
  readonly rule: RecurrenceRule;
}

/** The days that a monthly or yearly rule takes from its start when it names none. */
const dayOfStart = (
  { frequency, byMonth, byMonthDay, byYearDay, byWeekNo, byDay }: RecurrenceRule,
  wall: number,
): Pick<RecurrenceRule, "byMonth" | "byMonthDay"> => {
  const { month, dayOfMonth } = civilOf(Math.floor(wall / daySeconds));
  if (byMonthDay ?? byYearDay ?? byWeekNo ?? byDay) return {};
  return frequency === "yearly"
    ? { byMonth: byMonth ?? [month], byMonthDay: [dayOfMonth] }
    : { byMonthDay: [dayOfMonth] };
};
