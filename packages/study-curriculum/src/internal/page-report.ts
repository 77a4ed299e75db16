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

/**
 * Counts of what applies: the subjects of everything, then the rows of each requirement in the view, then the rows and
 * subjects of each organisation.
 */
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

  const countSubject = (group: number, code: number): void => {
    const at = group * width + subjectsIn;
    if (counted[at] !== reading) {
      counted[at] = reading;
      counts[at]! += by;
    }
    if (code % overdue < expired || counted[at - 1] === reading) return;
    counted[at - 1] = reading;
    counts[at - 1]! += by;
  };
  const countOrganisation = (requirement: number, organisation: number): void => {
    const group = 1 + requirements.length + organisation;
    const code = codeOf[requirement]!;
    counts[group * width + code]! += by;
    countSubject(group, code);
  };

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
        counts[(1 + requirement) * width + code]! += by;
        countSubject(0, code);
      }
      organisations.visit(page, n, countOrganisation);
    }
    return cells;
  };
};

/** The counts as tallies. */
export const talliesOf = ({ requirements, index }: View, counts: Counts) => {
  /** What is not among so many rows does not apply; where no number is given, only what applies is counted. */
  const tallyOf = (key: Id, own: Int32Array, rows: number | null): GapTally => {
    const sum = (list: ArrayLike<number>): number => Array.from(list).reduce((total, count) => total + count, 0);
    const byStatus = gapStatuses.map((_, code) => own[code]! + own[code + overdueFlag]!);
    const applying = sum(byStatus);
    byStatus[codes.notApplicable] = rows === null ? 0 : rows - applying;
    const overdue = sum(own.subarray(overdueFlag, 2 * overdueFlag));
    // Where no subjects were counted, each row is a subject of its own, or there are none.
    const lacking = own[subjectsAt - 1]! || sum(byStatus.slice(codes.expired));
    return tallyFrom(key, byStatus, overdue, own[subjectsAt]! || applying, lacking);
  };
  const groupOf = (group: number): Int32Array => counts.slice(group * stride, (group + 1) * stride);
  const subjects = index.subjectIds.length;
  const overall = groupOf(0);
  for (let at = stride; at < (1 + requirements.length) * stride; at++) overall[at % stride]! += counts[at]!;
  return {
    overall: tallyOf("overall", overall, subjects * requirements.length),
    byRequirement: requirements.map(({ version }, n) => tallyOf(version.row.id, groupOf(1 + n), subjects)),
    byOrganisation: index.organisations
      .map(({ id }, n) => tallyOf(id, groupOf(1 + requirements.length + n), null))
      .filter((tally) => tally.subjects > 0),
  };
};
