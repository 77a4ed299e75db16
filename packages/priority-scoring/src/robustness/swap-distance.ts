import type { Id } from "@vanstervind/core";
import type { Alternative } from "../alternative.ts";
import type { Model } from "../model.ts";
import { dot } from "./internal/corners.ts";
import { createEvaluator } from "./internal/evaluator.ts";
import { maximise } from "./internal/linear-program.ts";
import { isLinearIn, type Plan, weightsOf } from "./internal/plan.ts";
import { placeOf, readProblem } from "./internal/problem.ts";
import { allowedStretch, holdsUntil, type WeightLine, weightLines } from "./internal/weight-line.ts";
import { type BlockSpace, extremePoint, weightSpaces } from "./internal/weight-space.ts";
import type { SureOptions } from "./rank-intervals.ts";
import type { RobustnessReason } from "./robustness-reasons.ts";

/** What one weight would have to be for the order of two alternatives to change, the others of its block in proportion. */
export interface SingleSwap {
  /** The id of the block. */
  readonly block: Id;
  /** The id of the part whose weight it is. */
  readonly part: Id;
  /** Its share of the block's weight in the model. */
  readonly weight: number;
  /** The nearest weight at which they are equal and beyond which the order is the other; `null` when there is none. */
  readonly to: number | null;
}

/** How much the weights of one block would have to change for the order of two alternatives to change. */
export interface BlockSwap {
  /** The id of the block. */
  readonly block: Id;
  /** The smallest share of the block's weight that has to move from some parts to others; half the L1 distance. */
  readonly moved: number;
  /** The smallest possible largest change of a weight; the L∞ distance. */
  readonly largest: number;
  /** Weights with the smallest move, by part. */
  readonly weights: Readonly<Record<Id, number>>;
}

/** The smallest changes of weights with which one alternative passes another. */
export interface SwapDistance {
  /** How much the score of `above` is above that of `below` now; 0 or less when it is not above. */
  readonly lead: number;
  /** The change of single weights, in the model's order. */
  readonly single: readonly SingleSwap[];
  /**
   * The change within blocks; those where no allowed weights are enough are left out, and so are those in which the
   * score is no straight line.
   */
  readonly blocks: readonly BlockSwap[];
  /** What a reader should know, in words by `explainRobustness`. */
  readonly reasons: readonly RobustnessReason[];
}

/**
 * The smallest change of weights with which one alternative passes another: of a single weight with the others in
 * proportion, and of all weights of one block.
 *
 * Exact in blocks that add and lie within blocks that add or multiply: single weights in closed form, whole blocks by
 * linear programming. Elsewhere single weights are found by search, to 10⁻¹⁰, and a change of order that lasts for less
 * than 1/128 may be missed. Weights of several blocks at once are not considered. Uncertain and missing figures count
 * as their typical value.
 *
 * @param pair - Two ids: the alternative that is above, and the one that is to pass it.
 * @throws `invalid-input`, `missing-data`, `conflicting-weights`; `unknown-id` for an id that is not ranked.
 * @example
 * ```ts
 * import { additive } from "@vanstervind/priority-scoring";
 * import { explainRobustness, swapDistance } from "@vanstervind/priority-scoring/robustness";
 *
 * const part = (id: string, weight: number) => ({ weight, criterion: {
 *   id, name: { sv: id, en: id }, unit: "%", direction: "increasing" as const,
 *   source: "an example", date: "2026-01-01", value: { kind: "linear" as const, low: 0, high: 100 },
 * } });
 * const areas = [
 *   { id: "a", name: "Almby", kind: "area" as const, values: { need: 90, effect: 40 } },
 *   { id: "b", name: "Bergby", kind: "area" as const, values: { need: 60, effect: 80 } },
 * ];
 * const { single, reasons } = swapDistance(areas, additive([part("need", 3), part("effect", 1)]), { above: "a", below: "b" });
 * single[0]?.to?.toFixed(4); // => "0.5714"
 * reasons.map((reason) => explainRobustness(reason, "en"))[0];
 * // => 'Bergby passes Almby if the weight of "need" goes from 75 % to 57 %.'
 * ```
 */
