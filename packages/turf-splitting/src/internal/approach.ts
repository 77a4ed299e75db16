import type { Random } from "@vanstervind/core";
import type { Entrance } from "../entrance.ts";
import type { Ground } from "../ground.ts";
import type { PlainOptions } from "../split-options.ts";
import type { StreetNetwork } from "../street-network.ts";
import { createMetric } from "./create-metric.ts";
import { groundOf } from "./ground-of.ts";
import type { Metric } from "./metric.ts";
import { openPath, pathLength } from "./open-path.ts";

/** Walks of turfs that begin or end where people meet. */
export interface Approach {
  metric(): Metric;
  walk(rows: Int32Array, metres: number, random: Random): { rows: number[]; metres: number; approachMetres: number };
}

/** Walks from a meeting place and to another: both are put on the streets behind the entrances. */
export const createApproach = (
  ground: Ground,
  entrances: readonly Entrance[],
  network: StreetNetwork | undefined,
  options: PlainOptions,
): Approach => {
  const { start, end, barriers } = options;
  const spots = [start, end].flatMap((spot) => (spot === undefined ? [] : [{ ...spot, street: "" }]));
  let made: Metric | null = null;
  const metric = (): Metric => {
    made ??= createMetric(spots.length === 0 ? ground : groundOf(network, [...entrances, ...spots], barriers), false);
    return made;
  };
  const startRow = start === undefined ? null : entrances.length;
  const endRow = end === undefined ? null : entrances.length + spots.length - 1;
  return {
    metric,
    walk: (rows, metres, random) => {
      if (spots.length === 0) return { rows: Array.from(rows), metres, approachMetres: 0 };
      const all = [...(startRow === null ? [] : [startRow]), ...rows, ...(endRow === null ? [] : [endRow])];
      const matrix = metric().matrix(all);
      const ends = { start: startRow === null ? null : 0, end: endRow === null ? null : all.length - 1 };
      const path = openPath(matrix, Array.from(all.keys()), random, ends);
      const inner = path.subarray(startRow === null ? 0 : 1, endRow === null ? path.length : path.length - 1);
      const whole = pathLength(matrix, all.length, path);
      const length = pathLength(matrix, all.length, inner);
      return {
        rows: Array.from(inner, (i) => all[i]!),
        metres: length / 100,
        approachMetres: (whole - length) / 100,
      };
    },
  };
};
