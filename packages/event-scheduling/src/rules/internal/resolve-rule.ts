import { compareIds, DomainError, dateOf, dayFrom, dayOf } from "@vanstervind/core";
import type { CalendarRule } from "../calendar-rule.ts";
import type { MonthDay } from "../date-rule.ts";
import type { ExpandRecurrence, Occurrence, OccurrenceReason } from "../occurrences.ts";
import { holdsIn, onOrAfter, ruleDay } from "./rule-day.ts";

/** The occurrences of a rule in a year, given those of the rules it may count from. */
export const resolveRule = (
  { id: ruleId, on, years, days }: CalendarRule,
  year: number,
  resolved: ReadonlyMap<string, readonly Occurrence[]>,
  expand: ExpandRecurrence | undefined,
): readonly Occurrence[] => {
  const found = (
    date: string,
    reasons: readonly OccurrenceReason[],
    { key = year, ...rest }: { key?: number | string } & Partial<Pick<Occurrence, "status" | "days">> = {},
  ): Occurrence => ({ id: `${ruleId}-${key}`, ruleId, year, date, days, status: "confirmed", reasons, ...rest });
  if (!holdsIn(years, year)) return [];
  if (on.type === "relative") {
    const { to, weeks, snap } = on;
    return resolved.get(to)!.map(({ id, date, status }) => {
      const from = dayOf(date);
      let day = from + 7 * weeks + on.days;
      // The weekday on or before a day is the one on or after six days earlier.
      if (snap !== null) day = onOrAfter(day + shifts[snap.side], snap.weekday);
      const reasons: OccurrenceReason[] = [{ code: "counted-from", values: { to, date, days: day - from } }];
      if (status === "conditional") reasons.push({ code: "follows-conditional", values: { to } });
      return found(dateOf(day), reasons, { status, key: id.slice(to.length + 1) });
    });
  }
  if (on.type === "recurring") {
    if (expand === undefined) {
      throw new DomainError("no-recurrence", `"${ruleId}" recurs: give expandRecurrence.`, {
        values: { ruleId },
      });
    }
    const { type: code, except, ...values } = on;
    return [...new Set(expand(values, `${year}-01-01`, `${year + 1}-01-01`))]
      .filter((date) => !except.includes(date))
      .sort(compareIds)
      .map((date) => found(date, [{ code, values }], { key: date }));
  }
  if (on.type === "announced") {
    const { window, expected, announcements } = on;
    const first = dayIn(year, window.from);
    const sameYear = dayIn(year, window.to);
    const last = sameYear < first ? dayIn(year + 1, window.to) : sameYear;
    const values = { from: dateOf(first), to: dateOf(last) };
    const expectedDay = expected === null ? null : ruleDay(expected, year);
    const open = (status: Occurrence["status"], reason: OccurrenceReason): Occurrence[] => [
      expectedDay === null
        ? found(values.from, [reason], { status, days: last - first + 1 })
        : found(dateOf(expectedDay), [reason], { status }),
    ];
    const told = announcements.find((announcement) => announcement.year === year);
    if (told === undefined) return open("conditional", { code: "awaiting-announcement", values });
    const { date, source } = told;
    if (date === null) return open("cancelled", { code: "not-arranged", values: { source } });
    const reasons: OccurrenceReason[] = [{ code: "announced", values: { source } }];
    if (date < values.from || values.to < date) reasons.push({ code: "announced-outside-window", values });
    return [found(date, reasons)];
  }
  const day = ruleDay(on, year);
  const { type: code, ...values } = on;
  // A yearly rule is its own reason; the compiler cannot see that code and values still belong together.
  return day === null ? [] : [found(dateOf(day), [{ code, values } as OccurrenceReason])];
};

const shifts = { before: -7, "on-or-before": -6, "on-or-after": 0, after: 1 } as const;

const dayIn = (year: number, { month, day }: MonthDay): number => dayFrom(year, month, day);