export const swapDistance = (
  alternatives: readonly Alternative[],
  model: Model,
  pair: { readonly above: Id; readonly below: Id },
  options: SureOptions = {},
): SwapDistance => {
  const problem = readProblem(alternatives, model, options);
  const { plan } = problem;
  const spaces = weightSpaces(plan, options.weights ?? []);
  const places = [placeOf(problem, pair.above), placeOf(problem, pair.below)];
  const evaluate = createEvaluator(
    plan.nodes,
    problem.values.map((column) => Float64Array.from(places, (place) => column[place]!)),
  );
  const leadAt = (weights: Float64Array): number => {
    const [above, below] = evaluate(weights);
    return above! - below!;
  };

  const lead = leadAt(plan.weights);
  const conditionsOf = (line: WeightLine) => spaces.find(({ node }) => node === line.node)!.conditions;
  const lines = weightLines(plan);
  const single = lines.map((line): SingleSwap => {
    const { node, part, weight } = line;
    const stretch = allowedStretch(line, conditionsOf(line));
    const to = lead <= noise ? weight : stretch === null ? null : nearestSwap(line, stretch, lead, leadAt);
    return { block: node.id, part: node.partIds[part]!, weight, to };
  });
  const blocks = spaces.flatMap((space) => {
    const swap = isLinearIn(plan, space.node) ? blockSwap(plan, space, leadAt) : null;
    return swap === null ? [] : [swap];
  });

  const reasons: RobustnessReason[] = [];
  const names = { above: problem.alternatives[places[0]!]!.name, below: problem.alternatives[places[1]!]!.name };
  let nearest = -1;
  for (const [i, { weight, to }] of single.entries()) {
    const best = nearest < 0 ? Number.POSITIVE_INFINITY : Math.abs(single[nearest]!.to! - single[nearest]!.weight);
    if (to !== null && Math.abs(to - weight) < best) nearest = i;
  }
  if (nearest >= 0) {
    const { node, part, weight } = lines[nearest]!;
    const values = { ...names, part: node.partNames[part]!, weight, to: single[nearest]!.to! };
    reasons.push({ code: "passes-by-one", values });
  }
  const least = blocks.toSorted((a, b) => a.moved - b.moved)[0];
  if (least !== undefined) {
    const block = plan.nodes.find(({ id }) => id === least.block)!.name;
    reasons.push({ code: "passes-by-moving", values: { ...names, block, moved: least.moved } });
  }
  if (reasons.length === 0) reasons.push({ code: "never-passes", values: names });
  return { lead, single, blocks, reasons };
};

const noise = 1e-12;

type Lead = (weights: Float64Array) => number;

/** Where on the allowed stretch of a line the lead, above 0 at the model's weight, comes to 0 and goes on below. */
const nearestSwap = (
  line: WeightLine,
  { low, high }: { readonly low: number; readonly high: number },
  lead: number,
  leadAt: Lead,
): number | null => {
  const { weight, at, isStraight } = line;
  if (isStraight) {
    const [from, to] = [leadAt(at(0)), leadAt(at(1))];
    // One end is below 0 or the line never gets there.
    if (Math.min(from, to) >= -noise) return null;
    const t = from / (from - to);
    // Constraints may leave out the crossing itself but not all that lies beyond it.
    const beyond = t > weight ? high : low;
    if (t > weight ? t > high : t < low) return null;
    return t > weight ? Math.min(Math.max(t, low), beyond) : Math.max(Math.min(t, high), beyond);
  }
  const isAbove = (t: number): boolean => leadAt(at(t)) > -noise;
  const found = [low, high].flatMap((end) => {
    // From the model's own weight even where constraints exclude it: what they exclude is passed over.
    const t = holdsUntil(weight, end, (x) => x < low || x > high || isAbove(x));
    return t === end && isAbove(end) ? [] : [t];
  });
  const distances = found.map((t) => Math.abs(t - weight));
  return lead <= noise || found.length === 0 ? null : found[distances.indexOf(Math.min(...distances))]!;
};

/** The smallest change within a block as a linear program over increases and decreases, or `null` when none is enough. */
const blockSwap = (plan: Plan, { node, conditions }: BlockSpace, leadAt: Lead): BlockSwap | null => {
  const size = node.parts.length;
  const own = weightsOf(node, plan.weights);
  const leads = Float64Array.from(node.parts, (_, p) => {
    const weights = plan.weights.slice();
    weights.fill(0, node.offset, node.offset + size);
    weights[node.offset + p] = 1;
    return leadAt(weights);
  });
  const lowest = extremePoint(
    size,
    conditions,
    leads.map((lead) => -lead),
  )!;
  if (dot(lowest, leads) >= -noise) return null;

  // Variables: how much each weight rises, how much each falls, and the largest of all these.
  const row = (rise: ArrayLike<number>, fall: ArrayLike<number>, largest = 0): Float64Array =>
    Float64Array.from({ length: 2 * size + 1 }, (_, v) =>
      v < size ? rise[v]! : v < 2 * size ? fall[v - size]! : largest,
    );
  const negative = (x: Float64Array): Float64Array => x.map((value) => -value);
  const unit = (p: number, value: number): Float64Array => Float64Array.from(own, (_, q) => (q === p ? value : 0));
  const ones = new Float64Array(size).fill(1);
  const none = new Float64Array(size);
  const constraints: [Float64Array, number][] = [
    [row(ones, negative(ones)), 0],
    [row(negative(ones), ones), 0],
    [row(leads, negative(leads)), -dot(leads, own)],
    ...conditions.map((c): [Float64Array, number] => [row(negative(c), c), dot(c, own)]),
    ...node.parts.flatMap((_, p): [Float64Array, number][] => [
      [row(unit(p, -1), unit(p, 1)), own[p]!],
      [row(unit(p, 1), none, -1), 0],
      [row(none, unit(p, 1), -1), 0],
    ]),
  ];
  const solve = (objective: Float64Array): Float64Array =>
    maximise(
      objective,
      constraints.map(([coefficients]) => coefficients),
      constraints.map(([, limit]) => limit),
    )!;
  const moves = solve(row(negative(ones), none));
  const least = solve(row(none, none, -1));
  const weights = node.partIds.map((id, p): [Id, number] => [id, Math.max(0, own[p]! + moves[p]! - moves[size + p]!)]);
  return {
    block: node.id,
    moved: moves.subarray(0, size).reduce((sum, x) => sum + x, 0),
    largest: least[2 * size]!,
    weights: Object.fromEntries(weights),
  };
};
