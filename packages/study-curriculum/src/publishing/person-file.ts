import { DomainError, type Id } from "@vanstervind/core";
import type { StudyRecords } from "../register.ts";
import type { PublishingReason } from "./explain-publishing.ts";
import { bodyIds, type ListName, personalLists, personFieldOf } from "./internal/record-lists.ts";

/** Everything held about one person. */
export type PersonFile = Pick<StudyRecords, "subjects" | "roles"> &
  Required<Pick<StudyRecords, "completions" | "exemptions" | "participations">>;

/**
 * Everything that the records hold about one person, each row as it is: the answer to a request for access.
 *
 * Units, sessions and organisations that the rows name are not personal data and stay. O(records).
 *
 * @throws `unknown-subject` when no record is about such a person.
 * @see https://eur-lex.europa.eu/eli/reg/2016/679/oj article 15
 * @example
 * ```ts
 * import { exportPerson } from "@vanstervind/study-curriculum/publishing";
 *
 * const completions = [{ subjectId: "p1", unitId: "basics", on: "2026-02-01" }];
 * exportPerson({ subjects: [{ id: "p1" }, { id: "p2" }], completions }, "p1").completions.length; // => 1
 * exportPerson({ subjects: [] }, "p1"); // throws unknown-subject
 * ```
 */
export const exportPerson = (records: Partial<StudyRecords>, subjectId: Id): PersonFile => {
  checkPerson(records, subjectId);
  const about = <Row extends { readonly subjectId: Id }>(rows: readonly Row[] = []): Row[] =>
    rows.filter((row) => row.subjectId === subjectId);
  return {
    subjects: (records.subjects ?? []).filter(({ id }) => id === subjectId),
    roles: about(records.roles),
    completions: about(records.completions),
    exemptions: about(records.exemptions),
    participations: about(records.participations),
  };
};

/** Records that no longer speak of a person. */
export interface ErasedPerson<Records> {
  /** The records, in the same order. */
  readonly records: Records;
  /** The id that stands in the person's place: it tells nothing, and is the same whoever was erased. */
  readonly standInId: Id;
  /** How many others have had the same roles in the same organisations. */
  readonly alike: number;
  /** A warning when so few are alike that the rows could tell who it was; then {@link removePerson}. */
  readonly reasons: readonly PublishingReason[];
}

/**
 * Erases a person but keeps every total: a stand-in without name, key or secret takes over the rows.
 *
 * Each report of any day has the same counts as before. The stand-in is numbered, not computed from the id, so that
 * nobody, with whatever key, can come back from one to the other; why and by whom something was waived is wiped.
 * A row of rare roles can still tell who it was, so `alike` counts those with the same roles. Keep no older copy. O(records).
 *
 * @throws `unknown-subject` when no record is about such a person.
 * @see https://eur-lex.europa.eu/eli/reg/2016/679/oj article 17 and recital 26
 * @example
 * ```ts
 * import { erasePerson } from "@vanstervind/study-curriculum/publishing";
 *
 * const role = { role: "member", organisationId: "north", start: "2024-01-01", end: null };
 * const records = { subjects: [{ id: "p1" }, { id: "p2" }], roles: [{ subjectId: "p1", ...role }, { subjectId: "p2", ...role }] };
 * const { records: after, alike, reasons } = erasePerson(records, "p1");
 * after.roles.map(({ subjectId }) => subjectId); // => ["erased-1", "p2"]
 * [alike, reasons.map(({ code }) => code)]; // => [1, ["stand-in-stands-out"]]
 * ```
 */
export const erasePerson = <Records extends Partial<StudyRecords>>(
  records: Records,
  subjectId: Id,
  { minimum = 5 }: { readonly minimum?: number } = {},
): ErasedPerson<Records> => {
  checkPerson(records, subjectId);
  const rolesOf = new Map<Id, Set<string>>();
  for (const { subjectId: holder, role, organisationId } of records.roles ?? []) {
    const held = rolesOf.get(holder) ?? new Set();
    rolesOf.set(holder, held.add(JSON.stringify([role, organisationId])));
  }
  const everyone = personIds(records);
  const signature = (id: Id): string => JSON.stringify([...(rolesOf.get(id) ?? [])].sort());
  const alike = [...everyone].filter((id) => id !== subjectId && signature(id) === signature(subjectId)).length;
  const bodies = bodyIds(records);
  let number = 1;
  while (everyone.has(`erased-${number}`) || bodies.has(`erased-${number}`)) number++;
  const standInId = `erased-${number}`;
  return {
    records: rewrite(records, subjectId, (row) =>
      "requirementId" in row && "reason" in row
        ? [{ ...row, subjectId: standInId, reason: "erased", by: "erased" }]
        : [{ ...row, ["subjectId" in row ? "subjectId" : "id"]: standInId }],
    ),
    standInId,
    alike,
    reasons: alike + 1 < minimum ? [{ code: "stand-in-stands-out", values: { alike, minimum } }] : [],
  };
};

/**
 * The records without any row about a person, so that totals fall by one. For whom a stand-in would be recognised.
 * O(records).
 *
 * @throws `unknown-subject` when no record is about such a person.
 * @example
 * ```ts
 * import { removePerson } from "@vanstervind/study-curriculum/publishing";
 *
 * removePerson({ subjects: [{ id: "p1" }, { id: "p2" }] }, "p1"); // => { subjects: [{ id: "p2" }] }
 * ```
 */
export const removePerson = <Records extends Partial<StudyRecords>>(records: Records, subjectId: Id): Records => {
  checkPerson(records, subjectId);
  return rewrite(records, subjectId, () => []);
};

type Row = Readonly<Record<string, unknown>>;

/** The records with each row about a person replaced by others. */
const rewrite = <Records extends Partial<StudyRecords>>(
  records: Records,
  subjectId: Id,
  replace: (row: Row) => readonly Row[],
): Records =>
  // Each list keeps rows of its own schema; only a mapped type could say so.
  Object.fromEntries(
    Object.entries(records).map(([list, rows]) => {
      const field = personFieldOf(list as ListName);
      if (field === null) return [list, rows];
      return [list, (rows as readonly Row[]).flatMap((row) => (row[field] === subjectId ? replace(row) : [row]))];
    }),
  ) as Records;

const personIds = (records: Partial<StudyRecords>): ReadonlySet<Id> => {
  const bodies = bodyIds(records);
  const ids = [
    ...(records.subjects ?? []).map(({ id }) => id),
    ...personalLists.flatMap((list) => (records[list] ?? []).map(({ subjectId }) => subjectId)),
  ];
  return new Set(ids.filter((id) => !bodies.has(id)));
};

const checkPerson = (records: Partial<StudyRecords>, subjectId: Id): void => {
  if (personIds(records).has(subjectId)) return;
  throw new DomainError("unknown-subject", `No record is about a person with the id "${subjectId}".`, {
    values: { subjectId },
  });
};
