import {
  compareIds,
  DomainError,
  dayFrom,
  dayOf,
  type Fault,
  type Id,
  type IsoDate,
  invalidInput,
  parse,
  type Reason,
} from "@vanstervind/core";
import * as z from "zod";
import { requireYear } from "../calendar/easter-sunday.ts";
import type { EventStatus } from "../calendar-event.ts";
import { dependencyOrder } from "../internal/dependency-order.ts";
import { requireUniqueIds } from "../internal/unique-ids.ts";
import { CalendarRule, type CalendarRuleInput } from "./calendar-rule.ts";
import type { EasterOffset, FixedDate, NthWeekday, WeekdayInWindow } from "./date-rule.ts";
import { resolveRule } from "./internal/resolve-rule.ts";

/** Why an occurrence has its date and status. */
export type OccurrenceReason =
  | Reason<"fixed", Readonly<Omit<FixedDate, "type">>>
  | Reason<"nth-weekday", Readonly<Omit<NthWeekday, "type">>>
  | Reason<"weekday-in-window", Readonly<Omit<WeekdayInWindow, "type">>>
  | Reason<"easter-offset", Readonly<Omit<EasterOffset, "type">>>
  | Reason<"recurring", { readonly rrule: string; readonly start: IsoDate }>
  | Reason<"counted-from", { readonly to: Id; readonly date: IsoDate; readonly days: number }>
  | Reason<"follows-conditional", { readonly to: Id }>
  | Reason<"announced", { readonly source: string }>
  | Reason<"announced-outside-window", { readonly from: IsoDate; readonly to: IsoDate }>
  | Reason<"not-arranged", { readonly source: string }>
  | Reason<"awaiting-announcement", { readonly from: IsoDate; readonly to: IsoDate }>;

/** A rule's date in one year. */
export interface Occurrence {
  /** `<rule id>-<year>`, stable when the date moves; `<rule id>-<date>` for what recurs within the year. */
  readonly id: Id;
  /** The rule it comes from. */
  readonly ruleId: Id;
  /** The year of the rule; the date can lie in a neighbouring year when it is counted from a date near New Year. */
  readonly year: number;
  /** The date, or the first one when it takes or may take several. */
  readonly date: IsoDate;
  /** How many days from `date` on it covers: more than one for a rule of several days, or a window still open. */
  readonly days: number;
  /** Conditional until announced, and while what it is counted from is conditional. */
  readonly status: EventStatus;
  /** Why it has this date and status. */
  readonly reasons: readonly OccurrenceReason[];
}

/** Gives the dates of a recurrence rule from one date up to another, which is not included. */
export type ExpandRecurrence = (
  rule: { readonly rrule: string; readonly start: IsoDate },
  from: IsoDate,
  before: IsoDate,
) => readonly IsoDate[];

/** What dating rules may need. */
export interface OccurrenceOptions {
  /** Expands the rules of type `recurring`; only they need it. */
  readonly expandRecurrence?: ExpandRecurrence;
}

/**
 * The dates that rules give in a calendar year, in time order (then by rule id).
 *
 * Exact. A rule gives none in a year that lacks its date (29 February, a fifth Sunday), and one in others, unless it
 * recurs. Rules may be counted from each other in any order of writing. O(rules × years looked at), which is one year
 * plus as many as the longest chain of `relative` rules can reach.
 *
 * @throws `invalid-input` for rules that do not fit, double ids or a `to` that names no rule; `rule-cycle` when rules are
 * counted from each other in a ring; `no-recurrence` for a recurring rule without `expandRecurrence`;
 * `year-out-of-range` outside 1583 to 9999.
 * @example
 * ```ts
 * import { occurrences } from "@vanstervind/event-scheduling/rules";
 *
 * const rules = [
 *   {
 *     id: "early-voting",
 *     title: { sv: "Förtidsröstningen börjar", en: "Early voting begins" },
 *     on: { type: "relative", to: "election", days: -18 },
 *   },
 *   {
 *     id: "election",
 *     title: { sv: "Val", en: "Election" },
 *     on: { type: "nth-weekday", month: 9, weekday: "sunday", nth: 2 },
 *     years: { from: 2022, every: 4 },
 *   },
 * ] as const;
 * occurrences(rules, 2026).map(({ id, date }) => [id, date]);
 * // => [["early-voting-2026", "2026-08-26"], ["election-2026", "2026-09-13"]]
 * occurrences(rules, 2025); // => []
 * ```
 */
export const occurrences = (
  rules: readonly CalendarRuleInput[],
  year: number,
  options: OccurrenceOptions = {},
): readonly Occurrence[] => {
  requireYear(year, 1583);
  const read = parse(z.array(CalendarRule), rules, { source });
  requireResolvable(read);
  return occurrencesOf(read, year, options);
};

const source = "the rules";

/** Throws `invalid-input` for double ids and references to nothing. */
export const requireResolvable = (rules: readonly CalendarRule[]): void => {
  requireUniqueIds(rules, source);
  const ids = new Set(rules.map(({ id }) => id));
  const faults = rules.flatMap(({ on }, row): Fault[] =>
    on.type === "relative" && !ids.has(on.to)
      ? [{ code: "unknown-rule", source, row, field: "on.to", message: `no rule has the id "${on.to}"` }]
      : [],
  );
  if (faults.length > 0) throw invalidInput(faults, source);
};

/** As {@link occurrences}, for rules that have been read and can be resolved. */
export const occurrencesOf = (
  rules: readonly CalendarRule[],
  year: number,
  { expandRecurrence }: OccurrenceOptions,
): readonly Occurrence[] => {
  const inOrder = dependencyOrder(
    rules,
    ({ on }) => (on.type === "relative" ? [on.to] : []),
    (path) =>
      new DomainError("rule-cycle", `Rules are counted from each other in a ring: ${path.join(" → ")}.`, {
        values: { path },
      }),
  );
  const reach = yearsOfReach(inOrder);
  const found: Occurrence[] = [];
  for (let ruleYear = Math.max(1583, year - reach); ruleYear <= Math.min(9999, year + reach); ruleYear++) {
    const resolved = new Map<Id, readonly Occurrence[]>();
    for (const rule of inOrder) {
      const ofRule = resolveRule(rule, ruleYear, resolved, expandRecurrence);
      resolved.set(rule.id, ofRule);
      found.push(...ofRule.filter((occurrence) => touches(occurrence, year)));
    }
  }
  return found.sort((a, b) => compareIds(a.date, b.date) || compareIds(a.ruleId, b.ruleId) || compareIds(a.id, b.id));
};

/** How many years away from its rule's year an occurrence can begin or end. */
const yearsOfReach = (inOrder: readonly CalendarRule[]): number => {
  const reach = new Map<Id, number>();
  for (const { id, on, days } of inOrder) {
    // An announced date lies in a neighbouring year at most; a snap moves a week at most.
    const own = on.type === "relative" ? Math.abs(7 * on.weeks + on.days) + 7 + reach.get(on.to)! : 366;
    reach.set(id, own + days);
  }
  return Math.ceil(Math.max(0, ...reach.values()) / 365);
};

const touches = ({ date, days }: Occurrence, year: number): boolean =>
  date <= `${year}-12-31` && dayOf(date) + days > dayFrom(year, 1, 1);
