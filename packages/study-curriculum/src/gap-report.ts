import { type Day, dayOf, type Id, IsoDate, parse } from "@vanstervind/core";
import type { GapReason } from "./gap-reason.ts";
import type { GapRow } from "./gap-row.ts";
import { judge } from "./internal/judge.ts";
import type { IndexedRequirement } from "./internal/register-index.ts";
import { audienceAsOf, stateAsOf } from "./internal/state-as-of.ts";
import type { StudyRegister } from "./register.ts";
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
 * (or until the last day of a shorter month). The latest completion decides, so that renewing early never shortens.
 * Roles that meet or overlap are one stretch: a re-election does not move a deadline. What no record dated by `asOf`
 * says is not known, so the past can be reported as it was.
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
 * explain(row!.reason, "en"); // => "The requirement board training is not met. Still to be done by 2026-05-30: board course."
 * ```
 */
export const gapReport = (register: StudyRegister, { asOf }: AsOf): GapReport => {
  const today = dayOf(parse(IsoDate, asOf, { source: "asOf" }));
  const { index } = register;
  const state = stateAsOf(index, today);
  const rows: GapRow[] = [];
  for (const requirement of index.requirements) {
    const rowOf = judge(register, requirement, state, today);
    const absent = absence(requirement, today);
    const members = absent.code === "not-in-force" ? [] : audienceAsOf(index, requirement, today);
    let next = 0;
    for (let subject = 0; subject < index.subjectIds.length; subject++) {
      const member = members[next];
      if (member?.subject === subject) {
        rows.push(rowOf(member));
        next++;
      } else {
        rows.push(absentRow(index.subjectIds[subject]!, requirement.row.id, absent));
      }
    }
  }
  const overall = ["overall"];
  return {
    asOf,
    rows,
    overall: tally(rows, () => overall)[0] ?? emptyTally("overall"),
    byRequirement: tally(rows, ({ requirementId }) => [requirementId]),
    byOrganisation: tally(rows, ({ organisationIds }) => organisationIds),
  };
};

const nowhere: readonly Id[] = [];

const absentRow = (subjectId: Id, requirementId: Id, reason: GapReason): GapRow => ({
  subjectId,
  requirementId,
  status: "notApplicable",
  reason,
  organisationIds: nowhere,
  due: null,
  overdueDays: 0,
  validUntil: null,
  remaining: null,
  step: null,
});

const absence = ({ row, start, end }: IndexedRequirement, today: Day): GapReason =>
  start <= today && today < end
    ? { code: "not-in-audience", values: { requirement: row.name } }
    : { code: "not-in-force", values: { requirement: row.name, start: row.start, end: row.end } };
