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
  const around = barriers.length > 0 ? waysToBends(x, y, barriers) : null;
  const between = (a: number, b: number): number => {
    const straight = Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
    if (around === null || !crossesAny(barriers, x[a]!, y[a]!, x[b]!, y[b]!)) return toCentimetres(straight);
    let best = straight + noWay;
    for (let bend = 0; bend < around.length; bend++) {
      best = Math.min(best, around[bend]![a]! + around[bend]![b]!);
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

/** How far from the end of a wall people walk round it, metres. */
const berth = 0.5;

/** The places where a way can bend: a little beyond each end of each stretch of wall, unless the wall goes straight on. */
const bendsOf = (walls: ArrayLike<number>): (readonly [number, number])[] => {
  const ends = new Map<string, { x: number; y: number; ways: [number, number][] }>();
  const end = (x: number, y: number, toX: number, toY: number): void => {
    const length = Math.hypot(toX - x, toY - y);
    if (length === 0) return;
    const key = `${x} ${y}`;
    if (!ends.has(key)) ends.set(key, { x, y, ways: [] });
    ends.get(key)!.ways.push([(toX - x) / length, (toY - y) / length]);
  };
  for (let i = 0; i < walls.length; i += 4) {
    const [ax, ay, bx, by] = [walls[i]!, walls[i + 1]!, walls[i + 2]!, walls[i + 3]!];
    end(ax, ay, bx, by);
    end(bx, by, ax, ay);
  }
  return [...ends.values()].flatMap(({ x, y, ways }) =>
    ways
      .filter(([ux, uy]) => ways.every(([vx, vy]) => ux * vx + uy * vy > -0.999999))
      .map(([ux, uy]) => [x - berth * ux, y - berth * uy] as const),
  );
};

/** For each place where ways bend the shortest way to each stop that does not cross a wall, infinite where there is none. */
const waysToBends = (x: Float64Array, y: Float64Array, walls: ArrayLike<number>): Float64Array[] => {
  const bends = bendsOf(walls);
  const seen = (ax: number, ay: number, bx: number, by: number): number =>
    crossesAny(walls, ax, ay, bx, by) ? Infinity : Math.hypot(ax - bx, ay - by);
  const among = bends.map((a) => bends.map((b) => seen(...a, ...b)));
  for (const k of among.keys()) {
    for (const row of among) for (const [j, way] of row.entries()) row[j] = Math.min(way, row[k]! + among[k]![j]!);
  }
  const direct = bends.map(([bx, by]) => Float64Array.from(x, (_, stop) => seen(x[stop]!, y[stop]!, bx, by)));
  return among.map((row) =>
    Float64Array.from(x, (_, stop) => row.reduce((best, way, i) => Math.min(best, way + direct[i]![stop]!), Infinity)),
  );
};
