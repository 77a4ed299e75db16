import { DomainError } from "@vanstervind/core";
import type { Criterion } from "./criterion.ts";
import { valuation } from "./internal/valuation.ts";

/**
 * The level of a criterion that is worth a value: {@link partialValue} the other way round.
 *
 * Where the curve is flat it is the level nearest the worst; a value at or below the worst gives the worst bound, unless
 * the line goes on outside its bounds. O(points).
 *
 * @param criterion - A criterion that `Criterion` accepts; its direction and value function are used.
 * @param value - A finite number, usually from 0 to 1.
 * @returns The level in the criterion's unit, or `null` when no level is worth so much.
 * @throws `not-a-value` when the value is not a finite number.
 * @example
 * ```ts
 * import { levelOf } from "@vanstervind/priority-scoring";
 *
 * const income = { direction: "decreasing", value: { kind: "linear", low: 200, high: 400 } } as const;
 * levelOf(income, 0.75); // => 250
 * levelOf(income, 1.5); // => null
 * ```
 */
export const levelOf = (criterion: Pick<Criterion, "direction" | "value">, value: number): number | null => {
  if (!Number.isFinite(value)) {
    throw new DomainError("not-a-value", `${value} is not a value.`, {
      values: { value },
      hint: "Give a number from 0 to 1.",
    });
  }
  const { levelOf: inverse, best, clamps } = valuation(criterion);
  return clamps && value > best ? null : inverse(value);
};
