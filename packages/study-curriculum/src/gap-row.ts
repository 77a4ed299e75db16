import type { Id, IsoDate } from "@vanstervind/core";
import type { GapReason } from "./gap-reason.ts";
import type { Needs } from "./needs.ts";
import type { Step } from "./session.ts";

/**
 * How a subject stands to a requirement; exactly one of these holds.
 *
 * - `notApplicable`: the requirement is not in force, or no role of the subject is in its audience.
 * - `exempt`: someone with the right to do so has waived it.
 * - `met`, `expiring`: what is needed is valid; `expiring` when few days are left.
 * - `booked`: not valid, but seats at coming sessions will make it so by the due date (or at all, when that has passed).
 * - `expired`: every part was completed once, but not all of it is valid any more.
 * - `missing`: some part was never completed.
 */
export const gapStatuses = ["notApplicable", "exempt", "met", "expiring", "expired", "booked", "missing"] as const;

/** See {@link gapStatuses}. */
export type GapStatus = (typeof gapStatuses)[number];

/** How one subject stands to one requirement. */
export interface GapRow {
  /** Whom the row is about. */
  readonly subjectId: Id;
  /** What is required. */
  readonly requirementId: Id;
  /** The one status that holds. */
  readonly status: GapStatus;
  /** Why, as data for `explain`. */
  readonly reason: GapReason;
  /** The organisations of the roles that make the requirement apply, by id; none when it does not. */
  readonly organisationIds: readonly Id[];
  /** The last day that is in time: of the requirement, or of its renewal where that is later. `null` without deadline. */
  readonly due: IsoDate | null;
  /** Days since the due date for what is `booked`, `expired` or `missing`; 0 when there is time left. */
  readonly overdueDays: number;
  /** First day on which what is now held no longer counts; `null` when nothing is held or it never expires. */
  readonly validUntil: IsoDate | null;
  /** What is still to be done; `null` when the requirement does not apply, is waived or is met. */
  readonly remaining: Needs | null;
  /** The highest step that every needed part has reached, whenever that was; `null` below `offered`. */
  readonly step: Step | null;
}
