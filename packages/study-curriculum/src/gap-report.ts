import { dateOf, type IsoDate } from "@vanstervind/core";
import type { AsOf } from "./as-of.ts";
import { type GapRows, gapRows } from "./gap-rows.ts";
import type { GapTally } from "./gap-tally.ts";
import { judgeIn } from "./internal/judge.ts";
import { type Counts, emptyCounts, pageJudge, talliesOf } from "./internal/page-report.ts";
import { viewAsOf } from "./internal/read-as-of.ts";
import type { View } from "./internal/view.ts";
import type { StudyRegister } from "./register.ts";

/** Every subject against every requirement, as of the end of a day. */
export interface GapReport {
  /** The day it speaks of. */
  readonly asOf: IsoDate;
  /** The day by which what it speaks of was known. */
  readonly knownOn: IsoDate;
  /** One row for each requirement and subject, sorted by their ids; a row is made when it is read. */
  readonly rows: GapRows;
  /** All rows together; each subject counts once among the subjects. */
  readonly overall: GapTally;
  /** The rows of each requirement, by its id. */
  readonly byRequirement: readonly GapTally[];
  /** The rows of each organisation, by its id; someone with roles in two of them is in both. */
  readonly byOrganisation: readonly GapTally[];
  /** @internal */
  readonly work: GapWork;
}

/** What a report was made from, so that the next one can be made from what has changed. */
interface GapWork {
  readonly view: View;
  readonly counts: Counts;
  /** A byte for each subject of a page and each requirement. */
  readonly pages: readonly Uint8Array[];
}

/** As of which day to report, and what there is to start from. */
export interface GapOptions extends AsOf {
  /**
   * An earlier report of the same days. What was changed since by `updateSubject` of `/updates` is judged anew, the rest is
   * taken over; the answer is the same as without.
   */
  readonly previous?: GapReport | undefined;
}

/**
 * Who lacks which study, by when, and why: one row with exactly one status for each subject and requirement.
 *
 * A completion is valid from its own day until the same day of the month `validMonths` later, that day not included
 * (or until the last day of a shorter month). The latest completion decides, so that renewing early never shortens.
 * Roles that meet or overlap are one stretch: a re-election does not move a deadline. What no record in the books on
 * `knownOn` says is not known, so that a report can be made again as it was, whatever was corrected since.
 *
 * O(records + subjects + what applies) for the report, O(records of a subject) for each row that is read.
 *
 * @throws `not-a-register` and `invalid-input` when an argument is left out or a day is no date.
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
 * const report = gapReport(register, { asOf: "2026-06-01" });
 * report.overall.statuses.missing; // => 1
 * const row = report.rows.at(0);
 * row.overdueDays; // => 2
 * explain(row.reason, "en"); // => "The requirement board training is not met. Still to be done by 2026-05-30: board course."
 * ```
 */
export const gapReport = (register: StudyRegister, options: GapOptions): GapReport => {
  const view = viewAsOf(register, options);
  const { index, today, known } = view;
  const from = reusable(options.previous, view);
  const counts = from === null ? emptyCounts(view) : from.counts.slice();
  const judgePage = pageJudge(view, judgeIn(view), counts, 1);
  const forgetPage = from === null ? null : pageJudge(from.view, judgeIn(from.view), counts, -1);
  const pages = index.pages.map((page, number) => {
    const before = from?.view.index.pages[number];
    if (from !== null && before === page) return from.pages[number]!;
    if (forgetPage !== null && before !== undefined) forgetPage(before);
    return judgePage(page);
  });
  return {
    asOf: dateOf(today),
    knownOn: dateOf(known),
    rows: gapRows(view, pages),
    ...talliesOf(view, counts),
    work: { view, counts, pages },
  };
};

/** What an earlier report leaves to take over: one of the same days, of a register that this one was updated from. */
const reusable = (previous: GapReport | undefined, { index, today, known }: View): GapWork | null => {
  const work = previous?.work;
  const same = work?.view.index.versions === index.versions && work.view.today === today && work.view.known === known;
  return same ? work : null;
};
