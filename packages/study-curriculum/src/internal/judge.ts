import { type Day, dateOf, type Id, type IsoDate, type LocalText } from "@vanstervind/core";
import { describeNeeds } from "../describe-needs.ts";
import type { GapReason } from "../gap-reason.ts";
import type { GapRow } from "../gap-row.ts";
import { type Needs, remainingNeeds, unitsOf } from "../needs.ts";
import type { StudyRegister } from "../register.ts";
import { steps } from "../session.ts";
import { gradeAt } from "./compiled-needs.ts";
import { never, notYet } from "./day-bounds.ts";
import type { IndexedRequirement, RegisterIndex } from "./register-index.ts";
import { exemptionAsOf, expiryOf, type Member, type StateAsOf } from "./state-as-of.ts";

/** Makes the row of a member of a requirement's audience. */
export const judge = (
  { curriculum, index }: StudyRegister,
  requirement: IndexedRequirement,
  state: StateAsOf,
  today: Day,
): ((member: Member) => GapRow) => {
  const { due: rule, expiringDays, name } = requirement.row;
  const dated = rememberDates();
  const remainingOf = rememberRemaining(requirement, (unitId) => curriculum.units.get(unitId)!.name);

  const verdictOf = (subject: number, end: Day, dueDay: Day | null): Verdict => {
    const exemption = exemptionAsOf(requirement, subject, today);
    if (exemption !== undefined) {
      const { reason, by, end: until } = exemption.row;
      const values = { requirement: name, reason, by, until };
      return { status: "exempt", reason: { code: "exempt", values }, overdueDays: 0, remaining: null };
    }
    if (end > today) {
      const daysLeft = end - today;
      const until = end === never ? null : dated(end);
      const reason: GapReason =
        until === null || daysLeft > expiringDays
          ? { code: "met", values: { requirement: name, until } }
          : { code: "expiring", values: { requirement: name, until, daysLeft } };
      return { status: reason.code, reason, overdueDays: 0, remaining: null };
    }
    const overdueDays = dueDay === null ? 0 : Math.max(0, today - dueDay);
    const { rest: remaining, words } = remainingOf(state.expiry, subject * index.units.length, today);
    const due = dueDay === null ? null : dated(dueDay);
    const values = { requirement: name, remaining: words };
    const closes = bookedDay(index, requirement, state, subject);
    const on = closes === null ? null : dated(closes);
    if (on !== null && (due === null || overdueDays > 0 || on <= due)) {
      return { status: "booked", reason: { code: "booked", values: { ...values, on } }, overdueDays, remaining };
    }
    const status = end === notYet ? "missing" : "expired";
    if (on !== null && due !== null) {
      const reason: GapReason = { code: "booked-too-late", values: { ...values, on, due } };
      return { status, reason, overdueDays, remaining };
    }
    const reason: GapReason =
      status === "missing"
        ? { code: "missing", values: { requirement: name, due, remaining: words } }
        : { code: "expired", values: { requirement: name, since: dated(end), remaining: words } };
    return { status, reason, overdueDays, remaining };
  };

  return ({ subject, since, organisations }) => {
    const offset = subject * index.units.length;
    const end = gradeAt(requirement.needs, state.expiry, offset);
    const held = end !== notYet && end !== never;
    const firstDue =
      rule !== null && "withinDays" in rule ? Math.max(since, requirement.start) + rule.withinDays : requirement.dueDay;
    const dueDay = firstDue !== null && held ? Math.max(firstDue, end - 1) : firstDue;
    const { status, reason, overdueDays, remaining } = verdictOf(subject, end, dueDay);
    return {
      subjectId: index.subjectIds[subject]!,
      requirementId: requirement.row.id,
      status,
      reason,
      organisationIds: organisations.map((organisation) => index.organisations[organisation]!.id),
      due: dueDay === null ? null : dated(dueDay),
      overdueDays,
      validUntil: held ? dated(end) : null,
      remaining,
      step: steps[gradeAt(requirement.needs, state.rung, offset) - 1] ?? null,
    };
  };
};

type Verdict = Pick<GapRow, "status" | "reason" | "overdueDays" | "remaining">;

/** The first day on which a subject's seats make the needs met, with what is held; `null` when they never do. */
const bookedDay = (
  { units, credits, sessions }: RegisterIndex,
  { needs }: IndexedRequirement,
  { expiry, bookings }: StateAsOf,
  subject: number,
): Day | null => {
  const own = bookings.get(subject);
  if (own === undefined) return null;
  const held = expiry.slice(subject * units.length, (subject + 1) * units.length);
  for (const { session, lastDay } of own) {
    for (const unit of sessions[session]!.units.flatMap((taught) => credits[taught]!)) {
      held[unit] = Math.max(held[unit]!, expiryOf(lastDay, units[unit]!.validMonths));
    }
    if (gradeAt(needs, held, 0) > lastDay) return lastDay;
  }
  return null;
};

/** Writes each day once, since the same few stand in most rows. */
const rememberDates = (): ((day: Day) => IsoDate) => {
  const known = new Map<Day, IsoDate>();
  return (day) => {
    let date = known.get(day);
    if (date === undefined) {
      date = dateOf(day);
      known.set(day, date);
    }
    return date;
  };
};

interface Remaining {
  readonly rest: Needs;
  readonly words: LocalText;
}

/** Words what remains once for each set of held units, since whole audiences lack the same. */
const rememberRemaining = (
  { row: { needs }, units }: IndexedRequirement,
  nameOf: (unitId: Id) => LocalText,
): ((expiry: Int32Array, offset: number, today: Day) => Remaining) => {
  const known = new Map<string, Remaining>();
  const ids = unitsOf(needs);
  return (expiry, offset, today) => {
    let key = "";
    for (const unit of units) key += expiry[offset + unit]! > today ? "1" : "0";
    let remaining = known.get(key);
    if (remaining === undefined) {
      const rest = remainingNeeds(needs, (unitId) => expiry[offset + units[ids.indexOf(unitId)]!]! > today)!;
      remaining = { rest, words: describeNeeds(rest, nameOf) };
      known.set(key, remaining);
    }
    return remaining;
  };
};
