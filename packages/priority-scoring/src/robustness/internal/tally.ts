import { createRandom, DomainError } from "@vanstervind/core";
import type { WeightSampling } from "../smaa-result.ts";
import { createEvaluator } from "./evaluator.ts";
import type { Problem } from "./problem.ts";
import { createRanker } from "./ranker.ts";
import { createWeightSampler } from "./weight-sampler.ts";
import type { BlockSpace } from "./weight-space.ts";

/** What was counted or measured over all weights, as shares of 1. */
export interface Tally {
  /** The share of each rank for an alternative, the first rank first. */
  readonly shares: (alternative: number) => ArrayLike<number>;
  /** The mean weights of those that put an alternative first; `null` when none does. */
  readonly centralWeights: (alternative: number) => Float64Array | null;
  /** Of two alternatives among `paired`, or neighbours in `neighbours`: how often the first is above the second. */
  readonly above: (first: number, second: number) => number;
  /** How the weights of each block were drawn; empty when nothing was. */
  readonly sampling: readonly WeightSampling[];
}

/** What to count. */
export interface Count {
  readonly samples: number;
  readonly seed: string | number;
  /** The alternatives between which all pairs are counted. */
  readonly paired: Int32Array;
  /** All alternatives in an order; each is counted against the next. */
  readonly neighbours: Int32Array;
}

const block = 250;
const mostCells = 2 ** 27;
/** Scores that are closer than this differ by noise of the arithmetic only, and tie. */
const noise = 1e-12;

/**
 * Counts ranks over samples of weights and levels; yields after each block of samples how many are done.
 *
 * Weights are drawn from a stream for each block of the model and levels from a stream for each figure, named by ids,
 * so the order of the input plays no part. O(samples × alternatives × criteria), and pairs squared on top.
 */
export function* sampledTally(problem: Problem, spaces: readonly BlockSpace[], count: Count): Generator<number, Tally> {
  const { plan, uncertain } = problem;
  const size = problem.alternatives.length;
  if (size * size > mostCells) {
    throw new DomainError("too-many-alternatives", `Ranks of ${size} alternatives take too much memory to count.`, {
      values: { alternatives: size },
      hint: "Rank them first, and look at the robustness of some thousands.",
    });
  }
  const { samples, seed, paired, neighbours } = count;
  const random = createRandom(seed);
  const values = uncertain.length === 0 ? problem.values : problem.values.map((column) => column.slice());
  const evaluate = createEvaluator(plan.nodes, values);
  const { sort, order, sorted } = createRanker(size);
  const weights = plan.weights.slice();
  const draws = spaces.map((space) => {
    const { id, offset, parts } = space.node;
    const own = weights.subarray(offset, offset + parts.length);
    return { id, own, ...createWeightSampler(space, random.fork(`weights\u0000${id}`)) };
  });
  const levels = uncertain.map(({ alternative, criterion, key, draw }) => {
    const own = random.fork(key);
    const column = values[criterion]!;
    return () => {
      column[alternative] = draw(own);
    };
  });

  const ranks = samples < 2 ** 16 ? new Uint16Array(size * size) : new Uint32Array(size * size);
  const firsts = new Float64Array(size);
  const sums = new Float64Array(size * weights.length);
  // Twice the number of wins, so that a tie counts one for each.
  const wins = new Uint32Array(paired.length * paired.length);
  const placeOf = new Int32Array(size).fill(-1);
  for (const [place, alternative] of paired.entries()) placeOf[alternative] = place;
  const places = new Int32Array(paired.length);
  const overNext = new Uint32Array(size);

  const countFirsts = (): void => {
    for (let r = 0; r < size && sorted[r]! > sorted[0]! - noise; r++) {
      const first = order[r]!;
      firsts[first]!++;
      for (let w = 0; w < weights.length; w++) sums[first * weights.length + w]! += weights[w]!;
    }
  };
  const countPairs = (scores: Float64Array): void => {
    let filled = 0;
    for (let r = 0; r < size; r++) if (placeOf[order[r]!]! >= 0) places[filled++] = placeOf[order[r]!]!;
    for (let r = 0; r < filled; r++) {
      const row = places[r]! * filled;
      const score = scores[paired[places[r]!]!]!;
      let q = r + 1;
      for (; q < filled && scores[paired[places[q]!]!]! > score - noise; q++) {
        wins[row + places[q]!]!++;
        wins[places[q]! * filled + places[r]!]!++;
      }
      for (; q < filled; q++) wins[row + places[q]!]! += 2;
    }
  };
  const countNeighbours = (scores: Float64Array): void => {
    let score = scores[neighbours[0]!]!;
    for (let r = 1; r < size; r++) {
      const next = scores[neighbours[r]!]!;
      const lead = score - next;
      // Neighbours change places all the time, and sums cost less than branches that cannot be foreseen.
      overNext[r - 1]! += Number(lead > -noise) + Number(lead >= noise);
      score = next;
    }
  };

  for (let done = 0; done < samples && size > 0; ) {
    const until = Math.min(samples, done + block);
    for (; done < until; done++) {
      for (const { draw, own } of draws) draw(own);
      for (const set of levels) set();
      const scores = evaluate(weights);
      sort(scores);
      countRanks(ranks, order, sorted);
      countFirsts();
      if (paired.length > 0) countPairs(scores);
      countNeighbours(scores);
    }
    yield done;
  }
  return {
    shares: (a) => Float64Array.from(ranks.subarray(a * size, (a + 1) * size), (times) => times / samples),
    centralWeights: (a) =>
      firsts[a] === 0 ? null : sums.slice(a * weights.length, (a + 1) * weights.length).map((sum) => sum / firsts[a]!),
    above: (first, second) => {
      const [p, q] = [placeOf[first]!, placeOf[second]!];
      const twice = p >= 0 && q >= 0 ? wins[p * paired.length + q]! : overNext[neighbours.indexOf(first)]!;
      return twice / 2 / samples;
    },
    sampling: draws.map(({ id, method }) => ({ block: id, method })),
  };
}

/** Adds one for the rank of each alternative; those that tie share the best. */
const countRanks = (ranks: Uint16Array | Uint32Array, order: Int32Array, sorted: Float64Array): void => {
  const size = order.length;
  let rank = 0;
  for (let r = 0; r < size; r++) {
    if (sorted[r]! <= sorted[rank]! - noise) rank = r;
    ranks[order[r]! * size + rank]!++;
  }
};
