import { type Cuts, cutTour } from "./cut-tour.ts";
import { legCost } from "./legs.ts";
import type { Weights } from "./weights.ts";

/** The turfs of a tour as lists of stops, and whether all those of more than one stop lie within the window. */
export interface TurfStops {
  readonly turfs: number[][];
  readonly feasible: Cuts["feasible"];
}

/** Cuts a tour into `count` turfs, or as the target says; a stop that is more than a turf may hold is a turf of its own and the others pass it by. */
export const cutAround = (
  tour: Int32Array,
  { loads, legLoad, window }: Weights,
  between: (a: number, b: number) => number,
  count: number | undefined,
): TurfStops => {
  const isOversize = (stop: number): boolean => loads[stop]! > window.most;
  const rest = tour.filter((stop) => !isOversize(stop));
  const ways = Float64Array.from(rest.subarray(1), (stop, i) => between(rest[i]!, stop));
  const { starts, feasible } = cutTour(
    { loads: Float64Array.from(rest, (stop) => loads[stop]!), legs: ways.map(legCost), legLoads: ways.map(legLoad) },
    window,
    count === undefined ? undefined : count - (tour.length - rest.length),
  );
  const turfs = starts.map((start, i) => [...rest.subarray(start, starts[i + 1] ?? rest.length)]);
  for (const stop of tour) if (isOversize(stop)) turfs.push([stop]);
  const position = new Int32Array(tour.length);
  for (const [i, stop] of tour.entries()) position[stop] = i;
  turfs.sort(([a], [b]) => position[a!]! - position[b!]!);
  return { turfs, feasible };
};
