import { type Cuts, cutTour, type LoadWindow } from "./cut-tour.ts";
import type { Metric } from "./metric.ts";

/** The turfs of a tour as lists of stops, and whether all those of more than one stop lie within the window. */
export interface TurfStops {
  readonly turfs: number[][];
  readonly feasible: Cuts["feasible"];
}

/** Cuts a tour; a stop that is more than a turf may hold is a turf of its own and the others pass it by. */
export const cutAround = (tour: Int32Array, loads: Float64Array, metric: Metric, window: LoadWindow): TurfStops => {
  const isOversize = (stop: number): boolean => loads[stop]! > window.most;
  const rest = tour.filter((stop) => !isOversize(stop));
  const { starts, feasible } = cutTour(
    {
      loads: Float64Array.from(rest, (stop) => loads[stop]!),
      legs: Float64Array.from(rest.subarray(1), (stop, i) => metric.matrix([rest[i]!, stop])[1]!),
    },
    window,
  );
  const turfs = starts.map((start, i) => [...rest.subarray(start, starts[i + 1] ?? rest.length)]);
  for (const stop of tour) if (isOversize(stop)) turfs.push([stop]);
  const position = new Int32Array(tour.length);
  for (const [i, stop] of tour.entries()) position[stop] = i;
  turfs.sort(([a], [b]) => position[a!]! - position[b!]!);
  return { turfs, feasible };
};
