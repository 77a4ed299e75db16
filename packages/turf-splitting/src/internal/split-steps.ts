import { createRandom } from "@vanstervind/core";
import type { ShardInput, ShardOptions, ShardResult } from "../shard.ts";
import { createMetric } from "./create-metric.ts";
import { cutAround } from "./cut-around.ts";
import { hilbertOrder } from "./hilbert-order.ts";
import { makeTour } from "./make-tour.ts";
import { findNeighbours } from "./neighbours.ts";
import { refineTurfs, type Thoroughness } from "./refine-turfs.ts";
import { alignWalks, type WalkedTurf, walkTurf } from "./walk-turf.ts";
import { weightsOf } from "./weights.ts";

/** How far the work has come, from 0 to 1, and what is being done. */
export interface SplitStep {
  readonly stage: "distances" | "tour" | "cut" | "turfs" | "walks";
  readonly share: number;
}

/** Walks made between two reports. */
const walksAtATime = 20;

/** Attempts of the refinement for each of 20 000 stops, and the most for each of a few. */
const attemptsOfMany = 34;
const mostAttempts = 600;

/** How much is tried for so many stops: what takes a large shard a few seconds in all, and a small one about one. */
const thoroughnessFor = (stops: number, effort: number): Thoroughness & { readonly walkKicks: number } => {
  const share = Math.max(1, 20_000 / Math.max(1, stops));
  const attempts = effort * Math.min(mostAttempts, attemptsOfMany * share ** 0.9);
  const hottest = 800 * Math.min(3, share ** 0.35);
  return { attempts, levels: Math.ceil(3 * Math.sqrt(attempts)), hottest, walkKicks: effort * Math.min(3, share) };
};

/** The whole method for one district, in steps. */
export function* splitSteps(given: ShardInput, options: ShardOptions): Generator<SplitStep, ShardResult> {
  const { seed = 1, effort = 1 } = options;
  const random = createRandom(seed);
  yield { stage: "distances", share: 0 };
  // Stops near each other are numbered alike, so that what is needed together lies together in memory.
  const order = hilbertOrder(given.x, given.y);
  const input = renumbered(given, order);
  const metric = createMetric(input);
  const neighbours = findNeighbours(metric);
  yield { stage: "tour", share: 0.1 };
  const touring = makeTour(metric, neighbours);
  let toured = touring.next();
  for (; !toured.done; toured = touring.next()) yield { stage: "tour", share: 0.15 };
  const tour = toured.value;
  yield { stage: "cut", share: 0.2 };
  const weights = weightsOf(input, options);
  const { turfs: drafts, feasible } = cutAround(tour, weights, metric.between, options.turfs);
  const thoroughness = thoroughnessFor(tour.length, effort);
  const refining = refineTurfs(drafts, metric, neighbours, weights, thoroughness, random.integer(0, 2 ** 31));
  let refined = refining.next();
  for (; !refined.done; refined = refining.next()) yield { stage: "turfs", share: 0.25 + 0.65 * refined.value };

  const shapes = refined.value;
  const walks: WalkedTurf[] = [];
  for (const [turf, stops] of shapes.entries()) {
    walks.push(walkTurf(stops, metric, weights, random.fork(`walk ${turf}`), { kicks: thoroughness.walkKicks }));
    if (turf % walksAtATime === 0) yield { stage: "walks", share: 0.9 + (0.1 * turf) / shapes.length };
  }
  alignWalks(walks, metric);
  if (walks.length > 0 && order[walks[0]!.stops[0]!]! > order[walks.at(-1)!.stops.at(-1)!]!) {
    walks.reverse();
    for (const { stops } of walks) stops.reverse();
  }
  yield { stage: "walks", share: 1 };
  const cuts = new Int32Array(walks.length + 1);
  for (const [turf, { stops }] of walks.entries()) cuts[turf + 1] = cuts[turf]! + stops.length;
  return {
    tour: Int32Array.from(walks.flatMap(({ stops }) => stops.map((stop) => order[stop]!))),
    cuts,
    metres: Float64Array.from(walks, ({ length }) => length / 100),
    loads: Float64Array.from(walks, ({ load }) => load / weights.scale),
    parts: Int32Array.from(walks, ({ parts }) => parts),
    feasible,
  };
}

const renumbered = (input: ShardInput, order: Int32Array): ShardInput => {
  const pick = (of: ArrayLike<number>): Float64Array => Float64Array.from(order, (stop) => of[stop]!);
  const { x, y, edge, offset, side, load } = input;
  return {
    ...input,
    x: pick(x),
    y: pick(y),
    edge: pick(edge),
    offset: pick(offset),
    side: pick(side),
    load: pick(load),
  };
};
