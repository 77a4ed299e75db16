import { dateOf, dayFrom, dayOf } from "@vanstervind/core";
import { dayMinutes } from "../../internal/zone.ts";
import type { CalendarRule } from "../calendar-rule.ts";
import type { AnnouncedDate, RelativeDate, YearlyDate } from "../date-rule.ts";
import type { Occurrence, OccurrenceReason } from "../occurrences.ts";
import { holdsIn, onOrAfter, ruleDay } from "./rule-day.ts";

/** The occurrence of a rule in a year, given those of the rules it may count from; `null` when there is none. */
export const resolveRule = (
  rule: CalendarRule,
  year: number,
  resolved: ReadonlyMap<string, Occurrence>,
): Occurrence | null => {
  if (!holdsIn(rule.years, year)) return null;
  const { id: ruleId, on } = rule;
  const days = rule.time === null ? rule.durationMinutes / dayMinutes : 1;
  const base = { id: `${ruleId}-${year}`, ruleId, year, days };
  if (on.type === "announced") return { ...base, ...resolveAnnounced(on, year, days) };
  if (on.type === "relative") {
    const anchor = resolved.get(on.to);
    return anchor === undefined ? null : { ...base, ...resolveRelative(on, anchor) };
  }
  const day = ruleDay(on, year);
  if (day === null) return null;
  return { ...base, date: dateOf(day), status: "confirmed", reasons: [yearlyReason(on, year)] };
};

type Resolved = Pick<Occurrence, "date" | "status" | "reasons">;

const resolveRelative = ({ to, weeks, days, snap }: RelativeDate, anchor: Occurrence): Resolved => {
  const from = dayOf(anchor.date);
  let day = from + 7 * weeks + days;
  if (snap !== null) {
    const { weekday, side } = snap;
    // The weekday on or before a day is the one on or after six days earlier.
    const shift = { before: -7, "on-or-before": -6, "on-or-after": 0, after: 1 }[side];
    day = onOrAfter(day + shift, weekday);
  }
  const counted: OccurrenceReason = { code: "counted-from", values: { to, date: anchor.date, days: day - from } };
  const follows: OccurrenceReason = { code: "follows-conditional", values: { to } };
  const reasons = anchor.status === "conditional" ? [counted, follows] : [counted];
  return { date: dateOf(day), status: anchor.status, reasons };
};

const resolveAnnounced = (
  { window, expected, announcements }: AnnouncedDate,
  year: number,
  days: number,
): Resolved & Pick<Occurrence, "days"> => {
  const first = dayFrom(year, window.from.month, window.from.day);
  const sameYear = dayFrom(year, window.to.month, window.to.day);
  const last = sameYear >= first ? sameYear : dayFrom(year + 1, window.to.month, window.to.day);
  const values = { from: dateOf(first), to: dateOf(last) };
  const expectedDay = expected === null ? null : ruleDay(expected, year);
  const open =
    expectedDay === null ? { date: dateOf(first), days: last - first + 1 } : { date: dateOf(expectedDay), days };
  const announcement = announcements.find((candidate) => candidate.year === year);
  if (announcement === undefined) {
    return { ...open, status: "conditional", reasons: [{ code: "awaiting-announcement", values }] };
  }
  const { date, source } = announcement;
  if (date === null) return { ...open, status: "cancelled", reasons: [{ code: "not-arranged", values: { source } }] };
  const announced: OccurrenceReason = { code: "announced", values: { source } };
  const inWindow = values.from <= date && date <= values.to;
  const reasons = inWindow ? [announced] : [announced, { code: "announced-outside-window", values } as const];
  return { date, days, status: "confirmed", reasons };
};

const yearlyReason = (on: YearlyDate, year: number): OccurrenceReason => {
  switch (on.type) {
    case "fixed":
      return { code: "fixed-date", values: { month: on.month, day: on.day } };
    case "nth-weekday":
      return { code: "nth-weekday", values: { nth: on.nth, weekday: on.weekday, month: on.month } };
    case "weekday-in-window": {
      const from = dayFrom(year, on.from.month, on.from.day);
      return { code: "weekday-in-window", values: { weekday: on.weekday, from: dateOf(from), to: dateOf(from + 6) } };
    }
    case "easter-offset":
      return { code: "easter-offset", values: { days: on.days } };
  }
};
