import { gapStatuses } from "../gap-row.ts";
import { type GapTally, tallyFrom } from "../tally.ts";
import type { Page } from "./encode-records.ts";
import { groupingOf } from "./grouping.ts";
import { codes, type Judge, overdueFlag, statusMask } from "./judge.ts";
import { pageSize } from "./register-index.ts";
import type { View } from "./view.ts";

/** Codes a group: each status, and each status overdue. */
const codeCount = 2 * overdueFlag;

/** Counts of what applies. */
export interface Counts {
  /** Subjects to whom anything applies, and subjects with a gap. */
  readonly subjects: Int32Array;
  /** Rows by code, for each requirement in the view. */
  readonly byRequirement: Int32Array;
  /** Rows by code, for each organisation. */
  readonly byOrganisation: Int32Array;
  /** For each organisation the same two as for the whole. */
  readonly organisationSubjects: Int32Array;
}

export const emptyCounts = ({ requirements, index }: View): Counts => ({
  subjects: new Int32Array(2),
  byRequirement: new Int32Array(requirements.length * codeCount),
  byOrganisation: new Int32Array(index.organisations.length * codeCount),
  organisationSubjects: new Int32Array(index.organisations.length * 2),
});

/** The counts, to be changed without changing these. */
export const copyCounts = ({ subjects, byRequirement, byOrganisation, organisationSubjects }: Counts): Counts => ({
  subjects: subjects.slice(),
  byRequirement: byRequirement.slice(),
  byOrganisation: byOrganisation.slice(),
  organisationSubjects: organisationSubjects.slice(),
});

/** Judges every subject of a page against every requirement: adds 1 to the counts for each, or -1 to forget it. */
export const pageJudge = (view: View, judge: Judge, counts: Counts, by: 1 | -1): ((page: Page) => Uint8Array) => {
  const { subjects, byRequirement, byOrganisation, organisationSubjects } = counts;
  const count = view.requirements.length;
  const [stride, mask, gap] = [codeCount, statusMask, codes.expired];
  const organisations = groupingOf(view, "organisation");
  // The reading in which an organisation was last counted: first as one with anything that applies, then with a gap.
  const counted = new Int32Array(organisations.keys.length * 2);
  const codeOf = new Uint8Array(count);
  let reading = 0;

  const countOne = (requirement: number, organisation: number): void => {
    const code = codeOf[requirement]!;
    byOrganisation[organisation * stride + code]! += by;
    countSubject(organisation * 2);
    if ((code & mask) >= gap) countSubject(organisation * 2 + 1);
  };
  const countSubject = (at: number): void => {
    if (counted[at] === reading) return;
    counted[at] = reading;
    organisationSubjects[at]! += by;
  };

  /** The codes of a page, those of a subject together; 0 where a requirement does not apply. */
  return (page) => {
    const cells = new Uint8Array(pageSize * count);
    const { applying, since } = judge;
    for (let n = 0; n + 1 < page.roles.at.length; n++) {
      const applies = judge.read(page, n);
      if (applies === 0) continue;
      let anyGap = 0;
      for (let i = 0; i < applies; i++) {
        const requirement = applying[i]!;
        const code = judge.verdict(requirement, since[requirement]!);
        codeOf[requirement] = code;
        cells[n * count + requirement] = code;
        byRequirement[requirement * stride + code]! += by;
        if ((code & mask) >= gap) anyGap = by;
      }
      subjects[0]! += by;
      subjects[1]! += anyGap;
      reading++;
      organisations.visit(page, n, countOne);
    }
    return cells;
  };
};

/** How many rows have each code in one group, or in all of them. */
const codesOf = (counts: Int32Array, group: number | null): Int32Array => {
  if (group !== null) return counts.subarray(group * codeCount, (group + 1) * codeCount);
  const sum = new Int32Array(codeCount);
  for (let at = 0; at < counts.length; at++) sum[at % codeCount]! += counts[at]!;
  return sum;
};

const tallyOf = (
  key: string,
  byCode: Int32Array,
  rows: number,
  subjects: readonly [number, number] | null,
): GapTally => {
  const statuses = gapStatuses.map((_, code) => byCode[code]! + byCode[code | overdueFlag]!);
  const applying = statuses.reduce((sum, count) => sum + count, 0);
  statuses[codes.notApplicable]! = rows - applying;
  const overdue = byCode.subarray(overdueFlag).reduce((sum, count) => sum + count, 0);
  const lacking = statuses.slice(codes.expired).reduce((sum, count) => sum + count, 0);
  return tallyFrom(key, statuses, overdue, ...(subjects ?? ([applying, lacking] as const)));
};

/** The counts as tallies. */
export const talliesOf = ({ requirements, index }: View, counts: Counts) => {
  const { organisations, subjectIds } = index;
  const [applying, lacking] = counts.subjects as unknown as readonly [number, number];
  return {
    overall: tallyOf("overall", codesOf(counts.byRequirement, null), subjectIds.length * requirements.length, [
      applying,
      lacking,
    ]),
    // A subject has one row a requirement, so rows are subjects.
    byRequirement: requirements.map(({ version }, group) =>
      tallyOf(version.row.id, codesOf(counts.byRequirement, group), subjectIds.length, null),
    ),
    byOrganisation: organisations.flatMap(({ id }, group) => {
      const byCode = codesOf(counts.byOrganisation, group);
      const [own, gaps] = counts.organisationSubjects.subarray(group * 2, group * 2 + 2);
      return own === 0
        ? []
        : tallyOf(
            id,
            byCode,
            byCode.reduce((sum, count) => sum + count, 0),
            [own!, gaps!],
          );
    }),
  };
};
