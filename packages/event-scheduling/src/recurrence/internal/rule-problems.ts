import { Frequency, type RecurrenceRule } from "../recurrence-rule.ts";
import type { RuleProblem } from "../rule-problem.ts";
import { readLocalTime, type TimeParts } from "./local-time.ts";

/** What in a rule breaks the standard, by itself or with its start, but can be followed all the same. */
export const ruleProblems = (
  { frequency, count, until, byWeekNo, byYearDay, byMonthDay, byDay, bySetPosition, ...rest }: RecurrenceRule,
  start?: TimeParts,
  zone: string | null = null,
): RuleProblem[] => {
  const rank = Frequency.options.indexOf(frequency);
  const nth = byDay?.some(({ nthOfPeriod }) => nthOfPeriod);
  const { byMonth, byHour, byMinute, bySecond } = rest;
  const times = byHour ?? byMinute ?? bySecond;
  const end = until === undefined ? null : readLocalTime(until);
  const clashes: readonly (readonly [breach: unknown, part: string, other?: string])[] = [
    [rank > 0 && byWeekNo, "BYWEEKNO"],
    [rank > 0 && rank < 4 && byYearDay, "BYYEARDAY"],
    [rank === 2 && byMonthDay, "BYMONTHDAY"],
    [nth && (rank > 1 || byWeekNo), "BYDAY=n"],
    [bySetPosition && !(byMonth ?? byWeekNo ?? byYearDay ?? byMonthDay ?? byDay ?? times), "BYSETPOS", "FREQ"],
    [count && until, "COUNT", "UNTIL"],
    [
      start && end && (end.wholeDay !== start.wholeDay || (!end.wholeDay && end.utc !== (zone !== null))),
      "UNTIL",
      "DTSTART",
    ],
    [start?.wholeDay && (rank > 3 || times), "HOUR", "DTSTART"],
  ];
  return clashes
    .filter(([breach]) => breach)
    .map(([, part, other = `FREQ=${frequency.toUpperCase()}`]) => ({ code: "parts-clash", values: { part, other } }));
};
