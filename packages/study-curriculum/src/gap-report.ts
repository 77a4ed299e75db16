import { type Id, IsoDate, type LocalText, parse } from "@vanstervind/core";
import { describeNeeds } from "./describe-needs.ts";
import type { GapReason } from "./gap-reason.ts";
import type { GapRow } from "./gap-row.ts";
import { type Day, dateOf, dayOf, never, notYet } from "./internal/civil-day.ts";
import { gradeAt } from "./internal/compiled-needs.ts";
import type { IndexedRequirement, RegisterIndex } from "./internal/register-index.ts";
import {
  audienceAsOf,
  exemptionAsOf,
  expiryOf,
  type Member,
  type StateAsOf,
  stateAsOf,
} from "./internal/state-as-of.ts";
import { type Needs, remainingNeeds, unitsOf } from "./needs.ts";
import type { StudyRegister } from "./register.ts";
import { steps } from "./session.ts";
import { emptyTally, type GapTally, tally } from "./tally.ts";

/** Every subject against every requirement, as of the end of a day. */
export interface GapReport {
  /** The day. */
  readonly asOf: IsoDate;
  /** One row for each requirement and subject, sorted by their ids. */
  readonly rows: readonly GapRow[];
  /** All rows together; each subject counts once among the subjects. */
  readonly overall: GapTally;
  /** The rows of each requirement, by its id. */
  readonly byRequirement: readonly GapTally[];
  /** The rows of each organisation, by its id; someone with roles in two of them is in both. */
  readonly byOrganisation: readonly GapTally[];
}

/** As of which day to report. */
export interface AsOf {
  /** The report speaks of the end of this day, and knows only records dated on it or before. */
  readonly asOf: IsoDate;
}

/**
 * Who lacks which study, by when, and why: one row with exactly one status for each subject and requirement.
 *
 * A completion is valid from its own day until the same day of the month `validMonths` later, that day not included
 * (or until the last day of a shorter month). The latest completion decides, so that renewing early never shortens.
 * Roles that meet or overlap are one stretch: a re-election does not move a deadline. What no record dated by `asOf`
 * says is not known, so the past can be reported as it was.
 *
 * O(subjects × (units + requirements) + records); the rows are the larger part of it.
 *
 * @throws `invalid-input` when `asOf` is no date.
 * @example
 * ```ts
 * import { explain, gapReport, studyRegister } from "@vanstervind/study-curriculum";
 *
 * const register = studyRegister({
 *   units: [{ id: "board", name: { sv: "styrelsekurs", en: "board course" }, prerequisites: [], validMonths: 24 }],
 *   requirements: [
 *     {
 *       id: "board-training",
 *       name: { sv: "styrelseutbildning", en: "board training" },
 *       needs: { unit: "board" },
 *       audience: { roles: ["board-member"] },
 *       due: { withinDays: 90 },
 *       expiringDays: 60,
 *       start: "2025-01-01",
 *       end: null,
 *     },
 *   ],
 *   subjects: [{ id: "p1" }],
 *   organisations: [{ id: "north", level: "association" }],
 *   roles: [{ subjectId: "p1", role: "board-member", organisationId: "north", start: "2026-03-01", end: null }],
 * });
 * const [row] = gapReport(register, { asOf: "2026-06-01" }).rows;
 * row!.status; // => "missing"
 * row!.overdueDays; // => 2
 * explain(row!.reason, "en"); // => "The requirement board training is not met. Still to be done by 2026-05-30: board course."
 * ```
 */
export const gapReport = (register: StudyRegister, { asOf }: AsOf): GapReport => {
  const today = dayOf(parse(IsoDate, asOf, { source: "asOf" }));
  const { index } = register;
  const state = stateAsOf(index, today);
  const rows: GapRow[] = [];
  for (const requirement of index.requirements) {
    const rowOf = judge(register, requirement, state, today);
    const absent = absence(requirement, today);
    const members = absent.code === "not-in-force" ? [] : audienceAsOf(index, requirement, today);
    let next = 0;
    for (let subject = 0; subject < index.subjectIds.length; subject++) {
      const member = members[next];
      if (member?.subject === subject) {
        rows.push(rowOf(member));
        next++;
      } else {
        rows.push(absentRow(index.subjectIds[subject]!, requirement.row.id, absent));
      }
    }
  }
  const overall = ["overall"];
  return {
    asOf,
    rows,
    overall: tally(rows, () => overall)[0] ?? emptyTally("overall"),
    byRequirement: tally(rows, ({ requirementId }) => [requirementId]),
    byOrganisation: tally(rows, ({ organisationIds }) => organisationIds),
  };
};

const nowhere: readonly Id[] = [];

const absentRow = (subjectId: Id, requirementId: Id, reason: GapReason): GapRow => ({
  subjectId,
  requirementId,
  status: "notApplicable",
  reason,
  organisationIds: nowhere,
  due: null,
  overdueDays: 0,
  validUntil: null,
  remaining: null,
  step: null,
});

const absence = ({ row, start, end }: IndexedRequirement, today: Day): GapReason =>
  start <= today && today < end
    ? { code: "not-in-audience", values: { requirement: row.name } }
    : { code: "not-in-force", values: { requirement: row.name, start: row.start, end: row.end } };

/** Makes the row of a member of a requirement's audience. */
const judge = (
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
  const held = expiry.slice(subject * units.length, (subject + 1) * units.length);
  for (const { session, lastDay } of bookings.get(subject) ?? []) {
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
