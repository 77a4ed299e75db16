import { compareIds, type Day, DomainError, dateOf, dayOf, type Id, type IsoDate } from "@vanstervind/core";
import type { AsOf } from "../as-of.ts";
import { gapReport } from "../gap-report.ts";
import type { GapRow, GapStatus } from "../gap-row.ts";
import { readDay } from "../internal/read-as-of.ts";
import type { StudyRegister } from "../register.ts";
import type { PathReason } from "./explain-paths.ts";

/** A day by which one subject must have met or renewed one requirement. */
export interface Deadline {
  /** Who is to do it. */
  readonly subjectId: Id;
  /** What is required. */
  readonly requirementId: Id;
  /** `renewal` of what is held today, or the `first` time (or the first time after it ran out). */
  readonly kind: "first" | "renewal";
  /** The last day that is in time. */
  readonly lastDay: IsoDate;
  /** The first day of the renewal window, from which the status is `expiring`; `null` for a first time. */
  readonly windowStart: IsoDate | null;
  /** The days from `asOf` on to remind on, earliest first. */
  readonly reminders: readonly IsoDate[];
  /** The same as data for `explainPaths`. */
  readonly reason: PathReason;
  /** The row of the gap report that it comes from, with its own reason. */
  readonly row: GapRow;
}

/** Which deadlines to list, and when to remind. */
export interface DeadlineOptions extends AsOf {
  /** Lists deadlines from `asOf` up to this day, both included. */
  readonly until: IsoDate;
  /** How many days before the last day to remind; 90, 60, 30 and 7 when left out. */
  readonly daysBefore?: readonly number[] | undefined;
}

const open: readonly GapStatus[] = ["met", "expiring", "expired", "missing"];

/**
 * The calendar of renewals and first deadlines, with the days to remind on.
 *
 * What is exempt has no deadline, what is booked in time needs no reminder, and what is overdue is in the gap report.
 * Sorted by last day, requirement and subject. O(the gap report + rows that are met or lacking).
 *
 * @throws `not-a-register` and `invalid-input` when an argument is left out or a day is no date; `not-days` when
 * `daysBefore` has anything but whole numbers from 0.
 * @example
 * ```ts
 * import { studyRegister } from "@vanstervind/study-curriculum";
 * import { deadlines, explainPaths } from "@vanstervind/study-curriculum/paths";
 *
 * const name = { sv: "styrelsekurs", en: "board course" };
 * const period = { start: "2024-01-01", end: null };
 * const register = studyRegister({
 *   units: [{ id: "board", name, prerequisites: [], validMonths: 24 }],
 *   requirements: [{ id: "training", name, needs: { unit: "board" }, audience: { roles: ["chair"] }, due: null, expiringDays: 60, ...period }],
 *   subjects: [{ id: "p1" }],
 *   organisations: [{ id: "north", level: "association" }],
 *   roles: [{ subjectId: "p1", role: "chair", organisationId: "north", ...period }],
 *   completions: [{ subjectId: "p1", unitId: "board", on: "2024-05-09" }],
 * });
 * const [renewal] = deadlines(register, { asOf: "2026-03-20", until: "2026-06-30", daysBefore: [60, 30, 7] });
 * [renewal!.kind, renewal!.windowStart, renewal!.lastDay]; // => ["renewal", "2026-03-10", "2026-05-08"]
 * renewal!.reminders; // => ["2026-04-08", "2026-05-01"]
 * explainPaths(renewal!.reason, "en"); // => "Renew board course by 2026-05-08."
 * ```
 */
export const deadlines = (register: StudyRegister, options: DeadlineOptions): Deadline[] => {
  const { rows, asOf, work } = gapReport(register, options);
  const today = dayOf(asOf);
  const until = readDay(options.until, "until");
  const daysBefore = [...(options.daysBefore ?? [90, 60, 30, 7])].sort((a, b) => b - a);
  if (!daysBefore.every((days) => Number.isInteger(days) && days >= 0)) {
    throw new DomainError("not-days", "daysBefore must be whole numbers from 0.", { values: { daysBefore } });
  }
  const windowOf = new Map(
    work.view.requirements.map(({ version }) => [version.row.id, version.row.expiringDays] as const),
  );
  return rows
    .where({ statuses: open, overdue: false })
    .flatMap((row): Deadline[] => {
      const last = lastDayOf(row);
      if (last === null || last < today || last > until) return [];
      const kind: Deadline["kind"] = row.status === "met" || row.status === "expiring" ? "renewal" : "first";
      const by = dateOf(last);
      return [
        {
          subjectId: row.subjectId,
          requirementId: row.requirementId,
          kind,
          lastDay: by,
          windowStart: kind === "first" ? null : dateOf(last + 1 - windowOf.get(row.requirementId)!),
          reminders: daysBefore
            .map((days) => last - days)
            .filter((day) => day >= today)
            .map(dateOf),
          reason: {
            code: kind === "first" ? "complete" : "renew",
            values: { requirement: row.reason.values.requirement, by },
          },
          row,
        },
      ];
    })
    .sort(
      (a, b) =>
        compareIds(a.lastDay, b.lastDay) ||
        compareIds(a.requirementId, b.requirementId) ||
        compareIds(a.subjectId, b.subjectId),
    );
};

/** What is held is to be renewed by its last valid day; what is not, by the due date. */
const lastDayOf = ({ status, validUntil, due }: GapRow): Day | null => {
  if (status === "met" || status === "expiring") return validUntil === null ? null : dayOf(validUntil) - 1;
  return due === null ? null : dayOf(due);
};
