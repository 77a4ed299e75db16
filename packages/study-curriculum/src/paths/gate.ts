import { compareIds, Id, type IsoDate, parse } from "@vanstervind/core";
import * as z from "zod";
import type { AsOf } from "../as-of.ts";
import type { GapRow } from "../gap-row.ts";
import { allOf } from "../internal/listed.ts";
import { viewAsOf } from "../internal/read-as-of.ts";
import { numberOfSubject } from "../internal/register-index.ts";
import { requirementNumbers } from "../internal/requirement-numbers.ts";
import { rowMaker } from "../internal/row-maker.ts";
import type { StudyRegister } from "../register.ts";
import type { PathReason } from "./explain-paths.ts";

/** Whether a subject may take a task, and why. */
export interface Gate {
  /** Whether nothing that the task asks for is lacking. */
  readonly open: boolean;
  /** The first day on which it closes if nothing is renewed; `null` when it does not, or is closed. */
  readonly until: IsoDate | null;
  /** The same as data for `explainPaths`. */
  readonly reason: PathReason;
  /** One row for each requirement asked for, by id, with its reason; `remaining` tells what opens the gate. */
  readonly rows: readonly GapRow[];
}

/** Who asks for what task. */
export interface GateOptions extends AsOf {
  /** Who would take it. */
  readonly subjectId: Id;
  /** The requirements that must be met to take it. */
  readonly requirementIds: readonly Id[];
}

/**
 * Whether a subject may take a task that asks for some requirements: each must be met on the day or waived, whatever
 * roles the subject has. A seat at a coming session does not open it; a requirement that is not in force does not bar.
 *
 * O(records of the subject + versions of requirements).
 *
 * @throws `not-a-register` and `invalid-input` when an argument is left out or a day is no date; `unknown-subject` and
 * `unknown-requirement` when the register knows none such by then.
 * @example
 * ```ts
 * import { explain, studyRegister } from "@vanstervind/study-curriculum";
 * import { explainPaths, gate } from "@vanstervind/study-curriculum/paths";
 *
 * const name = { sv: "ekonomiutbildning", en: "training in finance" };
 * const period = { start: "2024-01-01", end: null };
 * const register = studyRegister({
 *   units: [{ id: "finance", name: { sv: "kassörskurs", en: "course for treasurers" }, prerequisites: [], validMonths: null }],
 *   requirements: [{ id: "finance", name, needs: { unit: "finance" }, audience: { roles: ["treasurer"] }, due: null, expiringDays: 0, ...period }],
 *   subjects: [{ id: "p1" }],
 *   organisations: [],
 *   roles: [],
 * });
 * const { open, reason, rows } = gate(register, { subjectId: "p1", requirementIds: ["finance"], asOf: "2026-03-01" });
 * open; // => false
 * explainPaths(reason, "en"); // => "The task may not be taken: training in finance is lacking."
 * explain(rows[0]!.reason, "en"); // => "The requirement training in finance is not met. Still to be done: course for treasurers."
 * ```
 */
export const gate = (register: StudyRegister, options: GateOptions): Gate => {
  const view = viewAsOf(register, options);
  const { subjectId } = options;
  // A list that was forgotten must not open the gate.
  const requirementIds = parse(z.array(Id).min(1), options.requirementIds, { source: "requirementIds" });
  const subject = numberOfSubject(register.index, subjectId);
  const { rowAsIfApplying } = rowMaker(view);
  const rows = requirementNumbers(view, requirementIds).map((requirement) => rowAsIfApplying(subject, requirement));
  const lacking = rows.filter(({ remaining }) => remaining !== null);
  if (lacking.length > 0) {
    const requirements = allOf(lacking.map(({ reason }) => reason.values.requirement));
    return { open: false, until: null, reason: { code: "closed", values: { requirements } }, rows };
  }
  const until = rows.flatMap(endOf).sort(compareIds)[0] ?? null;
  return { open: true, until, reason: { code: "open", values: { until } }, rows };
};

/** The first day on which what opens a row no longer does. */
const endOf = ({ reason }: GapRow): IsoDate[] =>
  "until" in reason.values && reason.values.until !== null ? [reason.values.until] : [];
