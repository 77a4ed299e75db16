import type { HalfSpace } from "./corners.ts";
import { isLinearIn, type Plan, type PlanNode } from "./plan.ts";

/** One open weight that moves from 0 to 1 while the others of its block keep their proportions. */
export interface WeightLine {
  readonly node: PlanNode;
  /** The place of the part in its block. */
  readonly part: number;
  /** The weight in the model. */
  readonly weight: number;
  /** Whether scores are straight lines in it. */
  readonly isStraight: boolean;
  /** All weights of the model with this one at `t`. */
  readonly at: (t: number) => Float64Array;
}

/** A line for each open weight of a model. */
export const weightLines = (plan: Plan): WeightLine[] =>
  plan.nodes
    .filter(({ isFree }) => isFree)
    .flatMap((node) =>
      node.parts.map((_, part): WeightLine => {
        const weight = plan.weights[node.offset + part]!;
        const at = (t: number): Float64Array => {
          const weights = plan.weights.slice();
          for (let p = 0; p < node.parts.length; p++) {
            weights[node.offset + p]! *= (1 - t) / (1 - weight);
          }
          weights[node.offset + part] = t;
          return weights;
        };
        return { node, part, weight, isStraight: isLinearIn(plan, node), at };
      }),
    );

/** The stretch of a line that meets the conditions of its block, or `null` when none of it does. */
export const allowedStretch = (
  { node, at }: WeightLine,
  conditions: readonly HalfSpace[],
): { readonly low: number; readonly high: number } | null => {
  const [from, to] = [0, 1].map((t) => at(t).subarray(node.offset, node.offset + node.parts.length));
  let low = 0;
  let high = 1;
  for (const condition of conditions) {
    let [start, end] = [0, 0];
    for (let p = 0; p < condition.length; p++) {
      start += condition[p]! * from![p]!;
      end += condition[p]! * to![p]!;
    }
    if (start < -noise && end < -noise) return null;
    if (start < -noise) low = Math.max(low, start / (start - end));
    else if (end < -noise) high = Math.min(high, start / (start - end));
  }
  return low <= high + noise ? { low, high } : null;
};

const noise = 1e-12;
const steps = 128;

/**
 * How far one can go from `start` towards `end` while `holds`: walks in 128 steps of the whole line and halves the last one
 * until it is known to 10⁻¹⁰. What fails for less than a step and holds again is not seen.
 */
export const holdsUntil = (start: number, end: number, holds: (t: number) => boolean): number => {
  let inside = start;
  for (let s = 1; inside !== end; s++) {
    const next = end > start ? Math.min(end, start + s / steps) : Math.max(end, start - s / steps);
    if (!holds(next)) {
      let outside = next;
      while (Math.abs(outside - inside) > 1e-10) {
        const middle = (inside + outside) / 2;
        if (holds(middle)) inside = middle;
        else outside = middle;
      }
      return outside;
    }
    inside = next;
  }
  return end;
};
