import { invalidInput } from "@vanstervind/core";
import { type Curriculum, checkUnits, orderUnits } from "../curriculum.ts";
import { collectFaults } from "../internal/collect-faults.ts";
import { StudyUnit } from "../study-unit.ts";

/**
 * Checks a list of study units and puts them in an order in which they can be taken.
 *
 * The order is the same whatever the order of the input. O(units² + prerequisites).
 *
 * @throws `invalid-input` with all faults: a row that does not fit, an id used twice, a reference to no unit.
 * @throws `cyclic-prerequisites` with `values.cycle` (each unit needs the next one and the last needs the first) and with
 * the row and field of each of these prerequisites in `faults`.
 * @example
 * ```ts
 * import { curriculum } from "@vanstervind/study-curriculum/paths";
 *
 * const basics = { id: "basics", name: { sv: "grundkurs", en: "basic course" }, prerequisites: [], validMonths: null };
 * const board = { id: "board", name: { sv: "styrelsekurs", en: "board course" }, prerequisites: ["basics"], validMonths: 24 };
 * curriculum([board, basics]).order; // => ["basics", "board"]
 * curriculum([board, { ...basics, prerequisites: ["board"] }]); // throws cyclic-prerequisites
 * ```
 */
export const curriculum = (units: readonly StudyUnit[]): Curriculum => {
  const collector = collectFaults();
  const parsed = collector.rows("units", StudyUnit, units);
  checkUnits(collector, parsed);
  if (collector.faults.length > 0) throw invalidInput(collector.faults, "the curriculum");
  return orderUnits(parsed);
};
