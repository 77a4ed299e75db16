import type { Id } from "@vanstervind/core";
import type { Alternative } from "../alternative.ts";
import type { Model } from "../model.ts";
import { createEvaluator } from "./internal/evaluator.ts";
import { type LevelOptions, readProblem } from "./internal/problem.ts";
import { holdsUntil, type WeightLine, weightLines } from "./internal/weight-line.ts";
import type { RobustnessReason } from "./robustness-reasons.ts";

/** A stretch of weights, as shares of a block's weight. */
export interface WeightStretch {
  /** The least weight; 0 when nothing below matters. */
  readonly low: number;
  /** The largest weight; 1 when nothing above matters. */
  readonly high: number;
}

/** How far one weight can move, the others of its block in proportion, without changing the first alternatives. */
export interface StableWeight {
  /** The id of the block. */
  readonly block: Id;
  /** The id of the part whose weight it is. */
  readonly part: Id;
  /** Its share of the block's weight in the model. */
  readonly weight: number;
  /** Where the same alternatives are the first, in any order. */
  readonly set: WeightStretch;
  /** Where they are the first in the same order. */
  readonly order: WeightStretch;
}

/** The region of weights in which the first alternatives stay the same. */
export interface Stability {
  /** The ids of the first alternatives, best first; ties by id. */
  readonly top: readonly Id[];
  /** Each open weight, in the model's order. */
  readonly weights: readonly StableWeight[];
  /** The weight that can move least before others are among the first; `null` when none ever matters. */
  readonly tightest: StableWeight | null;
  /** What a reader should know, in words by `explainRobustness`. */
  readonly reasons: readonly RobustnessReason[];
}

/**
 * For each weight the stretch in which the first `top` alternatives are the same, as a set and in order, and the weight
 * that matters most.
 *
 * Exact where scores are straight lines in the weight: blocks that add, within blocks that add or multiply. Elsewhere
 * the ends are found by search, to 10⁻¹⁰, and a change that lasts for less than 1/128 may be missed. One weight moves at
 * a time: nothing is said of several at once, for which there is `smaa`. Uncertain and missing figures count as their
 * typical value. O(weights × alternatives × (criteria + top)).
 *
 * @param top - How many of the first; at least 1.
 * @throws `invalid-input`, `missing-data`.
 * @example
 * ```ts
 * import { additive } from "@vanstervind/priority-scoring";
 * import { explainRobustness, stability } from "@vanstervind/priority-scoring/robustness";
 *
 * const part = (id: string, weight: number) => ({ weight, criterion: {
 *   id, name: { sv: id, en: id }, unit: "%", direction: "increasing" as const,
 *   source: "an example", date: "2026-01-01", value: { kind: "linear" as const, low: 0, high: 100 },
 * } });
 * const areas = [
 *   { id: "a", name: "Almby", kind: "area" as const, values: { need: 90, effect: 40 } },
 *   { id: "b", name: "Bergby", kind: "area" as const, values: { need: 60, effect: 80 } },
 * ];
 * const { reasons } = stability(areas, additive([part("need", 3), part("effect", 1)]), 1);
 * reasons.map((reason) => explainRobustness(reason, "en"));
 * // => [
 * //   'The first 1 are the same as long as "need" weighs between 57 % and 100 % (now 75 %).',
 * //   'The first 1 are the same as long as "effect" weighs between 0 % and 43 % (now 25 %).',
 * //   'The most sensitive weight is that of "need": a change by 18 % of all weight (now 75 %) is enough to change which the first 1 are.']
 * ```
 */
export const stability = (
  alternatives: readonly Alternative[],
  model: Model,
  top: number,
  options: LevelOptions = {},
): Stability => {
  const { plan, values, alternatives: all } = readProblem(alternatives, model, options);
  const evaluate = all.length === 0 ? () => new Float64Array(0) : createEvaluator(plan.nodes, values);
  const scores = evaluate(plan.weights).slice();
  const order = [...all.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
  const first = order.slice(0, top);
  const rest = order.slice(top);

  const lines = weightLines(plan);
  const weights = lines.map((line): StableWeight => {
    const { node, part, weight } = line;
    const between = line.isStraight ? straightStretch(line, evaluate) : searchedStretch(line, evaluate);
    const set = between((holds) => first.every((a) => rest.every((b) => holds(a, b))));
    const inOrder = between((holds) => first.every((a, i) => i === 0 || holds(first[i - 1]!, a)));
    return {
      block: node.id,
      part: node.partIds[part]!,
      weight,
      set,
      order: { low: Math.max(set.low, inOrder.low), high: Math.min(set.high, inOrder.high) },
    };
  });
  const margins = weights.map(({ weight, set: { low, high } }) =>
    Math.min(low > 0 ? weight - low : Number.POSITIVE_INFINITY, high < 1 ? high - weight : Number.POSITIVE_INFINITY),
  );
  const least = margins.indexOf(Math.min(...margins));
  const tightest = margins[least] === Number.POSITIVE_INFINITY ? undefined : weights[least];
  const named = (i: number) => ({
    top: first.length,
    part: lines[i]!.node.partNames[lines[i]!.part]!,
    weight: weights[i]!.weight,
  });
  const reasons: RobustnessReason[] = weights.map(({ set }, i) => ({
    code: "holds-between",
    values: { ...named(i), ...set },
  }));
  if (tightest !== undefined) {
    reasons.push({ code: "breaks-first", values: { ...named(least), margin: margins[least]! } });
  }
  return { top: first.map((a) => all[a]!.id), weights, tightest: tightest ?? null, reasons };
};

const noise = 1e-12;

/** Asks whether the first of two alternatives stays at least as good; goes on for as long as the answer is yes. */
type Holds = (first: number, second: number) => boolean;
/** The stretch of a line where all that a test asks for holds. */
type Between = (test: (holds: Holds) => boolean) => WeightStretch;
type Evaluate = (weights: Float64Array) => Float64Array;

/** Asks every pair once for the point where its two straight lines cross. */
const straightStretch = ({ weight, at }: WeightLine, evaluate: Evaluate): Between => {
  const from = evaluate(at(0)).slice();
  const to = evaluate(at(1)).slice();
  return (test) => {
    let low = 0;
    let high = 1;
    test((first, second) => {
      const start = from[first]! - from[second]!;
      const slope = to[first]! - to[second]! - start;
      const lead = Math.max(0, start + weight * slope);
      if (slope > noise) low = Math.max(low, weight - lead / slope);
      else if (slope < -noise) high = Math.min(high, weight - lead / slope);
      return true;
    });
    return { low, high };
  };
};

const searchedStretch =
  ({ weight, at }: WeightLine, evaluate: Evaluate): Between =>
  (test) => {
    const holds = (t: number): boolean => {
      const scores = evaluate(at(t));
      return test((first, second) => scores[first]! - scores[second]! > -noise);
    };
    return { low: holdsUntil(weight, 0, holds), high: holdsUntil(weight, 1, holds) };
  };
