/**
 * The same reports made the slow and obvious way: records are looked through again for every question, dates are
 * strings, months are counted by the platform's UTC calendar, and needs are judged true or false day by day.
 */
import type { GapStatus, Needs, Requirement, Role, StudyRecords, StudyUnit } from "../src/index.ts";

type Records = Required<StudyRecords>;

const farPast = "0000-00-00";
const farFuture = "9999-99-99";

const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const plusMonths = (date: string, months: number): string => {
  const at = new Date(`${date}T00:00:00Z`);
  const dayOfMonth = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const lastOfMonth = new Date(at);
  lastOfMonth.setUTCMonth(lastOfMonth.getUTCMonth() + 1);
  lastOfMonth.setUTCDate(0);
  at.setUTCDate(Math.min(dayOfMonth, lastOfMonth.getUTCDate()));
  return at.toISOString().slice(0, 10);
};

export const holds = (needs: Needs, has: (unitId: string) => boolean): boolean => {
  if ("unit" in needs) return has(needs.unit);
  if ("allOf" in needs) return needs.allOf.every((part) => holds(part, has));
  if ("anyOf" in needs) return needs.anyOf.some((part) => holds(part, has));
  return needs.of.filter((part) => holds(part, has)).length >= needs.atLeast;
};

const leaves = (needs: Needs): string[] => {
  if ("unit" in needs) return [needs.unit];
  const parts = "allOf" in needs ? needs.allOf : "anyOf" in needs ? needs.anyOf : needs.of;
  return parts.flatMap(leaves);
};

const counts = (unit: StudyUnit, takenId: string): boolean =>
  takenId === unit.id || (unit.creditedBy ?? []).includes(takenId);

/** The days on which a subject completed something that counts as the unit. */
const completionDays = (all: Records, subjectId: string, unit: StudyUnit, asOf: string): string[] => [
  ...all.completions
    .filter((row) => row.subjectId === subjectId && counts(unit, row.unitId) && row.on <= asOf)
    .map((row) => row.on),
  ...all.participations
    .filter((row) => row.subjectId === subjectId && row.step === "completed" && row.on <= asOf)
    .filter((row) => all.sessions.find(({ id }) => id === row.sessionId)!.unitIds.some((id) => counts(unit, id)))
    .map((row) => row.on),
];

/** The first day on which none of these completions is valid any more. */
const lastEnd = (days: readonly string[], { validMonths }: StudyUnit): string =>
  days
    .map((day) => (validMonths === null ? farFuture : plusMonths(day, validMonths)))
    .reduce((latest, end) => (end > latest ? end : latest), farPast);

/** The latest day before which the needs hold, when each unit holds before its own end. */
const endOf = (needs: Needs, ends: ReadonlyMap<string, string>): string =>
  [farPast, ...ends.values()]
    .filter((end) => holds(needs, (unitId) => ends.get(unitId)! >= end))
    .reduce((latest, end) => (end > latest ? end : latest), farPast);

const inAudience = (all: Records, { audience }: Requirement, role: Role): boolean =>
  audience.roles.includes(role.role) &&
  (audience.levels === undefined ||
    audience.levels.includes(all.organisations.find(({ id }) => id === role.organisationId)!.level)) &&
  (audience.rankAtMost === undefined || (role.rank ?? Number.POSITIVE_INFINITY) <= audience.rankAtMost);

const active = (row: { start: string; end: string | null }, day: string): boolean =>
  row.start <= day && (row.end === null || day < row.end);

/** Walks back from the day until a day on which no role was active. */
const audienceSince = (roles: readonly Role[], asOf: string): string => {
  let day = asOf;
  while (roles.some((role) => active(role, plusDays(day, -1)))) day = plusDays(day, -1);
  return day;
};

export interface PlainRow {
  readonly subjectId: string;
  readonly requirementId: string;
  readonly status: GapStatus;
  readonly organisationIds: readonly string[];
  readonly due: string | null;
  readonly overdueDays: number;
  readonly validUntil: string | null;
  readonly step: string | null;
  readonly code: string;
}

const order = ["offered", "invited", "enrolled", "attended", "completed"] as const;

/** Whether the subject has come at least as far as the step with the unit. */
const reached = (
  all: Records,
  subjectId: string,
  unit: StudyUnit,
  step: number,
  asOf: string,
  since: string,
): boolean =>
  completionDays(all, subjectId, unit, asOf).some((day) => day >= since) ||
  all.participations.some((row) => {
    const session = all.sessions.find(({ id }) => id === row.sessionId)!;
    const gone = session.cancelledOn !== null && session.cancelledOn <= asOf;
    const rung = order.indexOf(row.step as "offered");
    return (
      row.subjectId === subjectId &&
      since <= row.on &&
      row.on <= asOf &&
      rung >= step &&
      (!gone || rung >= 3) &&
      session.unitIds.some((id) => counts(unit, id))
    );
  });

