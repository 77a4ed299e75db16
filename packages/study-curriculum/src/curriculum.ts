import { compareIds, DomainError, type Fault, type Id } from "@vanstervind/core";
import type { FaultCollector } from "./internal/collect-faults.ts";
import type { StudyUnit } from "./study-unit.ts";

/** Units whose references hold and whose prerequisites form no cycle. */
export interface Curriculum {
  /** The units by id. */
  readonly units: ReadonlyMap<Id, StudyUnit>;
  /** Every unit after all its prerequisites; of the units that could come next, the smallest id comes first. */
  readonly order: readonly Id[];
}

/** Notes duplicate ids and references to nothing, and gives the index of the units by id. */
export const checkUnits = (collector: FaultCollector, units: readonly StudyUnit[]): ReadonlyMap<Id, number> | null => {
  const index = collector.indexById("units", units);
  for (const [row, unit] of units.entries()) {
    for (const [i, id] of unit.prerequisites.entries()) {
      collector.reference(index, "unit", id, "units", row, `prerequisites.${i}`);
    }
    for (const [i, { unitId }] of (unit.creditedBy ?? []).entries()) {
      collector.reference(index, "unit", unitId, "units", row, `creditedBy.${i}.unitId`);
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
    if (next === undefined) throw cyclic(list, units, waiting);
    waiting.delete(next);
    placed.add(next);
    order.push(next);
  }
  return { units, order };
};

const cyclic = (
  list: readonly StudyUnit[],
  units: ReadonlyMap<Id, StudyUnit>,
  waiting: ReadonlySet<Id>,
): DomainError => {
  // Each waiting unit has a waiting prerequisite, so the walk must come back to where it has been.
  const walk: Id[] = [];
  let at = [...waiting][0]!;
  while (!walk.includes(at)) {
    walk.push(at);
    at = [...units.get(at)!.prerequisites].sort(compareIds).find((id) => waiting.has(id))!;
  }
  const loop = walk.slice(walk.indexOf(at));
  const smallest = loop.indexOf([...loop].sort(compareIds)[0]!);
  const cycle = [...loop.slice(smallest), ...loop.slice(0, smallest)];
  const message = `These units need each other: ${[...cycle, cycle[0]].join(" → ")}.`;
  const faults = cycle.map((id, i): Fault => {
    const needed = cycle[(i + 1) % cycle.length]!;
    return {
      code: "cyclic-prerequisites",
      source: "units",
      row: list.findIndex((unit) => unit.id === id),
      field: `prerequisites.${units.get(id)!.prerequisites.indexOf(needed)}`,
      message: `needs "${needed}"`,
    };
  });
  return new DomainError("cyclic-prerequisites", message, {
    values: { cycle },
    hint: "Remove one of these prerequisites.",
    faults,
  });
};
