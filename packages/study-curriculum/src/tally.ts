import { compareIds, type Id } from "@vanstervind/core";
import { type GapRow, type GapStatus, gapStatuses } from "./gap-row.ts";

/** How many rows have each status, and how many subjects stand behind them. */
export interface GapTally {
  /** What the rows have in common, such as the id of an organisation. */
  readonly key: Id;
  /** Rows by status; the parts sum to the number of rows. */
  readonly statuses: Readonly<Record<GapStatus, number>>;
  /** Rows that are past their due date. */
  readonly overdue: number;
  /** Subjects to whom any of the rows applies; each counts once, however many rows and roles it has. */
  readonly subjects: number;
  /** Of these, the subjects with a `booked`, `expired` or `missing` row; each counts once. */
  readonly subjectsWithGap: number;
}

/**
 * Counts rows of the gap report by any key: a requirement, an organisation, a pair of both, a region of your own.
 *
 * A row with several keys is counted under each, so keys may overlap and their tallies need not add up to the whole.
 * Sorted by key. O(rows).
 *
 * @example
 * ```ts
 * import { type GapRow, tally } from "@vanstervind/study-curriculum";
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

/** A tally of counts by status, in the order of {@link gapStatuses}. */
export const tallyFrom = (
  key: Id,
  statuses: readonly number[],
  overdue: number,
  subjects: number,
  subjectsWithGap: number,
): GapTally => ({
  key,
  statuses: Object.fromEntries(gapStatuses.map((status, code) => [status, statuses[code]!])) as Record<
    GapStatus,
    number
  >,
  overdue,
  subjects,
  subjectsWithGap,
});

interface Counting {
  readonly statuses: number[];
  overdue: number;
  readonly subjects: Set<Id>;
  readonly withGap: Set<Id>;
}
