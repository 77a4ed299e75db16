import type { RecurrenceRule } from "../recurrence-rule.ts";
import { invalidRule, type RuleProblem } from "../rule-problem.ts";
import { readLocalTime } from "./local-time.ts";
import { frequencies, listParts, weekdays } from "./rule-grammar.ts";

const isWhole = (value: number | undefined): boolean =>
  value === undefined || (Number.isSafeInteger(value) && value > 0);

/**
 * What in a rule breaks the standard but can still be followed.
 *
 * @throws `invalid-rule` when a value has no meaning at all.
 */
export const checkRule = (rule: RecurrenceRule): RuleProblem[] => {
  const { frequency, interval, count, until, skip, firstDayOfWeek, byDay = [] } = rule;
  const senseless: RuleProblem[] = [];
  const problems: RuleProblem[] = [];
  const bad = (part: string, value: unknown): void => {
    senseless.push({ code: "bad-value", values: { part, value: String(value) } });
  };
  const rank = frequencies.indexOf(frequency);
  const shown = String(frequency).toUpperCase();
  const forbid = (part: string): void => {
    problems.push({ code: "part-not-allowed", values: { part, frequency: shown } });
  };
  if (rank < 0) bad("FREQ", frequency);
  if (!isWhole(interval)) bad("INTERVAL", interval);
  if (!isWhole(count)) bad("COUNT", count);
  if (!["omit", "backward", "forward", undefined].includes(skip)) bad("SKIP", skip);
  if (firstDayOfWeek !== undefined && !weekdays.includes(firstDayOfWeek)) bad("WKST", firstDayOfWeek);
  if (until !== undefined) {
    if (readLocalTime(until) === null) bad("UNTIL", until);
    if (count !== undefined) problems.push({ code: "count-and-until", values: { count, until } });
  }
  let others = byDay.length;
  for (const { name, field, least, most, forbidden } of listParts) {
    const list = rule[field];
    if (list === undefined) continue;
    if (list.length === 0) bad(name, "");
    for (const value of list) {
      const outside = !Number.isInteger(value) || value < least || value > most;
      if (outside || (value === 0 && least < 0 && field !== "byEaster")) bad(name, value);
    }
    if (rank >= forbidden[0] && rank <= forbidden[1]) forbid(name);
    if (field !== "bySetPosition") others++;
    else if (others === 0) forbid(name);
  }
  for (const { day, nthOfPeriod } of byDay) {
    const outside = nthOfPeriod !== undefined && !(Math.abs(nthOfPeriod) <= 53 && Number.isInteger(nthOfPeriod));
    if (!weekdays.includes(day) || outside || nthOfPeriod === 0) bad("BYDAY", `${nthOfPeriod ?? ""}${day}`);
  }
  if (rule.byDay?.length === 0) bad("BYDAY", "");
  if ((rank > 1 || rule.byWeekNo !== undefined) && byDay.some(({ nthOfPeriod }) => nthOfPeriod !== undefined)) {
    forbid("BYDAY");
  }
  if (senseless.length > 0) throw invalidRule(senseless);
  return problems;
};
