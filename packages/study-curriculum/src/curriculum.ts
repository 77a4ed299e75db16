import { compareIds, DomainError, type Id, invalidInput } from "@vanstervind/core";
import { collectFaults, type FaultCollector } from "./internal/collect-faults.ts";
import { StudyUnit } from "./study-unit.ts";

/** Units whose references hold and whose prerequisites form no cycle. */
export interface Curriculum {
  /** The units by id. */
  readonly units: ReadonlyMap<Id, StudyUnit>;
  /** Every unit after all its prerequisites; of the units that could come next, the smallest id comes first. */
  readonly order: readonly Id[];
}

/**
 * Checks a list of study units and puts them in an order in which they can be taken.
 *
 * The order is the same whatever the order of the input. O(units² + prerequisites).
 *
 * @throws `invalid-input` with all faults: a row that does not fit, an id used twice, a reference to no unit.
 * @throws `cyclic-prerequisites` with `values.cycle`: each unit needs the next one and the last needs the first.
 * @example
 * ```ts
 * import { curriculum } from "@vanstervind/study-curriculum";
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

/** Notes duplicate ids and references to nothing, and gives the index of the units by id. */
export const checkUnits = (collector: FaultCollector, units: readonly StudyUnit[]): ReadonlyMap<Id, number> | null => {
  const index = collector.indexById("units", units);
  for (const [row, unit] of units.entries()) {
    for (const [i, id] of unit.prerequisites.entries()) {
      collector.reference(index, "unit", id, "units", row, `prerequisites.${i}`);
    }
    for (const [i, id] of (unit.creditedBy ?? []).entries()) {
      collector.reference(index, "unit", id, "units", row, `creditedBy.${i}`);
    }
  }
  return index;
};

/** The curriculum of units whose references are known to hold. */
export const orderUnits = (list: readonly StudyUnit[]): Curriculum => {
  const units = new Map([...list].sort((a, b) => compareIds(a.id, b.id)).map((unit) => [unit.id, unit]));
  const order: Id[] = [];
  const placed = new Set<Id>();
  const waiting = new Set(units.keys());
  while (waiting.size > 0) {
    const next = [...waiting].find((id) => units.get(id)!.prerequisites.every((needed) => placed.has(needed)));
    if (next === undefined) throw cyclic(units, waiting);
    waiting.delete(next);
    placed.add(next);
    order.push(next);
  }
  return { units, order };
};

const cyclic = (units: ReadonlyMap<Id, StudyUnit>, waiting: ReadonlySet<Id>): DomainError => {
  // Each waiting unit has a waiting prerequisite, so the walk must come back to where it has been.
  const walk: Id[] = [];
  let at = [...waiting][0]!;
  while (!walk.includes(at)) {
    walk.push(at);
    at = [...units.get(at)!.prerequisites].sort(compareIds).find((id) => waiting.has(id))!;
  }
  const loop = walk.slice(walk.indexOf(at));
  const first = loop.indexOf([...loop].sort(compareIds)[0]!);
  const cycle = [...loop.slice(first), ...loop.slice(0, first)];
  return new DomainError(
    "cyclic-prerequisites",
    `The units ${[...cycle, cycle[0]].map((id) => `"${id}"`).join(" → ")} need each other, so none can be taken first.`,
    { values: { cycle }, hint: "Remove one of these prerequisites." },
  );
};
