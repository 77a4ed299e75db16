import { DomainError, type Id } from "@vanstervind/core";
import { type GapRow, type GapStatus, gapStatuses } from "./gap-row.ts";
import { overdueFlag, statusMask } from "./internal/judge.ts";
import { numberOfSubject, pageSize } from "./internal/register-index.ts";
import { requirementNumbers } from "./internal/requirement-numbers.ts";
import { rowMaker } from "./internal/row-maker.ts";
import type { View } from "./internal/view.ts";

/** Which rows to make; those that fit every condition given. */
export interface GapQuery {
  /** Only rows of this requirement. */
  readonly requirementId?: Id | undefined;
  /** Only rows of this subject. */
  readonly subjectId?: Id | undefined;
  /** Only rows with one of these statuses. */
  readonly statuses?: readonly GapStatus[] | undefined;
  /** Only rows that are overdue, or only those that are not. */
  readonly overdue?: boolean | undefined;
}

/** Rows by number, made each time they are read: a report of millions of them costs a byte each until then. */
export interface GapRows extends Iterable<GapRow> {
  /** How many there are: requirements × subjects. */
  readonly length: number;
  /**
   * The row of a number: those of the first requirement come first, each in the order of the subjects.
   *
   * @throws `no-such-row` when the number is none of a row.
   */
  at(number: number): GapRow;
  /**
   * The rows that fit, in their order. O(rows of the requirement or subject asked for), and making those that fit.
   *
   * @throws `unknown-requirement` and `unknown-subject` when the report has no such rows.
   */
  where(query: GapQuery): GapRow[];
}

export const gapRows = (view: View, pages: readonly Uint8Array[]): GapRows => {
  const { index, requirements } = view;
  const { rowOf } = rowMaker(view);
  const subjects = index.subjectIds.length;
  const length = subjects * requirements.length;
  const at = (number: number): GapRow => {
    if (!(Number.isInteger(number) && number >= 0 && number < length)) {
      throw new DomainError("no-such-row", `There is no row ${number} among ${length}.`, { values: { number } });
    }
    return rowOf(number % subjects, Math.floor(number / subjects));
  };
  return {
    length,
    at,
    *[Symbol.iterator]() {
      for (let number = 0; number < length; number++) yield at(number);
    },
    where({ requirementId, subjectId, statuses, overdue }) {
      const asked = requirementId === undefined ? requirements.keys() : requirementNumbers(view, [requirementId]);
      const only = subjectId === undefined ? null : numberOfSubject(index, subjectId);
      const wanted = gapStatuses.map((status) => statuses === undefined || statuses.includes(status));
      const rows: GapRow[] = [];
      for (const requirement of asked) {
        for (let subject = only ?? 0; subject <= (only ?? subjects - 1); subject++) {
          const cell = (subject % pageSize) * requirements.length + requirement;
          const code = pages[Math.floor(subject / pageSize)]![cell]!;
          if (!wanted[code & statusMask]) continue;
          if (overdue === undefined || overdue === code >= overdueFlag) rows.push(rowOf(subject, requirement));
        }
      }
      return rows;
    },
  };
};
