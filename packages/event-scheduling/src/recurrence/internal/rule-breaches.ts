import { invalidInput } from "@vanstervind/core";
import { Frequency, type RecurrenceRule } from "../recurrence-rule.ts";
import { readLocalTime, type TimeParts } from "./local-time.ts";

/** What in a rule breaks the standard, by itself or with its start, but can be followed all the same. */
export const ruleBreaches = (
  { frequency, count, until, byWeekNo, byYearDay, byMonthDay, byDay, bySetPosition, ...rest }: RecurrenceRule,
  start?: TimeParts,
  zone: string | null = null,
): string[] => {
  const rank = Frequency.options.indexOf(frequency);
  const nth = byDay?.some(({ nthOfPeriod }) => nthOfPeriod);
  const times = rest.byHour ?? rest.byMinute ?? rest.bySecond;
  const end = until === undefined ? null : readLocalTime(until);
  const inFrequency = ` in FREQ=${frequency.toUpperCase()}`;
  const breaches: readonly (readonly [breach: unknown, part: string])[] = [
    [rank > 0 && byWeekNo, `BYWEEKNO${inFrequency}`],
    [rank > 0 && rank < 4 && byYearDay, `BYYEARDAY${inFrequency}`],
    [rank === 2 && byMonthDay, `BYMONTHDAY${inFrequency}`],
    [nth && (rank > 1 || byWeekNo), `BYDAY=n${inFrequency}`],
    [bySetPosition && !(rest.byMonth ?? byWeekNo ?? byYearDay ?? byMonthDay ?? byDay ?? times), "BYSETPOS"],
    [count && until, "COUNT + UNTIL"],
    [start && end && (end.wholeDay !== start.wholeDay || (!end.wholeDay && end.utc !== (zone !== null))), "UNTIL"],
    [start?.wholeDay && (rank > 3 || times), "DATE + TIME"],
  ];
  return breaches.filter(([breach]) => breach).map(([, part]) => part);
};

/** Throws `invalid-input` when there are any breaches. */
export const refuse = (breaches: readonly string[]): void => {
  if (breaches.length === 0) return;
  throw invalidInput(
    breaches.map((message) => ({ code: "breaks-standard", source: null, row: null, field: "", message })),
    "the rule",
  );
};
