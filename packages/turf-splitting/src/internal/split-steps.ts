import { createRandom } from "@vanstervind/core";
import type { ShardInput, ShardOptions, ShardResult } from "../shard.ts";
import { createMetric } from "./create-metric.ts";
import { cutAround, type TurfStops } from "./cut-around.ts";
import { makeTour } from "./make-tour.ts";
import { findNeighbours } from "./neighbours.ts";
import { refineTurfs, walkCost } from "./refine-turfs.ts";
import { alignWalks, type WalkedTurf, walkTurf } from "./walk-turf.ts";
import { weightsOf } from "./weights.ts";

/** How far the work has come, from 0 to 1, and what is being done. */
export interface SplitStep {
  readonly stage: "distances" | "tour" | "cut" | "turfs" | "walks";
  readonly share: number;
}

/** Walks made between two reports. */
const walksAtATime = 20;

/** More than any walk: turfs that keep the window come before those that do not. */
const infeasible = 1e15;

/** How much is tried: a small shard from several beginnings, of which the best is kept, and a large one, or one with little effort, from one. */
const triesFor = (
  stops: number,
  effort: number,
): { starts: number; kicks: number; attempts: number; walkKicks: number } => {
  const share = Math.min(1, Math.max(0, Math.log10(20_000 / Math.max(1, stops))));
  return {
    starts: 1 + Math.round(3 * share * Math.min(1, effort)),
    kicks: 2 * effort,
    attempts: effort * (8 + 8 * share),
    walkKicks: effort * (1 + 2 * share),
  };
};

/** The whole method for one district, in steps. */
export function* splitSteps(input: ShardInput, options: ShardOptions): Generator<SplitStep, ShardResult> {
  const { seed = 1, effort = 1 } = options;
  const random = createRandom(seed);
  const tries = triesFor(input.x.length, effort);
  yield { stage: "distances", share: 0 };
  const metric = createMetric(input);
  const neighbours = findNeighbours(metric);
  yield { stage: "tour", share: 0.1 };

  const weights = weightsOf(input, options);
  let best: TurfStops | null = null;
  let least = Infinity;
  for (let start = 0; start < tries.starts; start++) {
    const dice = random.fork(`start ${start}`);
    const shareOf = (share: number): number => 0.1 + (0.7 * (start + share)) / tries.starts;
    const touring = makeTour(metric, neighbours, dice, tries.kicks);
    let step = touring.next();
    for (; !step.done; step = touring.next()) yield { stage: "tour", share: shareOf(0.5 * step.value) };
    const tour = step.value;
    yield { stage: "cut", share: shareOf(0.5) };
    const { turfs, feasible } = cutAround(tour, weights, metric.between, options.turfs);
    yield { stage: "turfs", share: shareOf(0.6) };
    const attempts = Math.round(tries.attempts * tour.length);
    const refining = refineTurfs(turfs, metric, neighbours, weights, attempts, dice.integer(0, 2 ** 31));
    let refined = refining.next();
    for (; !refined.done; refined = refining.next())
      yield { stage: "turfs", share: shareOf(0.6 + 0.4 * refined.value) };
    const cost = walkCost(refined.value, metric) + (feasible ? 0 : infeasible);
    if (cost < least) {
      least = cost;
      best = { turfs: refined.value, feasible };
    }
  }

  const { turfs: shapes, feasible } = best!;
  const walks: WalkedTurf[] = [];
  for (const [turf, stops] of shapes.entries()) {
    walks.push(walkTurf(stops, metric, weights, random.fork(`walk ${turf}`), { kicks: tries.walkKicks }));
    if (turf % walksAtATime === 0) yield { stage: "walks", share: 0.8 + (0.2 * turf) / shapes.length };
  }
  alignWalks(walks, metric);
  yield { stage: "walks", share: 1 };
  const cuts = new Int32Array(walks.length + 1);
  for (const [turf, { stops }] of walks.entries()) cuts[turf + 1] = cuts[turf]! + stops.length;
  return {
    tour: Int32Array.from(walks.flatMap(({ stops }) => stops)),
    cuts,
    metres: Float64Array.from(walks, ({ length }) => length / 100),
    loads: Float64Array.from(walks, ({ load }) => load / weights.scale),
    parts: Int32Array.from(walks, ({ parts }) => parts),
    feasible,
  };
}