export const reachedStep = (
  all: Records,
  subjectId: string,
  needs: Needs,
  asOf: string,
  since = farPast,
): string | null =>
  [...order].reverse().find((_, i) => {
    const step = order.length - 1 - i;
    return holds(needs, (unitId) =>
      reached(all, subjectId, all.units.find(({ id }) => id === unitId)!, step, asOf, since),
    );
  }) ?? null;

/** The sessions at which the subject has a seat and that have not ended. */
const seats = (all: Records, subjectId: string, asOf: string) =>
  all.sessions.filter((session) => {
    const own = all.participations
      .filter((row) => row.subjectId === subjectId && row.sessionId === session.id && row.on <= asOf)
      .filter((row) => ["enrolled", "attended", "completed", "withdrawn"].includes(row.step));
    const last = own
      .map((row) => row.on)
      .sort()
      .at(-1);
    const lastSteps = own.filter((row) => row.on === last).map((row) => row.step);
    return (
      own.length > 0 &&
      !lastSteps.includes("withdrawn") &&
      session.dates.at(-1)! > asOf &&
      (session.cancelledOn === null || session.cancelledOn > asOf)
    );
  });

export const plainRow = (all: Records, subjectId: string, requirement: Requirement, asOf: string): PlainRow => {
  const ids = { subjectId, requirementId: requirement.id };
  const none = { organisationIds: [], due: null, overdueDays: 0, validUntil: null, step: null };
  const absent = (code: string): PlainRow => ({ ...ids, ...none, status: "notApplicable", code });
  if (!active(requirement, asOf)) return absent("not-in-force");
  const roles = all.roles.filter((role) => role.subjectId === subjectId && inAudience(all, requirement, role));
  const now = roles.filter((role) => active(role, asOf));
  if (now.length === 0) return absent("not-in-audience");

  const unitOf = (id: string): StudyUnit => all.units.find((unit) => unit.id === id)!;
  const units = leaves(requirement.needs).map(unitOf);
  const days = new Map(units.map((unit) => [unit.id, completionDays(all, subjectId, unit, asOf)]));
  const end = endOf(requirement.needs, new Map(units.map((unit) => [unit.id, lastEnd(days.get(unit.id)!, unit)])));
  const held = end !== farPast && end !== farFuture;

  const { due: rule } = requirement;
  let due: string | null = null;
  if (rule !== null && "on" in rule) due = rule.on;
  if (rule !== null && "before" in rule) due = plusDays(all.events[0]!.date, -(rule.days ?? 1));
  if (rule !== null && "withinDays" in rule) {
    const since = audienceSince(roles, asOf);
    due = plusDays(since > requirement.start ? since : requirement.start, rule.withinDays);
  }
  if (due !== null && held && plusDays(end, -1) > due) due = plusDays(end, -1);

  const row = {
    ...ids,
    organisationIds: [...new Set(now.map((role) => role.organisationId))].sort(),
    due,
    overdueDays: 0,
    validUntil: held ? end : null,
    step: reachedStep(all, subjectId, requirement.needs, asOf),
  };
  const waived = all.exemptions.some(
    (one) => one.subjectId === subjectId && one.requirementId === requirement.id && active(one, asOf),
  );
  if (waived) return { ...row, status: "exempt", code: "exempt" };
  if (end > asOf) {
    const soon = held && daysBetween(asOf, end) <= requirement.expiringDays;
    return soon ? { ...row, status: "expiring", code: "expiring" } : { ...row, status: "met", code: "met" };
  }
  const overdueDays = due === null || asOf <= due ? 0 : daysBetween(due, asOf);
  const booked = seats(all, subjectId, asOf);
  const closing = booked
    .map((session) => session.dates.at(-1)!)
    .sort()
    .find((day) =>
      holds(requirement.needs, (unitId) => {
        const unit = unitOf(unitId);
        const taken = booked.filter((session) => session.unitIds.some((id) => counts(unit, id)));
        const done = taken.map((session) => session.dates.at(-1)!).filter((last) => last <= day);
        return lastEnd([...days.get(unitId)!, ...done], unit) > day;
      }),
    );
  const inTime = closing !== undefined && (due === null || overdueDays > 0 || closing <= due);
  if (inTime) return { ...row, overdueDays, status: "booked", code: "booked" };
  const status = held ? "expired" : "missing";
  return { ...row, overdueDays, status, code: closing === undefined ? status : "booked-too-late" };
};

export const plainReport = (all: Records, asOf: string): PlainRow[] =>
  [...all.requirements]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((requirement) => all.subjects.map(({ id }) => plainRow(all, id, requirement, asOf)));
