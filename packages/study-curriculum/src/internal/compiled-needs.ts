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

/** The grade of the needs, with the grade of each unit's cell in `cells`; `-Infinity` where no choice is enough. */
export const gradeAt = (needs: CompiledNeeds, cells: ArrayLike<number>): number => {
  if (typeof needs === "number") return cells[needs]!;
  const { threshold, parts, weights } = needs;
  // All and any are most of what is asked for: they need no order.
  if (weights === null && (threshold === 1 || threshold === parts.length)) {
    let grade = gradeAt(parts[0]!, cells);
    for (let i = 1; i < parts.length; i++) {
      const other = gradeAt(parts[i]!, cells);
      if (threshold === 1 ? other > grade : other < grade) grade = other;
    }
    return grade;
  }
  const graded = parts.map((part, i) => ({ weight: weights?.[i] ?? 1, grade: gradeAt(part, cells) }));
  graded.sort((a, b) => b.grade - a.grade);
  let sum = 0;
  for (const { weight, grade } of graded) {
    sum += weight;
    if (sum >= threshold) return grade;
  }
  return Number.NEGATIVE_INFINITY;
};
