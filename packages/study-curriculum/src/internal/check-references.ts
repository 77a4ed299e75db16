import type { Id, IsoDate } from "@vanstervind/core";
import { checkUnits } from "../curriculum.ts";
import { type HoursOf, leavesOf, type Needs, thresholdOf, unitsOf } from "../needs.ts";
import type { Requirement } from "../requirement.ts";
import type { FaultCollector, Ids } from "./collect-faults.ts";
import type { Known } from "./known.ts";
import type { ParsedLists } from "./read-lists.ts";

/** Notes every fault that only several rows together have. */
export const checkReferences = (collector: FaultCollector, records: ParsedLists): void => {
  const { note, reference } = collector;
  const units = checkUnits(collector, records.units);
  const organisations = collector.indexById("organisations", records.organisations);
  const people = collector.indexById("subjects", records.subjects);
  const subjects = people === null || organisations === null ? null : new Map([...people, ...organisations]);
  for (const [id, row] of people ?? []) {
    if (organisations?.has(id)) note("duplicate-id", "subjects", row, "id", `"${id}" is an organisation`);
  }
  const sessions = collector.indexById("sessions", records.sessions);
  const requirements = idsOf("requirements", "overlapping-versions", holdTogether);
  const events = idsOf("events", "duplicate-id", () => true);

  const hoursOf: HoursOf = (id) => records.units[units?.get(id) ?? -1]?.hours ?? 0;
  for (const [row, { needs, due }] of records.requirements.entries()) {
    for (const id of unitsOf(needs)) reference(units, "unit", id, "requirements", row, "needs");
    for (const { since, before } of leavesOf(needs)) {
      for (const id of [since, before])
        if (id !== undefined) reference(events, "event", id, "requirements", row, "needs");
    }
    if (due !== null && "before" in due) reference(events, "event", due.before, "requirements", row, "due.before");
    if (unitsOf(needs).every((id) => units?.has(id)) && !withinReach(needs, hoursOf)) {
      note("hours-out-of-reach", "requirements", row, "needs", "the units have too few hours");
    }
  }
  for (const [row, { unitIds, organiserIds }] of records.sessions.entries()) {
    for (const [i, id] of unitIds.entries()) reference(units, "unit", id, "sessions", row, `unitIds.${i}`);
    for (const [i, id] of organiserIds.entries()) {
      reference(organisations, "organisation", id, "sessions", row, `organiserIds.${i}`);
    }
  }
  checkSubjectRecords(collector, records, {
    people,
    subjects,
    units,
    organisations,
    requirements,
    sessions: sessions && new Map(records.sessions.map(({ id, dates }) => [id, dates[0]!])),
  });

  /** The ids of a list whose rows may share one, unless they hold at the same time as far as was known at some time. */
  function idsOf<List extends "requirements" | "events">(
    list: List,
    code: string,
    together: (a: ParsedLists[List][number], b: ParsedLists[List][number]) => boolean,
  ): Ids | null {
    const rows: readonly ParsedLists[List][number][] = records[list];
    checkKnown(collector, list, rows);
    const byId = new Map<Id, number[]>();
    for (const [row, one] of rows.entries()) {
      const earlier = byId.get(one.id) ?? [];
      byId.set(one.id, earlier);
      const other = earlier.find((at) => together(rows[at]!, one) && knownTogether(rows[at]!, one));
      if (other !== undefined) note(code, list, row, "id", `"${one.id}" overlaps row ${other}`);
      earlier.push(row);
    }
    return collector.isBroken(list) ? null : byId;
  }
};

/** What records of subjects may refer to; `null` where the list did not parse. */
interface Targets {
  readonly people: Ids | null;
  readonly subjects: Ids | null;
  readonly units: Ids | null;
  readonly organisations: Ids | null;
  readonly requirements: Ids | null;
  /** The first day of each session. */
  readonly sessions: ReadonlyMap<Id, IsoDate> | null;
}

/** Notes the faults of what is on record about subjects. */
export const checkSubjectRecords = (
  collector: FaultCollector,
  records: Pick<ParsedLists, "roles" | "completions" | "exemptions" | "participations">,
  { people, subjects, units, organisations, requirements, sessions }: Targets,
): void => {
  const check = <Field extends string>(
    list: string,
    rows: readonly (Known & { readonly [F in Field | "subjectId"]: Id })[],
    own: Ids | null,
    field: Field,
    target: Ids | null,
  ): void => {
    const what = field.slice(0, -"Id".length);
    for (const [row, record] of rows.entries()) {
      collector.reference(own, "subject", record.subjectId, list, row, "subjectId");
      collector.reference(target, what, record[field], list, row, field);
    }
    checkKnown(collector, list, rows);
  };
  check("roles", records.roles, people, "organisationId", organisations);
  check("completions", records.completions, subjects, "unitId", units);
  check("exemptions", records.exemptions, subjects, "requirementId", requirements);
  check("participations", records.participations, subjects, "sessionId", sessions);
  for (const [row, { sessionId, step, on }] of records.participations.entries()) {
    const first = sessions?.get(sessionId);
    if (first !== undefined && (step === "attended" || step === "completed") && on < first) {
      collector.note("step-before-session", "participations", row, "on", `must be ${first} or later`);
    }
  }
};

const checkKnown = ({ note }: FaultCollector, list: string, rows: readonly Known[]): void => {
  for (const [row, { recordedOn, withdrawnOn }] of rows.entries()) {
    if (withdrawnOn !== undefined && recordedOn !== undefined && withdrawnOn <= recordedOn) {
      note("withdrawn-before-recorded", list, row, "withdrawnOn", `must be after ${recordedOn}`);
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
