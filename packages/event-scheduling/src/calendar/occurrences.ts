import {
  compareIds,
  dayFrom,
  dayOf,
  type Fault,
  type IsoDate,
  invalidInput,
  parse,
  type Reason,
} from "@vanstervind/core";
import * as z from "zod";
import type { EventStatus } from "../calendar-event.ts";
import { requireUniqueIds } from "../internal/unique-ids.ts";
import { dayMinutes } from "../internal/zone.ts";
import type { Weekday } from "../weekday.ts";
import { CalendarRule, type CalendarRuleInput } from "./calendar-rule.ts";
import { requireYear } from "./easter-sunday.ts";
import { resolutionOrder } from "./internal/resolution-order.ts";
import { resolveRule } from "./internal/resolve-rule.ts";

/** Why an occurrence has its date and status. */
export type OccurrenceReason =
  | Reason<"fixed-date", { readonly month: number; readonly day: number }>
  | Reason<"nth-weekday", { readonly nth: number; readonly weekday: Weekday; readonly month: number }>
  | Reason<"weekday-in-window", { readonly weekday: Weekday; readonly from: IsoDate; readonly to: IsoDate }>
  | Reason<"easter-offset", { readonly days: number }>
  | Reason<"counted-from", { readonly to: string; readonly date: IsoDate; readonly days: number }>
  | Reason<"follows-conditional", { readonly to: string }>
  | Reason<"announced", { readonly source: string }>
  | Reason<"announced-outside-window", { readonly from: IsoDate; readonly to: IsoDate }>
  | Reason<"not-arranged", { readonly source: string }>
  | Reason<"awaiting-announcement", { readonly from: IsoDate; readonly to: IsoDate }>;

/** A rule's date in one year. */
export interface Occurrence {
  /** `<rule id>-<year>`, stable when the date moves. */
  readonly id: string;
  /** The rule it comes from. */
  readonly ruleId: string;
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

/**
 * The dates that rules give in a calendar year, in time order (then by rule id).
 *
 * Exact. A rule gives one occurrence a year at most, and none in a year that lacks its date (29 February, a fifth
 * Sunday). Rules may be counted from each other in any order of writing. O(rules × years looked at), which is one year
 * plus as many as the longest chain of `relative` rules can reach.
 *
 * @throws `invalid-input` for rules that do not fit, double ids, a `to` that names no rule, two announcements for one year or
 * one whose date lies years away; `rule-cycle` when rules are counted from each other in a ring; `year-out-of-range` outside 1583 to 9999.
 * @example
 * ```ts
 * import { occurrences } from "@vanstervind/event-scheduling/calendar";
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
export const occurrences = (rules: readonly CalendarRuleInput[], year: number): readonly Occurrence[] => {
  requireYear(year, 1583);
  return occurrencesOf(parseRules(rules), year);
};

/** Reads rules and refuses references that cannot be resolved, all faults at once. */
export const parseRules = (input: readonly CalendarRuleInput[]): readonly CalendarRule[] => {
  const source = "the rules";
  const rules = parse(z.array(CalendarRule), input, { source });
  requireUniqueIds(rules, source);
  const ids = new Set(rules.map(({ id }) => id));
  const faults: Fault[] = [];
  for (const [row, { on }] of rules.entries()) {
    if (on.type === "relative" && !ids.has(on.to)) {
      faults.push({ code: "unknown-rule", source, row, field: "on.to", message: `no rule has the id "${on.to}"` });
    }
    if (on.type !== "announced") continue;
    const years = on.announcements.map((announcement) => announcement.year);
    for (const twice of new Set(years.filter((announced, index) => years.indexOf(announced) !== index))) {
      const message = `${twice} is announced twice; keep the latest`;
      faults.push({ code: "announced-twice", source, row, field: "on.announcements", message });
    }
    for (const { year, date } of on.announcements) {
      if (date === null || Math.abs(Number(date.slice(0, 4)) - year) <= 1) continue;
      const message = `${date} cannot be the date of ${year}`;
      faults.push({ code: "announced-for-another-year", source, row, field: "on.announcements", message });
    }
  }
  if (faults.length > 0) throw invalidInput(faults, source);
  return rules;
};

/** As {@link occurrences}, for rules that have been read. */
export const occurrencesOf = (rules: readonly CalendarRule[], year: number): readonly Occurrence[] => {
  const inOrder = resolutionOrder(rules);
  const reach = yearsOfReach(inOrder);
  const found: Occurrence[] = [];
  for (let ruleYear = Math.max(1583, year - reach); ruleYear <= Math.min(9999, year + reach); ruleYear++) {
    const resolved = new Map<string, Occurrence>();
    for (const rule of inOrder) {
      const occurrence = resolveRule(rule, ruleYear, resolved);
      if (occurrence === null) continue;
      resolved.set(rule.id, occurrence);
      if (touches(occurrence, year)) found.push(occurrence);
    }
  }
  return found.sort((a, b) => compareIds(a.date, b.date) || compareIds(a.ruleId, b.ruleId) || a.year - b.year);
};

/** How many years away from its rule's year an occurrence can begin or end. */
const yearsOfReach = (inOrder: readonly CalendarRule[]): number => {
  const days = new Map<string, number>();
  for (const { id, on, durationMinutes } of inOrder) {
    // An announced date lies in a neighbouring year at most; a snap moves a week at most.
    const own = on.type === "relative" ? Math.abs(7 * on.weeks + on.days) + 7 + days.get(on.to)! : 366;
    days.set(id, own + Math.ceil(durationMinutes / dayMinutes));
  }
  return Math.ceil(Math.max(0, ...days.values()) / 365);
};

const touches = ({ date, days }: Occurrence, year: number): boolean =>
  dayOf(date) < dayFrom(year + 1, 1, 1) && dayOf(date) + days > dayFrom(year, 1, 1);
