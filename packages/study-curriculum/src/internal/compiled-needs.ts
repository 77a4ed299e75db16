import type { Id } from "@vanstervind/core";
import { countAndParts, type Needs } from "../needs.ts";

/** Needs with unit numbers, so that they can be graded over a column without looking up ids. */
export type CompiledNeeds = number | { readonly count: number; readonly parts: readonly CompiledNeeds[] };

export const compileNeeds = (needs: Needs, unitNumber: ReadonlyMap<Id, number>): CompiledNeeds => {
  if ("unit" in needs) return unitNumber.get(needs.unit)!;
  const { count, parts } = countAndParts(needs);
  return { count, parts: parts.map((part) => compileNeeds(part, unitNumber)) };
};

/** What `gradeOf` says, with the grades of a subject's units at `cells[offset + unit]`. */
export const gradeAt = (needs: CompiledNeeds, cells: Int32Array | Uint8Array, offset: number): number => {
  if (typeof needs === "number") return cells[offset + needs]!;
  const { count, parts } = needs;
  let grade = gradeAt(parts[0]!, cells, offset);
  if (count === parts.length) {
    for (let i = 1; i < parts.length; i++) grade = Math.min(grade, gradeAt(parts[i]!, cells, offset));
    return grade;
  }
  if (count === 1) {
    for (let i = 1; i < parts.length; i++) grade = Math.max(grade, gradeAt(parts[i]!, cells, offset));
    return grade;
  }
  return parts.map((part) => gradeAt(part, cells, offset)).sort((a, b) => b - a)[count - 1]!;
};
