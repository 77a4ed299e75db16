import type { Id } from "@vanstervind/core";
import { gapStatuses } from "../gap-row.ts";
import { type GapTally, tallyFrom } from "../gap-tally.ts";
import type { Page } from "./encode-records.ts";
import { organisationsOf } from "./grouping.ts";
import { codes, type Judge, overdueFlag } from "./judge.ts";
import { pageSize } from "./register-index.ts";
import type { View } from "./view.ts";

/** Where in a group the subjects with anything that applies are counted; the place before it is for those with a gap. */
const subjectsAt = 2 * overdueFlag + 1;

/** What is counted of a group: rows by code (each status, and each status overdue), and two kinds of subjects. */
const stride = subjectsAt + 1;

/** Counts of what applies: of everything, then of each requirement in the view, then of each organisation. */
export type Counts = Int32Array<ArrayBuffer>;

export const emptyCounts = ({ requirements, index }: View): Counts =>
  new Int32Array((1 + requirements.length + index.organisations.length) * stride);

/** Judges every subject of a page against every requirement: adds 1 to the counts for each, or -1 to forget it. */
export const pageJudge = (view: View, judge: Judge, counts: Counts, by: 1 | -1): ((page: Page) => Uint8Array) => {
  const { requirements } = view;
  const organisations = organisationsOf(view);
  // Bound here as in the judge.
  const [width, subjectsIn, overdue, expired] = [stride, subjectsAt, overdueFlag, codes.expired];
  // The reading in which a subject was last counted at a place, so that it counts once there.
  const counted = new Int32Array(counts.length);
  const codeOf = new Uint8Array(requirements.length);
  let reading = 0;

  const countSubject = (at: number): void => {
    if (counted[at] === reading) return;
    counted[at] = reading;
    counts[at]! += by;
  };
  const count = (group: number, code: number): void => {
    const at = group * width;
    counts[at + code]! += by;
    countSubject(at + subjectsIn);
    if (code % overdue >= expired) countSubject(at + subjectsIn - 1);
  };
  const countOrganisation = (requirement: number, organisation: number): void =>
    count(1 + requirements.length + organisation, codeOf[requirement]!);

  /** The codes of a page, those of a subject together; 0 where a requirement does not apply. */
  return (page) => {
    const cells = new Uint8Array(pageSize * requirements.length);
    const { applying, since } = judge;
    for (let n = 0; n + 1 < page.roles.at.length; n++) {
      const applies = judge.read(page, n);
      if (applies === 0) continue;
      reading++;
      for (let i = 0; i < applies; i++) {
        const requirement = applying[i]!;
        const code = judge.verdict(requirement, since[requirement]!);
        codeOf[requirement] = code;
        cells[n * requirements.length + requirement] = code;
        count(0, code);
        count(1 + requirement, code);
      }
      organisations.visit(page, n, countOrganisation);
    }
    return cells;
  };
};

/** The counts as tallies. */
export const talliesOf = ({ requirements, index }: View, counts: Counts) => {
  /** What is not among so many rows does not apply; where no number is given, only what applies is counted. */
  const tallyOf = (key: Id, group: number, rows: number | null): GapTally => {
    const own = counts.subarray(group * stride, (group + 1) * stride);
    const sum = (from: number, to: number): number => own.subarray(from, to).reduce((total, count) => total + count, 0);
    const statuses = gapStatuses.map((_, code) => own[code]! + own[code + overdueFlag]!);
    statuses[codes.notApplicable] = rows === null ? 0 : rows - sum(0, 2 * overdueFlag);
    return tallyFrom(key, statuses, sum(overdueFlag, 2 * overdueFlag), own[subjectsAt]!, own[subjectsAt - 1]!);
  };
  const subjects = index.subjectIds.length;
  return {
    overall: tallyOf("overall", 0, subjects * requirements.length),
    byRequirement: requirements.map(({ version }, n) => tallyOf(version.row.id, 1 + n, subjects)),
    byOrganisation: index.organisations
      .map(({ id }, n) => tallyOf(id, 1 + requirements.length + n, null))
      .filter((tally) => tally.subjects > 0),
  };
};
