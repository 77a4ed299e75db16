import { type HoursOf, type Needs, thresholdOf, type UnitNeed } from "../needs.ts";

/** Needs with cell numbers, so that they can be graded over a column without looking up ids. */
export type CompiledNeeds =
  | number
  | {
      readonly threshold: number;
      readonly parts: readonly CompiledNeeds[];
      /** What each part weighs; `null` when each weighs 1. */
      readonly weights: readonly number[] | null;
    };

export const compileNeeds = (needs: Needs, cellOf: (need: UnitNeed) => number, hoursOf: HoursOf): CompiledNeeds => {
  if ("unit" in needs) return cellOf(needs);
  const { threshold, parts } = thresholdOf(needs, hoursOf);
  return {
    threshold,
    parts: parts.map(({ part }) => compileNeeds(part, cellOf, hoursOf)),
    weights: parts.every(({ weight }) => weight === 1) ? null : parts.map(({ weight }) => weight),
  };
};

/** What `gradeOf` says, with the grade of each unit's cell in `cells`. */
export const gradeAt = (needs: CompiledNeeds, cells: Int32Array): number => {
  if (typeof needs === "number") return cells[needs]!;
  const { threshold, parts, weights } = needs;
  if (weights === null && threshold === parts.length) {
    let least = gradeAt(parts[0]!, cells);
    for (let i = 1; i < parts.length; i++) least = Math.min(least, gradeAt(parts[i]!, cells));
    return least;
  }
  if (weights === null && threshold === 1) {
    let most = gradeAt(parts[0]!, cells);
    for (let i = 1; i < parts.length; i++) most = Math.max(most, gradeAt(parts[i]!, cells));
    return most;
  }
  const graded = parts.map((part, i) => ({ weight: weights === null ? 1 : weights[i]!, grade: gradeAt(part, cells) }));
  graded.sort((a, b) => b.grade - a.grade);
  // The register refuses needs that all their parts together do not reach, so the sum gets there.
  let sum = 0;
  return graded.find(({ weight }) => {
    sum += weight;
    return sum >= threshold;
  })!.grade;
};
