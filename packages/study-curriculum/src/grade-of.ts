import { compileNeeds, gradeAt } from "./internal/compiled-needs.ts";
import { type HoursOf, type Needs, noHours, type UnitNeed } from "./needs.ts";

/**
 * The grade of the needs, given a grade for each unit that they name: all of = the smallest, any of = the greatest, at
 * least n of = the nth greatest; so many hours = the greatest grade that units with those hours have reached.
 *
 * One rule serves validity (the grade is the day on which it ends) and the ladder (the grade is the step reached), and
 * it is monotone: a unit with a higher grade never lowers the whole. Needs of hours that all their units together do
 * not reach have the grade `-Infinity`. O(parts log parts).
 *
 * @param hoursOf hours of each unit, for needs of hours; 0 each when left out.
 * @example
 * ```ts
 * import { gradeOf } from "@vanstervind/study-curriculum";
 *
 * const steps: Record<string, number> = { rhetoric: 4, negotiation: 1, debate: 0 };
 * const of = [{ unit: "rhetoric" }, { unit: "negotiation" }, { unit: "debate" }];
 * gradeOf({ atLeast: 2, of }, ({ unit }) => steps[unit]!); // => 1
 * gradeOf({ hours: 12, of }, ({ unit }) => steps[unit]!, () => 6); // => 1
 * ```
 */
export const gradeOf = (needs: Needs, gradeOfUnit: (need: UnitNeed) => number, hoursOf: HoursOf = noHours): number => {
  const cells: number[] = [];
  return gradeAt(
    compileNeeds(needs, (need) => cells.push(gradeOfUnit(need)) - 1, hoursOf),
    cells,
  );
};
