import { parse } from "@vanstervind/core";
import * as z from "zod";
import type { Criterion } from "./criterion.ts";
import { partialValue } from "./partial-value.ts";

/** A change of one criterion's level, and what it takes. */
export const Effort = z.strictObject({
  /** The level now, in the criterion's unit. */
  from: z.number(),
  /** The level that the effort is judged to lead to. */
  to: z.number(),
  /** What it takes, in hours or kronor; above 0. */
  cost: z.number().positive(),
});

/** See the schema of the same name. */
export interface Effort extends z.infer<typeof Effort> {}

/**
 * What an effort gains on a criterion for each hour or krona: the change of value divided by the cost.
 *
 * With diminishing returns the same step is worth less the further one has come; so it says where the next hour does
 * most. It is below 0 when the level gets worse. O(points).
 *
 * @throws `invalid-input` for a level that is no finite number, and a cost that is not above 0.
 * @example
 * ```ts
 * import { valuePerCost } from "@vanstervind/priority-scoring";
 *
 * const members = { direction: "increasing", value: { kind: "exponential", low: 0, high: 100, rho: 20 } } as const;
 * const early = valuePerCost(members, { from: 0, to: 10, cost: 40 });
 * const late = valuePerCost(members, { from: 50, to: 60, cost: 40 });
 * [early.toFixed(4), late.toFixed(4)]; // => ["0.0099", "0.0008"]
 * ```
 */
export const valuePerCost = (criterion: Pick<Criterion, "direction" | "value">, effort: Effort): number => {
  const { from, to, cost } = parse(Effort, effort, { source: "the effort" });
  return (partialValue(criterion, to) - partialValue(criterion, from)) / cost;
};
