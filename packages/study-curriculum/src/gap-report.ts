import { type Id, IsoDate, type LocalText, parse } from "@vanstervind/core";
import { describeNeeds } from "./describe-needs.ts";
import type { GapReason } from "./gap-reason.ts";
import type { GapRow } from "./gap-row.ts";
import { type Day, dateOf, dayOf, never, notYet } from "./internal/civil-day.ts";
import type { IndexedRequirement } from "./internal/register-index.ts";
import {
  audienceAsOf,
  type Booking,
  expiryOf,
  type Member,
  type StateAsOf,
  stateAsOf,
} from "./internal/state-as-of.ts";
import { gradeOf, type Needs, remainingNeeds, unitsOf } from "./needs.ts";
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
 * (or from the last day of a shorter month). The latest completion decides, so that renewing early never shortens. Roles that meet or overlap are
 * one stretch: a re-election does not move a deadline. What no record dated by `asOf` says is not known, so the past
 * can be reported as it was.
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
 * explain(row!.reason, "en"); // => "The requirement board training is not met: board course remains to be done, by 2026-05-30."
 * ```
 */
export const gapReport = (register: StudyRegister, { asOf }: AsOf): GapReport => {
  const today = dayOf(parse(IsoDate, asOf, { source: "asOf" }));
  const { index } = register;
  const state = stateAsOf(index, today);
  const rows: GapRow[] = [];
  for (const requirement of index.requirements) {
    const judge = judgeOf(register, requirement, state, today);
    const absent = absence(requirement, today);
    const members = absent.code === "not-in-force" ? [] : audienceAsOf(requirement, today);
    let next = 0;
    for (const [subject, subjectId] of index.subjectIds.entries()) {
      const member = members[next];
      if (member?.subject === subject) {
        rows.push({ subjectId, requirementId: requirement.row.id, ...judge(member) });
        next++;
      } else {
        rows.push({
          subjectId,
          requirementId: requirement.row.id,
          ...nothing,
          status: "notApplicable",
          reason: absent,
        });
      }
    }
  }
  return {
    asOf,
    rows,
    overall: tally(rows, () => ["overall"])[0] ?? emptyTally("overall"),
    byRequirement: tally(rows, ({ requirementId }) => [requirementId]),
    byOrganisation: tally(rows, ({ organisationIds }) => organisationIds),
  };
};

type Judgement = Omit<GapRow, "subjectId" | "requirementId">;

const nothing = {
  organisationIds: [],
  due: null,
  overdueDays: 0,
  validUntil: null,
  remaining: null,
  step: null,
} as const satisfies Partial<GapRow>;

const absence = ({ row, start, end }: IndexedRequirement, today: Day): GapReason =>
  start <= today && today < end
    ? { code: "not-in-audience", values: { requirement: row.name } }
    : { code: "not-in-force", values: { requirement: row.name, start: row.start, end: row.end } };

const judgeOf = (
  { curriculum, index }: StudyRegister,
  requirement: IndexedRequirement,
  state: StateAsOf,
  today: Day,
): ((member: Member) => Judgement) => {
  const { needs, due, expiringDays, name } = requirement.row;
  const unitCount = index.units.length;
  const cellOf = (subject: number, unitId: Id): number => subject * unitCount + index.unitNumber.get(unitId)!;
  const expiry = (subject: number, unitId: Id): Day =>
    expiryOf(state.completed[cellOf(subject, unitId)]!, curriculum.units.get(unitId)!.validMonths);
  const remainingOf = rememberRemaining(needs, (unitId) => curriculum.units.get(unitId)!.name);

  /** The first day on which seats make the needs met, counting what is already held; `null` when they never do. */
  const bookedDay = (subject: number, bookings: readonly Booking[]): Day | null => {
    for (const { lastDay } of bookings) {
      const taken = bookings.filter((booking) => booking.lastDay <= lastDay);
      const grade = gradeOf(needs, (unitId) => {
        const unit = index.unitNumber.get(unitId)!;
        const { validMonths } = index.units[unit]!;
        return taken
          .filter(({ session }) =>
            index.sessions[session]!.units.some((taught) => index.credits[taught]!.includes(unit)),
          )
          .reduce((day, booking) => Math.max(day, expiryOf(booking.lastDay, validMonths)), expiry(subject, unitId));
      });
      if (grade > lastDay) return lastDay;
    }
    return null;
  };

  return ({ subject, since, organisations }) => {
    const validUntil = gradeOf(needs, (unitId) => expiry(subject, unitId));
    const firstDue =
      due !== null && "withinDays" in due ? Math.max(since, requirement.start) + due.withinDays : requirement.dueDay;
    const held = validUntil !== notYet && validUntil !== never;
    const dueDay = firstDue !== null && held ? Math.max(firstDue, validUntil - 1) : firstDue;
    const dueDate = dueDay === null ? null : dateOf(dueDay);
    const until = held ? dateOf(validUntil) : null;
    const common = {
      organisationIds: organisations.map((organisation) => index.organisations[organisation]!.id),
      due: dueDate,
      overdueDays: 0,
      validUntil: until,
      remaining: null,
      step: steps[gradeOf(needs, (unitId) => state.rung[cellOf(subject, unitId)]!) - 1] ?? null,
    };

    const exemption = requirement.exemptions.get(subject)?.find(({ start, end }) => start <= today && today < end);
    if (exemption !== undefined) {
      const { reason, by, end } = exemption.row;
      return {
        ...common,
        status: "exempt",
        reason: { code: "exempt", values: { requirement: name, reason, by, until: end } },
      };
    }
    if (validUntil > today) {
      const daysLeft = validUntil - today;
      if (until === null || daysLeft > expiringDays) {
        return { ...common, status: "met", reason: { code: "met", values: { requirement: name, until } } };
      }
      return {
        ...common,
        status: "expiring",
        reason: { code: "expiring", values: { requirement: name, until, daysLeft } },
      };
    }

    const overdueDays = dueDay === null ? 0 : Math.max(0, today - dueDay);
    const remaining = remainingOf((unitId) => expiry(subject, unitId) > today);
    const gap = { ...common, overdueDays, remaining: remaining.needs };
    const values = { requirement: name, remaining: remaining.words };
    const closes = bookedDay(subject, state.bookings.get(subject) ?? []);
    if (closes !== null && (dueDay === null || overdueDays > 0 || closes <= dueDay)) {
      return { ...gap, status: "booked", reason: { code: "booked", values: { ...values, on: dateOf(closes) } } };
    }
    const status = until === null ? "missing" : "expired";
    if (closes !== null && dueDate !== null) {
      return {
        ...gap,
        status,
        reason: { code: "booked-too-late", values: { ...values, on: dateOf(closes), due: dueDate } },
      };
    }
    return until === null
      ? { ...gap, status, reason: { code: "missing", values: { ...values, due: dueDate } } }
      : { ...gap, status, reason: { code: "expired", values: { ...values, since: until } } };
  };
};

interface Remaining {
  readonly needs: Needs;
  readonly words: LocalText;
}

/** Words what remains once for each set of held units, since whole audiences lack the same. */
const rememberRemaining = (
  needs: Needs,
  nameOf: (unitId: Id) => LocalText,
): ((holds: (unitId: Id) => boolean) => Remaining) => {
  const units = unitsOf(needs);
  const known = new Map<string, Remaining>();
  return (holds) => {
    const key = units.map((unitId) => (holds(unitId) ? "1" : "0")).join("");
    let remaining = known.get(key);
    if (remaining === undefined) {
      const rest = remainingNeeds(needs, holds)!;
      remaining = { needs: rest, words: describeNeeds(rest, nameOf) };
      known.set(key, remaining);
    }
    return remaining;
  };
};
