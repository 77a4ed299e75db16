import type { Random } from "@vanstervind/core";
import type { WeightSampling } from "../smaa-result.ts";
import { dot } from "./corners.ts";
import { type BlockSpace, extremePoint, isAllowed } from "./weight-space.ts";

/** Draws weights of one block, each allowed set as likely as any other. */
export interface WeightSampler {
  readonly method: WeightSampling["method"];
  /** Writes the next weights into the vector that belongs to the block. */
  readonly draw: (weights: Float64Array) => void;
}

const pilot = 400;
const leastAccepted = 20;

/**
 * The cheapest way that draws evenly: spacings of exponential variables on the whole simplex, moved to the lower bounds
 * or sorted along chains; draws that break another condition are thrown away; where that would throw nearly all away,
 * a walk of hit-and-run steps from near the middle.
 *
 * @see T. Tervonen, R. Lahdelma, Implementing stochastic multicriteria acceptability analysis, EJOR 178 (2007).
 * @see R. L. Smith, Efficient Monte Carlo procedures for generating points uniformly distributed over bounded regions,
 *   Operations Research 32 (1984).
 */
export const createWeightSampler = (space: BlockSpace, random: Random): WeightSampler => {
  const { conditions, chains, isSimple } = space;
  const propose = proposal(space, random);
  if (isSimple) return { method: chains.length > 0 ? "sorted" : "simplex", draw: propose };

  const trial = new Float64Array(space.node.parts.length);
  let accepted = 0;
  for (let i = 0; i < pilot; i++) {
    propose(trial);
    if (isAllowed(conditions, trial)) accepted++;
  }
  if (accepted < leastAccepted) return { method: "hit-and-run", draw: walk(space, random) };
  return {
    method: "rejection",
    draw: (weights) => {
      do propose(weights);
      while (!isAllowed(conditions, weights));
    },
  };
};

const proposal = ({ lows, chains }: BlockSpace, random: Random): ((weights: Float64Array) => void) => {
  const room = Math.max(0, 1 - lows.reduce((sum, low) => sum + low, 0));
  return (weights) => {
    let sum = 0;
    for (let i = 0; i < weights.length; i++) {
      // One minus the draw is never 0, so no weight is infinite.
      weights[i] = -Math.log(1 - random.next());
      sum += weights[i]!;
    }
    for (let i = 0; i < weights.length; i++) weights[i] = lows[i]! + (room * weights[i]!) / sum;
    for (const chain of chains) {
      const falling = chain.map((at) => weights[at]!).sort((a, b) => b - a);
      for (let i = 0; i < chain.length; i++) weights[chain[i]!] = falling[i]!;
    }
  };
};

/** Hit-and-run: a random direction, then a random point of the chord; several steps a draw, as neighbours are alike. */
const walk = ({ node, conditions }: BlockSpace, random: Random): ((weights: Float64Array) => void) => {
  const size = node.parts.length;
  const points = extremePoints(size, conditions, random);
  const at = new Float64Array(size);
  for (const point of points) for (let i = 0; i < size; i++) at[i]! += point[i]! / points.length;
  const centre = at.slice();
  const arms = points.map((point) => point.map((x, i) => x - centre[i]!));
  const direction = new Float64Array(size);

  const step = (): void => {
    direction.fill(0);
    // Combinations of the arms stay within what the conditions leave, even where they leave no more than a face.
    for (const arm of arms) {
      const factor = normal(random);
      for (let i = 0; i < size; i++) direction[i]! += factor * arm[i]!;
    }
    let from = Number.NEGATIVE_INFINITY;
    let to = Number.POSITIVE_INFINITY;
    const limit = (height: number, slope: number): void => {
      if (slope > 1e-14) from = Math.max(from, -height / slope);
      else if (slope < -1e-14) to = Math.min(to, -height / slope);
    };
    for (let i = 0; i < size; i++) limit(at[i]!, direction[i]!);
    for (const condition of conditions) limit(dot(condition, at), dot(condition, direction));
    if (!(to > from) || to - from === Number.POSITIVE_INFINITY) return;
    const t = from + random.next() * (to - from);
    let sum = 0;
    for (let i = 0; i < size; i++) {
      at[i] = Math.max(0, at[i]! + t * direction[i]!);
      sum += at[i]!;
    }
    // Rounding must not add up over thousands of steps.
    for (let i = 0; i < size; i++) at[i]! /= sum;
  };
  for (let i = 0; i < 50 * size; i++) step();
  return (weights) => {
    for (let i = 0; i < 2 * size; i++) step();
    weights.set(at);
  };
};

const extremePoints = (size: number, conditions: BlockSpace["conditions"], random: Random): Float64Array[] =>
  Array.from({ length: 8 * size }, (_, i) => {
    const objective = new Float64Array(size);
    if (i < 2 * size) objective[i >> 1] = i % 2 === 0 ? 1 : -1;
    else for (let j = 0; j < size; j++) objective[j] = normal(random);
    return extremePoint(size, conditions, objective)!;
  });

/** A draw of the standard normal distribution, by Box and Muller. */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
