import type { Random } from "@vanstervind/core";
import { connectedParts } from "./connected-parts.ts";
import { gapMetres } from "./legs.ts";
import { type Metric, toCentimetres } from "./metric.ts";
import { openPath, type PathOptions } from "./open-path.ts";
import type { Weights } from "./weights.ts";

/** A turf on foot. */
export interface WalkedTurf {
  /** Its stops in the order of the walk. */
  readonly stops: number[];
  /** Length of the walk, centimetres. */
  readonly length: number;
  /** What it holds, in the measure of the weights. */
  readonly load: number;
  /** Parts that lie farther from each other than the gap. */
  readonly parts: number;
}

/** The walk of a turf, searched from the order that is given, with what it weighs. */
export const walkTurf = (
  turf: readonly number[],
  metric: Metric,
  { loads, legLoad }: Weights,
  random: Random,
  options: PathOptions,
): WalkedTurf => {
  const n = turf.length;
  const matrix = metric.matrix(turf);
  const path = openPath(matrix, Array.from(turf.keys()), random, options);
  let length = 0;
  let load = 0;
  for (let i = 0; i < n; i++) {
    const leg = i === 0 ? 0 : matrix[path[i - 1]! * n + path[i]!]!;
    length += leg;
    load += loads[turf[path[i]!]!]! + legLoad(leg);
  }
  return {
    stops: Array.from(path, (i) => turf[i]!),
    length,
    load,
    parts: connectedParts(matrix, n, toCentimetres(gapMetres)).length,
  };
};

/** Turns walks round so that each begins near where the one before it ends; the first ends near the second. */
export const alignWalks = (walks: readonly WalkedTurf[], { between }: Metric): void => {
  const [first, second] = walks;
  if (first !== undefined && second !== undefined) {
    const gapFrom = (stop: number): number =>
      Math.min(between(stop, second.stops[0]!), between(stop, second.stops.at(-1)!));
    if (gapFrom(first.stops[0]!) < gapFrom(first.stops.at(-1)!)) first.stops.reverse();
  }
  for (let i = 1; i < walks.length; i++) {
    const end = walks[i - 1]!.stops.at(-1)!;
    const { stops } = walks[i]!;
    if (between(end, stops.at(-1)!) < between(end, stops[0]!)) stops.reverse();
  }
};
