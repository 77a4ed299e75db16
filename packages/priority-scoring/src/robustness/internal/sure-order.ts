import { createEvaluator } from "./evaluator.ts";
import type { Plan, PlanNode } from "./plan.ts";
import type { Problem } from "./problem.ts";
import { type BlockSpace, blockCorners } from "./weight-space.ts";

/** The scores that alternatives can have, at each of some sets of weights that stand for all. */
export interface SureOrder {
  /** Whether the answers are exact, or what can be said for sure without being all that is true. */
  readonly isExact: boolean;
  /** How much the score of `first` is above that of `second`, at the least and at the most. */
  readonly lead: (first: number, second: number) => { readonly low: number; readonly high: number };
  /** Whether `first` scores at least as much as `second` whatever the weights and figures. */
  readonly isNeverBelow: (first: number, second: number) => boolean;
  /** Whether `first` scores more than `second` whatever the weights and figures. */
  readonly isAlwaysAbove: (first: number, second: number) => boolean;
}

const mostCorners = 512;
const mostCombinations = 4096;
/** Half and twice what counts as noise between two scores, so that rounding here never contradicts a count. */
const [below, above] = [-0.5e-12, 2e-12];

/**
 * Compares alternatives over all allowed weights at once.
 *
 * Where blocks with open weights add and what lies above them adds or multiplies, the difference of two scores is a
 * straight line in the weights of each block by itself; so it is least and largest where every block's weights are at a
 * corner, and only corners are looked at. Otherwise, or with more than 512 corners of a block or 4096 combinations, scores are bounded
 * block by block.
 */
export const sureOrder = (problem: Problem, spaces: readonly BlockSpace[]): SureOrder => {
  const combinations = isStraight(problem.plan) ? combined(problem.plan, spaces) : null;
  const { lows, highs } = combinations === null ? blockBounds(problem, spaces) : scoresAt(problem, combinations);
  const count = problem.alternatives.length;
  const corners = lows.length / Math.max(1, count);
  const holds = (first: number, second: number, least: number): boolean => {
    for (let v = 0; v < corners; v++) {
      if (!(lows[first * corners + v]! - highs[second * corners + v]! >= least)) return false;
    }
    return true;
  };
  // Where scores are bounded block by block, being as good on every criterion says more.
  const dominates = (first: number, second: number): boolean =>
    combinations === null && problem.lows.every((low, c) => low[first]! >= problem.highs[c]![second]!);
  return {
    isExact: combinations !== null,
    lead: (first, second) => {
      let low = Number.POSITIVE_INFINITY;
      let high = Number.NEGATIVE_INFINITY;
      for (let v = 0; v < corners; v++) {
        low = Math.min(low, lows[first * corners + v]! - highs[second * corners + v]!);
        high = Math.max(high, highs[first * corners + v]! - lows[second * corners + v]!);
      }
      return {
        low: dominates(first, second) ? Math.max(0, low) : low,
        high: dominates(second, first) ? Math.min(0, high) : high,
      };
    },
    isNeverBelow: (first, second) => holds(first, second, below) || dominates(first, second),
    isAlwaysAbove: (first, second) => holds(first, second, above),
  };
};

/** Whether every block with open weights in or below it adds or multiplies. */
const isStraight = ({ nodes, criteria }: Plan): boolean => {
  const isOpen = (node: PlanNode): boolean =>
    node.isFree || node.parts.some((slot) => slot >= criteria.length && isOpen(nodes[slot - criteria.length]!));
  return nodes.every((node) => node.combine === "weightedSum" || node.combine === "product" || !isOpen(node));
};

/** Every combination of the blocks' corners as a vector of weights, or `null` when there are too many. */
const combined = (plan: Plan, spaces: readonly BlockSpace[]): Float64Array[] | null => {
  let combinations = [plan.weights];
  for (const space of spaces) {
    const corners = blockCorners(space, mostCorners);
    if (corners === null || corners.length * combinations.length > mostCombinations) return null;
    combinations = combinations.flatMap((weights) =>
      corners.map((corner) => {
        const own = weights.slice();
        own.set(corner, space.node.offset);
        return own;
      }),
    );
  }
  return combinations;
};

interface Bounds {
  /** For each alternative its scores at every corner, one after the other. */
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

const scoresAt = ({ plan, lows, highs, alternatives }: Problem, combinations: readonly Float64Array[]): Bounds => {
  const scores = (columns: readonly Float64Array[]): Float64Array => {
    const evaluate = createEvaluator(plan.nodes, columns);
    const result = new Float64Array(alternatives.length * combinations.length);
    for (const [v, weights] of combinations.entries()) {
      for (const [a, score] of evaluate(weights).entries()) result[a * combinations.length + v] = score;
    }
    return result;
  };
  return { lows: scores(lows), highs: scores(highs) };
};

/** The least and largest value of each block from those of its parts: by its corners, each part at its own worst or best. */
const blockBounds = ({ plan, lows, highs, alternatives }: Problem, spaces: readonly BlockSpace[]): Bounds => {
  const bound = (columns: readonly Float64Array[], pick: (a: number, b: number) => number): Float64Array => {
    const slots = [...columns];
    for (const node of plan.nodes) {
      const space = spaces.find((candidate) => candidate.node === node);
      const own = plan.weights.subarray(node.offset, node.offset + node.parts.length);
      // Too many corners to list: those of the whole simplex bound them.
      const corners =
        space === undefined
          ? [own]
          : (blockCorners(space, mostCorners) ?? blockCorners({ ...space, conditions: [] }, mostCorners)!);
      const alone = { ...node, parts: node.parts.map((_, p) => p), offset: 0, parent: -1 };
      const evaluate = createEvaluator(
        [alone],
        node.parts.map((slot) => slots[slot]!),
      );
      const [first, ...rest] = corners.map((corner) => evaluate(corner).slice());
      slots.push(rest.reduce((all, scores) => all.map((x, a) => pick(x, scores[a]!)), first!));
    }
    return slots.at(-1) ?? new Float64Array(alternatives.length);
  };
  return { lows: bound(lows, Math.min), highs: bound(highs, Math.max) };
};
