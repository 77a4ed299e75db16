import type { Id, IsoDate } from "@vanstervind/core";
import { checkUnits } from "../curriculum.ts";
import { type HoursOf, leavesOf, type Needs, thresholdOf, unitsOf } from "../needs.ts";
import type { Requirement } from "../requirement.ts";
import type { FaultCollector } from "./collect-faults.ts";
import type { Known } from "./known.ts";
import type { IndexableRecords } from "./register-index.ts";

/** Notes every fault that only several rows together have. */
export const checkReferences = (collector: FaultCollector, records: IndexableRecords): void => {
  const { note, reference } = collector;
  const units = checkUnits(collector, records.units);
  const organisations = collector.indexById("organisations", records.organisations);
  const people = collector.indexById("subjects", records.subjects);
  const subjects = people === null || organisations === null ? null : new Map([...people, ...organisations]);
  for (const [id, row] of people ?? []) {
    if (organisations?.has(id)) note("duplicate-id", "subjects", row, "id", `"${id}" is an organisation too`);
  }
  const sessions = collector.indexById("sessions", records.sessions);
  const requirements = firstRows("requirements", records.requirements);
  const events = firstRows("events", records.events);
  checkTogether("requirements", "overlapping-versions", records.requirements, holdTogether);
  checkTogether("events", "duplicate-id", records.events, () => true);

  const hoursOf: HoursOf = (id) => records.units[units?.get(id) ?? -1]?.hours ?? 0;
  for (const [row, { needs, due }] of records.requirements.entries()) {
    const unknown = unitsOf(needs).filter((id) => units?.has(id) === false);
    for (const id of unitsOf(needs)) reference(units, "unit", id, "requirements", row, "needs");
    for (const { since, before } of leavesOf(needs)) {
      if (since !== undefined) reference(events, "event", since, "requirements", row, "needs");
      if (before !== undefined) reference(events, "event", before, "requirements", row, "needs");
    }
    if (due !== null && "before" in due) reference(events, "event", due.before, "requirements", row, "due.before");
    if (units !== null && unknown.length === 0 && !withinReach(needs, hoursOf)) {
      note("hours-out-of-reach", "requirements", row, "needs", "the units have fewer hours together than are needed");
    }
  }
  for (const [row, { unitIds, organiserIds }] of records.sessions.entries()) {
    for (const [i, id] of unitIds.entries()) reference(units, "unit", id, "sessions", row, `unitIds.${i}`);
    for (const [i, id] of organiserIds.entries()) {
      reference(organisations, "organisation", id, "sessions", row, `organiserIds.${i}`);
    }
  }
  const firstDays = new Map(records.sessions.map(({ id, dates }) => [id, dates[0]!]));
  checkSubjectRecords(collector, records, {
    people,
    subjects,
    units,
    organisations,
    requirements,
    sessions: sessions === null ? null : firstDays,
  });
  checkKnown(collector, records, ["requirements", "events"]);

  /** The first row of each id, in lists where an id may stand in several rows. */
  function firstRows(list: string, rows: readonly { readonly id: Id }[]): ReadonlyMap<Id, number> | null {
    if (collector.isBroken(list)) return null;
    return new Map(rows.map(({ id }, row) => [id, row] as const).reverse());
  }

  /** Notes each row that holds at the same time as an earlier one of its id, as far as was known at some time. */
  function checkTogether<Row extends Known & { readonly id: Id }>(
    list: string,
    code: string,
    rows: readonly Row[],
    together: (a: Row, b: Row) => boolean,
  ): void {
    const byId = new Map<Id, number[]>();
    for (const [row, one] of rows.entries()) {
      const earlier = byId.get(one.id) ?? [];
      byId.set(one.id, earlier);
      const other = earlier.find((at) => together(rows[at]!, one) && knownTogether(rows[at]!, one));
      if (other !== undefined) note(code, list, row, "id", `"${one.id}" holds at the same time as row ${other}`);
      earlier.push(row);
    }
  }
};

/** What records of subjects may refer to; `null` where the list did not parse. */
interface Targets {
  readonly people: ReadonlyMap<Id, unknown> | null;
  readonly subjects: ReadonlyMap<Id, unknown> | null;
  readonly units: ReadonlyMap<Id, unknown> | null;
  readonly organisations: ReadonlyMap<Id, unknown> | null;
  readonly requirements: ReadonlyMap<Id, unknown> | null;
  /** The first day of each session. */
  readonly sessions: ReadonlyMap<Id, IsoDate> | null;
}

/** Notes the faults of what is on record about subjects. */
export const checkSubjectRecords = (
  collector: FaultCollector,
  records: Pick<IndexableRecords, "roles" | "completions" | "exemptions" | "participations">,
  { people, subjects, units, organisations, requirements, sessions }: Targets,
): void => {
  const { note, reference } = collector;
  for (const [row, { subjectId, organisationId }] of records.roles.entries()) {
    reference(people, "subject", subjectId, "roles", row, "subjectId");
    reference(organisations, "organisation", organisationId, "roles", row, "organisationId");
  }
  for (const [row, { subjectId, unitId }] of records.completions.entries()) {
    reference(subjects, "subject", subjectId, "completions", row, "subjectId");
    reference(units, "unit", unitId, "completions", row, "unitId");
  }
  for (const [row, { subjectId, requirementId }] of records.exemptions.entries()) {
    reference(subjects, "subject", subjectId, "exemptions", row, "subjectId");
    reference(requirements, "requirement", requirementId, "exemptions", row, "requirementId");
  }
  for (const [row, { subjectId, sessionId, step, on }] of records.participations.entries()) {
    reference(subjects, "subject", subjectId, "participations", row, "subjectId");
    reference(sessions, "session", sessionId, "participations", row, "sessionId");
    const first = sessions?.get(sessionId);
    if (first !== undefined && (step === "attended" || step === "completed") && on < first) {
      note("step-before-session", "participations", row, "on", `${step} ${on}, before the session began on ${first}`);
    }
  }
  checkKnown(collector, records, ["roles", "completions", "exemptions", "participations"]);
};

const checkKnown = <List extends string>(
  { note }: FaultCollector,
  records: Readonly<Record<List, readonly Known[]>>,
  lists: readonly List[],
): void => {
  for (const list of lists) {
    for (const [row, { recordedOn, withdrawnOn }] of records[list].entries()) {
      if (withdrawnOn !== undefined && recordedOn !== undefined && withdrawnOn <= recordedOn) {
        note(
          "withdrawn-before-recorded",
          list,
          row,
          "withdrawnOn",
          `must be after ${recordedOn}, when it was recorded`,
        );
      }
    }
  }
};

const knownTogether = (a: Known, b: Known): boolean =>
  meets(a.recordedOn ?? "", b.withdrawnOn ?? null) && meets(b.recordedOn ?? "", a.withdrawnOn ?? null);

const holdTogether = (a: Requirement, b: Requirement): boolean => meets(a.start, b.end) && meets(b.start, a.end);

const meets = (start: string, end: string | null): boolean => end === null || start < end;

/** Whether all units together are enough. */
const withinReach = (needs: Needs, hoursOf: HoursOf): boolean => {
  if ("unit" in needs) return true;
  const { threshold, parts } = thresholdOf(needs, hoursOf);
  return (
    parts.reduce((sum, { weight }) => sum + weight, 0) >= threshold &&
    parts.every(({ part }) => withinReach(part, hoursOf))
  );
};
