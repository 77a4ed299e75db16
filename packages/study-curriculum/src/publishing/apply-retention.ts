import {
  compareIds,
  type Day,
  dateOf,
  dayOf,
  type Id,
  IsoDate,
  invalidInput,
  laterByMonths,
  parse,
} from "@vanstervind/core";
import * as z from "zod";
import type { StudyRecords } from "../register.ts";
import type { PublishingReason } from "./explain-publishing.ts";
import { bodyIds, type PersonalList, personalLists } from "./internal/record-lists.ts";

/** How long the rows of one list are kept. */
export const RetentionRule = z.strictObject({
  /** The list whose rows it is about. */
  list: z.enum(personalLists),
  /** Whole months that a row is kept after the day below. */
  months: z.int().min(0).max(1200),
  /**
   * `record`: after the row's own day, or the end of its period. `last-role`: after the person's last role ended, or
   * the row's own day where that is later or there was no role.
   */
  after: z.enum(["record", "last-role"]),
});

/** See the schema of the same name. */
export interface RetentionRule extends z.infer<typeof RetentionRule> {}

/** What became of one row about a person. */
export interface RetentionRow {
  /** The list it stands in. */
  readonly list: PersonalList;
  /** Its place in the list given. */
  readonly row: number;
  /** Whom it is about. */
  readonly subjectId: Id;
  /** Why it is kept or erased. */
  readonly reason: PublishingReason;
}

/** The records after the rules were applied. */
export interface Retention<Records> {
  /** The records without what was erased. */
  readonly records: Records;
  /** The rows that are kept, by list and place. */
  readonly kept: readonly RetentionRow[];
  /** The rows that are erased, by list and place. */
  readonly erased: readonly RetentionRow[];
  /** Persons of whom no row is left because all were erased; they are erased with them. */
  readonly erasedSubjectIds: readonly Id[];
}

/**
 * Erases the rows about persons whose time is out, by rules that are data.
 *
 * A row without a rule is kept, as is one about a body and one whose period or role has no end. What is erased is
 * erased on the day that lies so many months later, or the last day of a shorter month. Keep roles at least as long as what is
 * counted from the last of them: a role that is erased counts no more. Totals of earlier days fall: publish them first, or see {@link erasePerson}. O(records).
 *
 * @throws `invalid-input` when a rule does not fit or a list has two.
 * @example
 * ```ts
 * import { applyRetention } from "@vanstervind/study-curriculum/publishing";
 *
 * const records = {
 *   subjects: [{ id: "p1" }], organisations: [],
 *   roles: [{ subjectId: "p1", role: "chair", organisationId: "north", start: "2023-01-01", end: "2024-03-31" }],
 *   completions: [{ subjectId: "p1", unitId: "board", on: "2023-05-01" }],
 * };
 * const rules = [{ list: "completions" as const, months: 24, after: "last-role" as const }];
 * applyRetention(records, rules, "2026-03-30").erased.length; // => 0
 * applyRetention(records, rules, "2026-03-31").records.completions; // => []
 * ```
 */
export const applyRetention = <Records extends Partial<StudyRecords>>(
  records: Records,
  rules: readonly RetentionRule[],
  asOf: IsoDate,
): Retention<Records> => {
  const ruleOf = new Map<PersonalList, RetentionRule>();
  for (const [row, rule] of parse(z.array(RetentionRule), rules, { source: "the rules" }).entries()) {
    if (ruleOf.has(rule.list)) {
      const message = `"${rule.list}" has a rule already`;
      throw invalidInput([{ code: "second-rule", source: "the rules", row, field: "list", message }], "the rules");
    }
    ruleOf.set(rule.list, rule);
  }
  const today = dayOf(parse(IsoDate, asOf, { source: "asOf" }));
  const bodies = bodyIds(records);
  const lastRoles = lastRoleEnds(records);
  const kept: RetentionRow[] = [];
  const erased: RetentionRow[] = [];
  const result: Record<string, unknown> = { ...records };
  for (const list of personalLists) {
    const rows: readonly PersonalRow[] | undefined = records[list];
    if (rows === undefined) continue;
    result[list] = rows.filter((row, i) => {
      const { subjectId } = row;
      const rule = bodies.has(subjectId) ? undefined : ruleOf.get(list);
      const reason = judge(row, rule, lastRoles.get(subjectId), today);
      (reason.code === "time-is-out" ? erased : kept).push({ list, row: i, subjectId, reason });
      return reason.code !== "time-is-out";
    });
  }
  const staying = new Set(kept.map(({ subjectId }) => subjectId));
  const erasedSubjectIds = [...new Set(erased.map(({ subjectId }) => subjectId))]
    .filter((id) => !staying.has(id))
    .sort(compareIds);
  const gone = new Set(erasedSubjectIds);
  if (records.subjects !== undefined) result.subjects = records.subjects.filter(({ id }) => !gone.has(id));
  // The lists are those given, with rows taken out.
  return { records: result as Records, kept, erased, erasedSubjectIds };
};

interface PersonalRow {
  readonly subjectId: Id;
  readonly on?: IsoDate;
  readonly end?: IsoDate | null;
}

/** The day each person's last role ended; `null` while one goes on. */
const lastRoleEnds = ({ roles = [] }: Partial<StudyRecords>): ReadonlyMap<Id, Day | null> => {
  const ends = new Map<Id, Day | null>();
  for (const { subjectId, end } of roles) {
    const before = ends.get(subjectId);
    if (before === null) continue;
    ends.set(subjectId, end === null ? null : Math.max(dayOf(end), before ?? Number.NEGATIVE_INFINITY));
  }
  return ends;
};

const judge = (
  { on, end = null }: PersonalRow,
  rule: RetentionRule | undefined,
  lastRole: Day | null | undefined,
  today: Day,
): PublishingReason => {
  if (rule === undefined) return { code: "no-rule", values: {} };
  const day = on ?? end;
  if (day === null || (rule.after === "last-role" && lastRole === null)) return { code: "still-going", values: {} };
  const own = dayOf(day);
  const since = rule.after === "last-role" ? Math.max(own, lastRole ?? own) : own;
  const until = laterByMonths(since, rule.months);
  return until <= today
    ? { code: "time-is-out", values: { since: dateOf(since), months: rule.months } }
    : { code: "kept-until", values: { until: dateOf(until) } };
};
