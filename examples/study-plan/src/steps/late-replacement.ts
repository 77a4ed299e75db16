import { addDays, compareIds, type IsoDate } from "@vanstervind/core";
import {
  gapReport,
  type Role,
  type Session,
  type StudyRecords,
  type StudyRegister,
} from "@vanstervind/study-curriculum";
import { type Gate, gate, type PersonalPath, personalPath } from "@vanstervind/study-curriculum/paths";
import { updateSubject } from "@vanstervind/study-curriculum/updates";
import { electionDay, topOfList } from "./requirements.ts";
import { districtId } from "./studies.ts";
import { topperRegister, topperRequirement } from "./topper-paths.ts";

/** Someone who takes a top place on a list late, and what they can still do in time. */
export interface LateReplacement {
  readonly subjectId: string;
  readonly organisationId: string;
  readonly rank: number;
  readonly entersOn: IsoDate;
  /** How many the requirement applies to before and after. */
  readonly subjectsBefore: number;
  readonly subjectsAfter: number;
  /** With the sessions announced, and with the courses of the plan too. */
  readonly announced: PersonalPath;
  readonly planned: PersonalPath;
  /** Sessions left before the election that teach any of what is lacking, the plan's among them, by day. */
  readonly inTime: readonly Session[];
  /** What the path becomes if the units that nobody teaches in time are given once more, on this day. */
  readonly extra: { readonly on: IsoDate; readonly units: readonly string[]; readonly path: PersonalPath } | null;
  /** Whether they may take the task as it stands, and why not. */
  readonly gate: Gate;
}

/**
 * What happens when somebody on no list enters a top place: the first member by id who has done none of it, on the first
 * municipal list by id. `records` holds the sessions of the plan too. The register is changed for this one person alone, and the report made from the one before.
 */
export const lateReplacement = (
  records: StudyRecords,
  registers: { readonly announced: StudyRegister; readonly planned: StudyRegister },
  entersOn: IsoDate,
): LateReplacement | null => {
  const requirement = records.requirements.find(({ id }) => id === topperRequirement);
  const organisationId = records.organisations
    .filter(({ level }) => level === "municipality")
    .map(({ id }) => id)
    .sort()[0];
  if (requirement === undefined || organisationId === undefined) return null;
  const listed = new Set(
    records.roles.flatMap(({ role, subjectId }) => (role === "list-candidate" ? [subjectId] : [])),
  );
  const units = new Set(["rhetoric", "negotiation"]);
  const done = new Set(
    (records.completions ?? []).flatMap(({ unitId, subjectId }) => (units.has(unitId) ? [subjectId] : [])),
  );
  const subjectId = records.subjects
    .map(({ id }) => id)
    .sort()
    .find((id) => !listed.has(id) && !done.has(id));
  if (subjectId === undefined) return null;

  const own = <Row extends { readonly subjectId: string }>(rows: readonly Row[] = []) =>
    rows.filter((row) => row.subjectId === subjectId);
  const rank = Math.min(3, topOfList);
  const role: Role = { subjectId, role: "list-candidate", organisationId, start: entersOn, end: electionDay, rank };
  const file = {
    subjectId,
    roles: [...own(records.roles), role],
    completions: own(records.completions),
    participations: own(records.participations),
  };
  const before = gapReport(registers.announced, { asOf: entersOn });
  const announced = updateSubject(registers.announced, file);
  const planned = updateSubject(registers.planned, file);
  const after = gapReport(announced, { asOf: entersOn, previous: before });
  const path = personalPath(planned, { subjectId, asOf: entersOn });
  const extraDay = addDays(electionDay, -8);
  const withExtra = topperRegister({
    ...records,
    roles: [...records.roles, role],
    sessions: [
      ...(records.sessions ?? []),
      ...path.unscheduled.map((unitId) => ({
        id: `extra ${unitId}`,
        unitIds: [unitId],
        dates: [extraDay],
        organiserIds: [districtId],
        seats: null,
        announcedOn: entersOn,
        cancelledOn: null,
      })),
    ],
  });
  return {
    subjectId,
    organisationId,
    rank,
    entersOn,
    subjectsBefore: before.overall.subjects,
    subjectsAfter: after.overall.subjects,
    announced: personalPath(announced, { subjectId, asOf: entersOn }),
    planned: path,
    inTime: sessionsInTime(records.sessions ?? [], path.units, entersOn),
    extra:
      path.unscheduled.length === 0
        ? null
        : { on: extraDay, units: path.unscheduled, path: personalPath(withExtra, { subjectId, asOf: entersOn }) },
    gate: gate(announced, { subjectId, requirementIds: [topperRequirement], asOf: entersOn }),
  };
};

const sessionsInTime = (sessions: readonly Session[], units: readonly string[], after: IsoDate): Session[] =>
  sessions
    .filter(({ unitIds, dates, cancelledOn, announcedOn }) => {
      return (
        announcedOn <= after &&
        cancelledOn === null &&
        after < dates[0]! &&
        dates.at(-1)! < electionDay &&
        unitIds.some((id) => units.includes(id))
      );
    })
    .sort((a, b) => compareIds(a.dates[0]!, b.dates[0]!) || compareIds(a.id, b.id));
