import { type Id, invalidInput } from "@vanstervind/core";
import type { Completion, Exemption } from "./completion.ts";
import { type Curriculum, orderUnits } from "./curriculum.ts";
import { checkReferences } from "./internal/check-references.ts";
import { collectFaults } from "./internal/collect-faults.ts";
import { readLists } from "./internal/read-lists.ts";
import { indexRecords, type RegisterIndex } from "./internal/register-index.ts";
import type { DatedEvent, Requirement } from "./requirement.ts";
import type { Participation, Session } from "./session.ts";
import type { StudyUnit } from "./study-unit.ts";
import type { Organisation, Role, Subject } from "./subject.ts";

/** Everything that the reports are made from, as plain rows in any order. */
export interface StudyRecords {
  /** The units that can be studied. */
  readonly units: readonly StudyUnit[];
  /** What is required of whom. */
  readonly requirements: readonly Requirement[];
  /** Everyone that a record speaks of, under pseudonyms; bodies that study are among the organisations. */
  readonly subjects: readonly Subject[];
  /** The bodies that roles are held in and that arrange sessions. */
  readonly organisations: readonly Organisation[];
  /** Who holds which role, where and when. */
  readonly roles: readonly Role[];
  /** What was completed, besides `completed` steps. */
  readonly completions?: readonly Completion[];
  /** Who need not meet what. */
  readonly exemptions?: readonly Exemption[];
  /** Occasions held, planned and cancelled. */
  readonly sessions?: readonly Session[];
  /** Steps taken at sessions. */
  readonly participations?: readonly Participation[];
  /** Days that requirements can be due before. */
  readonly events?: readonly DatedEvent[];
}

/** Records that were checked and indexed, ready for any number of reports as of any day. Made by {@link studyRegister}. */
export interface StudyRegister {
  /** The units, in an order in which they can be taken. */
  readonly curriculum: Curriculum;
  /** The versions of each requirement, by its id, then the day they start. */
  readonly requirements: ReadonlyMap<Id, readonly Requirement[]>;
  /** @internal */
  readonly index: RegisterIndex;
}

/**
 * Checks all records together and indexes them, so that each report is fast.
 *
 * The order of the rows never matters, and the rows are neither kept nor changed. Unknown fields are refused, so that
 * no name or address comes along by mistake. A completion that stands twice counts once. O(records log records).
 *
 * @throws `invalid-input` with every fault of every list: a row that does not fit, an id used twice, a reference to
 * nothing, an interval that does not end after its start, versions of a requirement that hold at once, hours that no
 * choice of units adds up to, a record withdrawn before it was entered, an attendance before its session.
 * @throws `cyclic-prerequisites` with `values.cycle`.
 * @example
 * ```ts
 * import { studyRegister } from "@vanstervind/study-curriculum";
 *
 * const register = studyRegister({
 *   units: [{ id: "basics", name: { sv: "grundkurs", en: "basic course" }, prerequisites: [], validMonths: null }],
 *   requirements: [],
 *   subjects: [{ id: "p1" }],
 *   organisations: [{ id: "north", level: "association" }],
 *   roles: [{ subjectId: "p1", role: "member", organisationId: "north", start: "2024-05-01", end: null }],
 * });
 * register.curriculum.order; // => ["basics"]
 * ```
 */
export const studyRegister = (records: StudyRecords): StudyRegister => {
  const collector = collectFaults();
  const parsed = readLists(collector, records, ["units", "requirements", "subjects", "organisations", "roles"]);
  checkReferences(collector, parsed);
  if (collector.faults.length > 0) throw invalidInput(collector.faults, "the study records");
  const curriculum = orderUnits(parsed.units);
  const index = indexRecords(parsed);
  const requirements = new Map<Id, Requirement[]>(index.requirementIds.map((id) => [id, []]));
  for (const { row } of index.versions) requirements.get(row.id)!.push(row);
  return { curriculum, requirements, index };
};
