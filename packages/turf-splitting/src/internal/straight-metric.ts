import type { Ground } from "../ground.ts";
import { crossesAny } from "./crosses.ts";
import { type Metric, toCentimetres } from "./metric.ts";

/** What counts for the way between two places that walls keep wholly apart, beside the straight distance, metres. */
const noWay = 5000;

/**
 * Distances as the crow flies; where a wall is in the way, the shortest way round the ends of the walls.
 *
 * O(1) for each distance without walls. With w ends of walls O(w) each, after O(w² · w + n · w²) at first.
 */
export const createStraightMetric = ({ x: east, y: north, barriers = [] }: Ground): Metric => {
  const x = Float64Array.from(east);
  const y = Float64Array.from(north);
  const n = x.length;
  const around = barriers.length > 0 ? waysToCorners(x, y, barriers) : null;
  const between = (a: number, b: number): number => {
    const straight = Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
    if (around === null || !crossesAny(barriers, x[a]!, y[a]!, x[b]!, y[b]!)) return toCentimetres(straight);
    let best = straight + noWay;
    for (let corner = 0; corner < around.length; corner++) {
      best = Math.min(best, around[corner]![a]! + around[corner]![b]!);
    }
    return toCentimetres(best);
  };
  return {
    size: n,
    x,
    y,
    between,
    matrix: (stops) => {
      const m = stops.length;
      const distances = new Float64Array(m * m);
      for (let i = 0; i < m; i++) {
        for (let j = 0; j < i; j++) {
          distances[i * m + j] = between(stops[i]!, stops[j]!);
          distances[j * m + i] = distances[i * m + j]!;
        }
      }
      return distances;
    },
    onStreets: false,
    parts: 1,
  };
};

/** For each end of a wall the shortest way to each place that does not cross a wall, infinite where there is none. */
const waysToCorners = (x: Float64Array, y: Float64Array, walls: ArrayLike<number>): Float64Array[] => {
  const ends = new Map<string, readonly [number, number]>();
  for (let i = 0; i < walls.length; i += 2) ends.set(`${walls[i]} ${walls[i + 1]}`, [walls[i]!, walls[i + 1]!]);
  const corners = [...ends.values()];
  const seen = (ax: number, ay: number, bx: number, by: number): number =>
    crossesAny(walls, ax, ay, bx, by) ? Infinity : Math.hypot(ax - bx, ay - by);
  const among = corners.map((a) => corners.map((b) => seen(...a, ...b)));
  for (const k of among.keys()) {
    for (const row of among) for (const [j, way] of row.entries()) row[j] = Math.min(way, row[k]! + among[k]![j]!);
  }
  const direct = corners.map(([cx, cy]) => Float64Array.from(x, (_, stop) => seen(x[stop]!, y[stop]!, cx, cy)));
  return among.map((row) =>
    Float64Array.from(x, (_, stop) => row.reduce((best, way, i) => Math.min(best, way + direct[i]![stop]!), Infinity)),
  );
};
