import { DomainError, type Id } from "@vanstervind/core";
import type { Curriculum } from "../curriculum.ts";

/**
 * The units that can be taken now: not done, with every prerequisite done, in the order of the curriculum.
 *
 * Neither expiry nor credit is looked at: give as done what counts as done.
 * O(units + prerequisites).
 *
 * @throws `unknown-unit` when a done unit is not in the curriculum.
 * @example
 * ```ts
 * import { curriculum, nextUnits } from "@vanstervind/study-curriculum/paths";
 *
 * const plan = curriculum([
 *   { id: "basics", name: { sv: "grundkurs", en: "basic course" }, prerequisites: [], validMonths: null },
 *   { id: "board", name: { sv: "styrelsekurs", en: "board course" }, prerequisites: ["basics"], validMonths: 24 },
 * ]);
 * nextUnits(plan, []); // => ["basics"]
 * nextUnits(plan, ["basics"]); // => ["board"]
 * ```
 */
export const nextUnits = (curriculum: Curriculum, done: Iterable<Id>): Id[] => {
  const held = knownUnits(curriculum, done);
  return curriculum.order.filter(
    (id) => !held.has(id) && curriculum.units.get(id)!.prerequisites.every((needed) => held.has(needed)),
  );
};

/**
 * The shortest way to some units: they and every prerequisite not yet done, each after its own prerequisites.
 *
 * Prerequisites of what is done are not asked for again. No shorter path exists, since each unit on
 * it is a target or is needed by one. O(units + prerequisites).
 *
 * @throws `unknown-unit` when a target or a done unit is not in the curriculum.
 * @example
 * ```ts
 * import { curriculum, studyPath } from "@vanstervind/study-curriculum/paths";
 *
 * const plan = curriculum([
 *   { id: "basics", name: { sv: "grundkurs", en: "basic course" }, prerequisites: [], validMonths: null },
 *   { id: "board", name: { sv: "styrelsekurs", en: "board course" }, prerequisites: ["basics"], validMonths: 24 },
 *   { id: "chair", name: { sv: "ordförandekurs", en: "course for chairs" }, prerequisites: ["board"], validMonths: 24 },
 * ]);
 * studyPath(plan, ["chair"], ["basics"]); // => ["board", "chair"]
 * ```
 */
export const studyPath = (curriculum: Curriculum, targets: Iterable<Id>, done: Iterable<Id>): Id[] => {
  const held = knownUnits(curriculum, done);
  const needed = new Set<Id>();
  const waiting = [...knownUnits(curriculum, targets)];
  while (waiting.length > 0) {
    const id = waiting.pop()!;
    if (held.has(id) || needed.has(id)) continue;
    needed.add(id);
    waiting.push(...curriculum.units.get(id)!.prerequisites);
  }
  return curriculum.order.filter((id) => needed.has(id));
};

const knownUnits = (curriculum: Curriculum, ids: Iterable<Id>): ReadonlySet<Id> => {
  const units = new Set(ids);
  for (const unitId of units) {
    if (!curriculum.units.has(unitId)) {
      throw new DomainError("unknown-unit", `No unit of the curriculum has the id "${unitId}".`, {
        values: { unitId },
      });
    }
  }
  return units;
};
