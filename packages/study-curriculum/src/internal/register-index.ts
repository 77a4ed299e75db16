import { compareIds, type Day, dayOf, type Id } from "@vanstervind/core";
import type { Completion, Exemption } from "../completion.ts";
import { unitsOf } from "../needs.ts";
import type { Audience, DatedEvent, Requirement } from "../requirement.ts";
import { type Participation, type Session, steps } from "../session.ts";
import type { StudyUnit } from "../study-unit.ts";
import type { Organisation, Role, Subject } from "../subject.ts";
import { type CompiledNeeds, compileNeeds } from "./compiled-needs.ts";
import { never } from "./day-bounds.ts";

/** Where a step stands on the ladder: 1 for offered … 5 for completed, 0 for withdrawn or none. */
export type Rung = 0 | 1 | 2 | 3 | 4 | 5;

/** The rung of a completion. */
export const completedRung: Rung = 5;

/** Roles in columns, sorted by subject, then start. */
interface RoleColumns {
  readonly subject: Int32Array;
  readonly organisation: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

export interface IndexedExemption {
  readonly start: Day;
  readonly end: Day;
  readonly row: Exemption;
}

export interface IndexedRequirement {
  readonly row: Requirement;
  readonly start: Day;
  readonly end: Day;
  readonly needs: CompiledNeeds;
  /** The units that its needs speak of, in the order in which they stand, as numbers. */
  readonly units: readonly number[];
  /** The numbers of the roles in its audience, ascending. */
  readonly audience: Int32Array;
  /** By subject; for each the one that lasts longest comes first. */
  readonly exemptions: ReadonlyMap<number, readonly IndexedExemption[]>;
  /** The due day where it is the same for everyone; `null` where it is not, or where there is none. */
  readonly dueDay: Day | null;
}

export interface IndexedSession {
  readonly row: Session;
  readonly units: readonly number[];
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly announced: Day;
  readonly cancelled: Day;
}

/** That a subject reached a rung of some units on a day. */
interface StepTaken {
  readonly subject: number;
  readonly session: number;
  readonly rung: Rung;
  readonly day: Day;
}

/** The records by number instead of id, with numbers in the order of the ids. */
export interface RegisterIndex {
  readonly unitIds: readonly Id[];
  readonly unitNumber: ReadonlyMap<Id, number>;
  readonly subjectIds: readonly Id[];
  readonly organisations: readonly Organisation[];
  readonly units: readonly StudyUnit[];
  /** For each unit, itself and the units that it credits. */
  readonly credits: readonly (readonly number[])[];
  readonly requirements: readonly IndexedRequirement[];
  readonly roles: RoleColumns;
  readonly sessions: readonly IndexedSession[];
  /** Sorted by subject, session, day and rung, so that the last of a subject and session tells where it stands. */
  readonly stepsTaken: readonly StepTaken[];
  /** Completions in columns: subject, unit and day. */
  readonly completions: { readonly subject: Int32Array; readonly unit: Int32Array; readonly day: Int32Array };
}

export interface IndexableRecords {
  readonly units: readonly StudyUnit[];
  readonly requirements: readonly Requirement[];
  readonly subjects: readonly Subject[];
  readonly organisations: readonly Organisation[];
  readonly roles: readonly Role[];
  readonly completions: readonly Completion[];
  readonly exemptions: readonly Exemption[];
  readonly sessions: readonly Session[];
  readonly participations: readonly Participation[];
  readonly events: readonly DatedEvent[];
}

/** Indexes records that are known to be sound; units and requirements come sorted by id. */
export const indexRecords = (records: IndexableRecords): RegisterIndex => {
  const subjects = numbered(records.subjects);
  const organisations = numbered(records.organisations);
  const units = numbered(records.units);
  const sessions = numbered(records.sessions);
  const eventDay = new Map(records.events.map(({ id, date }) => [id, dayOf(date)]));
  const roles = records.roles
    .map((row) => ({ row, subject: subjects.number.get(row.subjectId)! }))
    .sort((a, b) => a.subject - b.subject || (a.row.start < b.row.start ? -1 : a.row.start > b.row.start ? 1 : 0))
    .map(({ row }) => row);
  const level = new Map(organisations.rows.map((row) => [row.id, row.level]));
  return {
    unitIds: units.rows.map(({ id }) => id),
    unitNumber: units.number,
    subjectIds: subjects.rows.map(({ id }) => id),
    organisations: organisations.rows,
    units: units.rows,
    credits: units.rows.map(({ id }, unit) => [
      unit,
      ...units.rows.flatMap((other, n) => (n !== unit && other.creditedBy?.includes(id) === true ? [n] : [])),
    ]),
    requirements: records.requirements.map((row) => ({
      ...daysOf(row),
      row,
      needs: compileNeeds(row.needs, units.number),
      units: unitsOf(row.needs).map((id) => units.number.get(id)!),
      audience: audienceOf(row.audience, roles, level),
      exemptions: exemptionsOf(row.id, records.exemptions, subjects.number),
      dueDay: commonDue(row, eventDay),
    })),
    roles: {
      subject: Int32Array.from(roles, ({ subjectId }) => subjects.number.get(subjectId)!),
      organisation: Int32Array.from(roles, ({ organisationId }) => organisations.number.get(organisationId)!),
      start: Int32Array.from(roles, ({ start }) => dayOf(start)),
      end: Int32Array.from(roles, ({ end }) => (end === null ? never : dayOf(end))),
    },
    sessions: sessions.rows.map((row) => ({
      row,
      units: row.unitIds.map((id) => units.number.get(id)!),
      firstDay: dayOf(row.dates[0]!),
      lastDay: dayOf(row.dates.at(-1)!),
      announced: dayOf(row.announcedOn),
      cancelled: row.cancelledOn === null ? never : dayOf(row.cancelledOn),
    })),
    stepsTaken: records.participations
      .map(({ subjectId, sessionId, step, on }) => ({
        subject: subjects.number.get(subjectId)!,
        session: sessions.number.get(sessionId)!,
        rung: step === "withdrawn" ? (0 as const) : ((steps.indexOf(step) + 1) as Rung),
        day: dayOf(on),
      }))
      // On one and the same day a withdrawal is the last word.
      .sort((a, b) => a.subject - b.subject || a.session - b.session || a.day - b.day || lastWord(a) - lastWord(b)),
    completions: {
      subject: Int32Array.from(records.completions, ({ subjectId }) => subjects.number.get(subjectId)!),
      unit: Int32Array.from(records.completions, ({ unitId }) => units.number.get(unitId)!),
      day: Int32Array.from(records.completions, ({ on }) => dayOf(on)),
    },
  };
};

const lastWord = ({ rung }: StepTaken): number => (rung === 0 ? completedRung + 1 : rung);

const daysOf = ({ start, end }: { start: string; end: string | null }): { start: Day; end: Day } => ({
  start: dayOf(start),
  end: end === null ? never : dayOf(end),
});

const numbered = <Row extends { readonly id: Id }>(list: readonly Row[]) => {
  const rows = [...list].sort((a, b) => compareIds(a.id, b.id));
  return { rows, number: new Map(rows.map(({ id }, n) => [id, n])) };
};

const audienceOf = (
  { roles, levels, rankAtMost }: Audience,
  held: readonly Role[],
  levelOf: ReadonlyMap<Id, Id>,
): Int32Array => {
  const audience: number[] = [];
  for (const [number, { role, organisationId, rank }] of held.entries()) {
    if (!roles.includes(role)) continue;
    if (levels !== undefined && !levels.includes(levelOf.get(organisationId)!)) continue;
    if (rankAtMost === undefined || (rank !== undefined && rank <= rankAtMost)) audience.push(number);
  }
  return Int32Array.from(audience);
};

const exemptionsOf = (
  requirementId: Id,
  exemptions: readonly Exemption[],
  subjectNumber: ReadonlyMap<Id, number>,
): ReadonlyMap<number, IndexedExemption[]> => {
  const bySubject = new Map<number, IndexedExemption[]>();
  for (const row of exemptions) {
    if (row.requirementId !== requirementId) continue;
    const subject = subjectNumber.get(row.subjectId)!;
    const list = bySubject.get(subject) ?? [];
    list.push({ ...daysOf(row), row });
    bySubject.set(subject, list);
  }
  for (const list of bySubject.values()) {
    list.sort((a, b) => b.end - a.end || compareIds(a.row.reason, b.row.reason) || compareIds(a.row.by, b.row.by));
  }
  return bySubject;
};

const commonDue = ({ due }: Requirement, eventDay: ReadonlyMap<Id, Day>): Day | null => {
  if (due === null || "withinDays" in due) return null;
  return "on" in due ? dayOf(due.on) : eventDay.get(due.before)! - (due.days ?? 1);
};
