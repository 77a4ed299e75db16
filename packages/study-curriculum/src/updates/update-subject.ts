import { type Id, invalidInput } from "@vanstervind/core";
import type { Completion, Exemption } from "../completion.ts";
import { checkSubjectRecords } from "../internal/check-references.ts";
import { collectFaults } from "../internal/collect-faults.ts";
import { encodeRecords, mapPage } from "../internal/encode-records.ts";
import { readLists } from "../internal/read-lists.ts";
import { numberOfSubject, pageSize } from "../internal/register-index.ts";
import { replaceRows } from "../internal/rows.ts";
import type { StudyRegister } from "../register.ts";
import type { Participation } from "../session.ts";
import type { Role } from "../subject.ts";

/** Everything on record about one subject. */
export interface SubjectFile {
  /** Whose it is; each row names the same. */
  readonly subjectId: Id;
  /** The roles; none when left out. */
  readonly roles?: readonly Role[];
  /** The completions; none when left out. */
  readonly completions?: readonly Completion[];
  /** The exemptions; none when left out. */
  readonly exemptions?: readonly Exemption[];
  /** The steps taken at sessions; none when left out. */
  readonly participations?: readonly Participation[];
}

/**
 * The register with everything on record about one subject exchanged for what is given: to add a record, give the old
 * ones and it; to correct one, give it with the day it was withdrawn, and the right one with the day it was recorded.
 *
 * The rest is shared, and the old register still answers as before. Give the report that was made from it as `previous`
 * to `gapReport`, and only what changed is judged anew. Units, requirements, sessions and subjects are those of
 * the register: for new ones, make another. O(records of the subject and of a few others).
 *
 * @throws `unknown-subject` when the register has no such subject; `invalid-input` with every fault of the rows.
 * @example
 * ```ts
 * import { gapReport, studyRegister } from "@vanstervind/study-curriculum";
 * import { updateSubject } from "@vanstervind/study-curriculum/updates";
 *
 * const name = { sv: "grundkurs", en: "basic course" };
 * const period = { start: "2026-01-01", end: null };
 * const role = { subjectId: "p1", role: "member", organisationId: "north", ...period };
 * const register = studyRegister({
 *   units: [{ id: "basics", name, prerequisites: [], validMonths: null }],
 *   requirements: [{ id: "all", name, needs: { unit: "basics" }, audience: { roles: ["member"] }, due: null, expiringDays: 0, ...period }],
 *   subjects: [{ id: "p1" }],
 *   organisations: [{ id: "north", level: "association" }],
 *   roles: [role],
 * });
 * const before = gapReport(register, { asOf: "2026-02-01" });
 * const completions = [{ subjectId: "p1", unitId: "basics", on: "2026-01-20" }];
 * const updated = updateSubject(register, { subjectId: "p1", roles: [role], completions });
 * gapReport(updated, { asOf: "2026-02-01", previous: before }).overall.statuses.met; // => 1
 * before.overall.statuses.met; // => 0
 * ```
 */
export const updateSubject = (register: StudyRegister, file: SubjectFile): StudyRegister => {
  const { index } = register;
  const { subjectId } = file;
  const subject = numberOfSubject(index, subjectId);
  const body = index.organisations.filter(({ id }) => id === subjectId);
  const records = { ...readFile(register, file), bodies: body };
  const encoded = encodeRecords(index, records, () => 0);
  const number = Math.floor(subject / pageSize);
  const page = index.pages[number]!;
  const at = subject % pageSize;
  const changed = mapPage(encoded, (rows, sort) => replaceRows(page[sort], at, rows.bySubject(1)));
  const pages = index.pages.map((one, n) => (n === number ? changed : one));
  return { ...register, index: { ...index, pages } };
};

const readFile = ({ index }: StudyRegister, file: SubjectFile) => {
  const collector = collectFaults();
  const records = readLists(collector, file, []);
  const own = new Map([[file.subjectId, null]]);
  checkSubjectRecords(collector, records, {
    ...index.vocabulary,
    people: index.vocabulary.organisations.has(file.subjectId) ? new Map() : own,
    subjects: own,
    sessions: new Map(index.sessions.map(({ row }) => [row.id, row.dates[0]!])),
  });
  if (collector.faults.length > 0) throw invalidInput(collector.faults, `the records of "${file.subjectId}"`);
  return records;
};
