import { createRandom } from "@vanstervind/core";
import type { ShardInput, ShardOptions, ShardResult } from "../shard.ts";
import { createMetric } from "./create-metric.ts";
import { cutAround } from "./cut-around.ts";
import { makeTour } from "./make-tour.ts";
import { findNeighbours } from "./neighbours.ts";
import { createRefinement } from "./refine.ts";
import { alignWalks, type WalkedTurf, walkTurf } from "./walk-turf.ts";
import { weightsOf } from "./weights.ts";

/** How far the work has come, from 0 to 1, and what is being done. */
export interface SplitStep {
  readonly stage: "distances" | "tour" | "cut" | "turfs" | "walks";
  readonly share: number;
}

/** Attempts to make turfs better, and walks made, between two reports. */
const attemptsAtATime = 5000;
const walksAtATime = 20;

/** How much is tried for each stop of a shard: small ones are searched more thoroughly, in the same time in all. */
const triesFor = (stops: number, effort: number): { kicks: number; attempts: number; walkKicks: number } => {
  const share = Math.min(1, Math.max(0, Math.log10(20_000 / Math.max(1, stops))));
  return { kicks: effort * (1 + 2 * share), attempts: effort * (12 + 68 * share), walkKicks: effort * (1 + 2 * share) };
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

  const touring = makeTour(metric, neighbours, random.fork("tour"), tries.kicks);
  let step = touring.next();
  for (; !step.done; step = touring.next()) yield { stage: "tour", share: 0.1 + 0.3 * step.value };
  const tour = step.value;
  yield { stage: "cut", share: 0.4 };

  const weights = weightsOf(input, options);
  const { turfs, feasible } = cutAround(tour, weights, metric.between, options.turfs);
  yield { stage: "turfs", share: 0.5 };

  const attempts = Math.round(tries.attempts * tour.length);
  const dice = random.fork("turfs").integer(0, 2 ** 31);
  const refinement = createRefinement(turfs, metric.between, neighbours, weights, weights.window, dice);
  for (let done = 0; turfs.length > 1 && done < attempts; done += attemptsAtATime) {
    refinement.run(Math.min(attemptsAtATime, attempts - done), done / attempts, (done + attemptsAtATime) / attempts);
    yield { stage: "turfs", share: 0.5 + (0.3 * Math.min(attempts, done + attemptsAtATime)) / attempts };
  }

  const shapes = refinement.turfs();
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
