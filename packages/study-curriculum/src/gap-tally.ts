import type { Id } from "@vanstervind/core";
import { type GapStatus, gapStatuses } from "./gap-row.ts";

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
