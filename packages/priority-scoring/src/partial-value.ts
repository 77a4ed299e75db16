import { DomainError } from "@vanstervind/core";
import type { Criterion } from "./criterion.ts";
import { valuation } from "./internal/valuation.ts";

/**
 * What one level of a criterion is worth, from 0 (worst) to 1 (best).
 *
 * Levels outside the reference bounds are worth as much as the nearest bound, except for a linear function with
 * `outside: "extend"`, whose line goes on. Never decreases in the criterion's direction. O(points).
 *
 * @param criterion - A criterion that `Criterion` accepts; its direction and value function are used.
 * @param level - A finite number in the criterion's unit.
 * @throws `not-a-level` when the level is not a finite number.
 * @see C. W. Kirkwood, Strategic Decision Making, 1997, chapter 4.
 * @example
 * ```ts
 * import { partialValue } from "@vanstervind/priority-scoring";
 *
 * const income = { direction: "decreasing", value: { kind: "linear", low: 200, high: 400 } } as const;
 * partialValue(income, 250); // => 0.75
 * partialValue(income, 500); // => 0
 * partialValue(income, Number.NaN); // throws not-a-level
 * ```
 */
export const partialValue = (criterion: Pick<Criterion, "direction" | "value">, level: number): number => {
  if (!Number.isFinite(level)) {
    throw new DomainError("not-a-level", `${level} is not a level.`, {
      values: { level },
      hint: "Give null in an alternative's values when the figure is missing.",
    });
  }
  return valuation(criterion).of(level);
};
