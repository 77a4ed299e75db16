import { greedyTour } from "./greedy-tour.ts";
import type { Metric } from "./metric.ts";
import type { Neighbours } from "./neighbours.ts";
import { createTourSearch } from "./tour-search.ts";

/** Stops looked at between two reports. */
const looksAtATime = 20_000;

/**
 * What a leg counts for in the tour: its length and, in centimetres, the square root of it.
 *
 * Out along a dead end past every door and back in one leg is as long as past every other door both ways, but only the
 * first can be cut into good walks. The root makes many short legs and a long one cheaper than the same way in equal
 * legs, and is too small to matter otherwise.
 */
const tourCost = (centimetres: number): number => centimetres + Math.round(Math.sqrt(centimetres));

/**
 * One walk past every stop: greedy legs made shorter by local search as a round, opened at its longest leg. Yields
 * between the parts of the work.
 */
export function* makeTour(metric: Metric, neighbours: Neighbours): Generator<void, Int32Array> {
  const tour = greedyTour(metric, neighbours);
  yield;
  const ways = neighbours.ways.map(tourCost);
  const search = createTourSearch(tour, (a, b) => tourCost(metric.between(a, b)), { ...neighbours, ways });
  while (!search.settle(looksAtATime)) yield;
  return opened(tour, metric);
}

/** The round tour as a walk without its longest leg. */
const opened = (tour: Int32Array, metric: Metric): Int32Array => {
  const n = tour.length;
  let longest = 0;
  let gap = -1;
  for (let i = 0; i < n; i++) {
    const leg = metric.between(tour[i]!, tour[(i + 1) % n]!);
    if (leg > gap) {
      gap = leg;
      longest = i;
    }
  }
  return tour.map((_, i) => tour[(longest + 1 + i) % n]!);
};
