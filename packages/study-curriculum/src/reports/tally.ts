import { compareIds, type Id } from "@vanstervind/core";
import { type GapRow, gapStatuses } from "../gap-row.ts";
import { type GapTally, tallyFrom } from "../gap-tally.ts";

/**
 * Counts rows of the gap report by any key: a requirement, an organisation, a pair of both, a region of your own.
 *
 * A row with several keys is counted under each, so keys may overlap and their tallies need not add up to the whole.
 * Sorted by key. O(rows).
 *
 * @example
 * ```ts
 * import type { GapRow } from "@vanstervind/study-curriculum";
 * import { tally } from "@vanstervind/study-curriculum/reports";
 *
 * const rows: GapRow[] = [];
 * tally(rows, ({ organisationIds, requirementId }) => organisationIds.map((id) => `${id} ${requirementId}`)); // => []
 * ```
 */
export const tally = (rows: Iterable<GapRow>, keysOf: (row: GapRow) => readonly Id[]): GapTally[] => {
  const counting = new Map<Id, Counting>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      let count = counting.get(key);
      if (count === undefined) {
        count = { statuses: gapStatuses.map(() => 0), overdue: 0, subjects: new Set(), withGap: new Set() };
        counting.set(key, count);
      }
      count.statuses[gapStatuses.indexOf(row.status)]!++;
      if (row.overdueDays > 0) count.overdue++;
      if (row.status !== "notApplicable") count.subjects.add(row.subjectId);
      if (row.remaining !== null) count.withGap.add(row.subjectId);
    }
  }
  return [...counting]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([key, { statuses, overdue, subjects, withGap }]) =>
      tallyFrom(key, statuses, overdue, subjects.size, withGap.size),
    );
};

interface Counting {
  readonly statuses: number[];
  overdue: number;
  readonly subjects: Set<Id>;
  readonly withGap: Set<Id>;
}
