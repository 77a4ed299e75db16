import type { Metric } from "./metric.ts";
import { createPointIndex } from "./point-index.ts";

/** For each stop the same number of others near it, nearest first, in one flat array. */
export interface Neighbours {
  readonly width: number;
  readonly near: Int32Array;
  /** How far each of them is. */
  readonly ways: Float64Array;
}

/** Of the nearest by air, the nearest on foot. */
const byAir = 16;
const onFoot = 12;

/** Each stop has so many neighbours in each of the four quarters around it, if there are any this many times as far off. */
const inQuarter = 2;
const quarterReach = 10;

/** The neighbours of every stop, ties by number. O(n log n). */
export const findNeighbours = ({ size, x, y, between }: Metric): Neighbours => {
  const width = Math.max(0, Math.min(onFoot, size - 1));
  const near = new Int32Array(size * width);
  const ways = new Float64Array(size * width);
  const index = createPointIndex(x, y);
  const onWay = new Float64Array(byAir + 4 * inQuarter);
  const count = new Int32Array(4);
  // Made once, as they are asked for each stop.
  let stop = 0;
  let wanted = 0;
  let found: number[] = [];
  const quarterOf = (other: number): number => (x[other]! < x[stop]! ? 0 : 1) + (y[other]! < y[stop]! ? 0 : 2);
  const isOther = (other: number): boolean => other !== stop;
  const isMissing = (other: number): boolean => other !== stop && quarterOf(other) === wanted && !found.includes(other);
  for (; stop < size; stop++) {
    found = index.nearest(x[stop]!, y[stop]!, byAir, isOther);
    const last = found.at(-1) ?? stop;
    const reach = quarterReach * Math.hypot(x[last]! - x[stop]!, y[last]! - y[stop]!);
    count.fill(0);
    for (const other of found) count[quarterOf(other)]!++;
    for (let quarter = 0; quarter < 4; quarter++) {
      if (found.length < byAir || count[quarter]! >= inQuarter) continue;
      wanted = quarter;
      found.push(...index.nearest(x[stop]!, y[stop]!, inQuarter - count[quarter]!, isMissing, reach));
    }
    // Insertion sort: the order by air is nearly that on foot.
    for (let i = 0; i < found.length; i++) {
      const other = found[i]!;
      const way = between(stop, other);
      let at = i;
      while (at > 0 && (onWay[at - 1]! > way || (onWay[at - 1] === way && found[at - 1]! > other))) {
        onWay[at] = onWay[at - 1]!;
        found[at] = found[at - 1]!;
        at--;
      }
      onWay[at] = way;
      found[at] = other;
    }
    // The farthest are left out, but for the nearest of each quarter.
    let left = found.length - width;
    for (let i = found.length - 1; left > 0; i--) {
      const quarter = quarterOf(found[i]!);
      let nearer = 0;
      for (let j = 0; j < i; j++) if (quarterOf(found[j]!) === quarter) nearer++;
      if (nearer < inQuarter) continue;
      found.splice(i, 1);
      onWay.copyWithin(i, i + 1);
      left--;
    }
    for (let i = 0; i < width; i++) {
      near[stop * width + i] = found[i]!;
      ways[stop * width + i] = onWay[i]!;
    }
  }
  return { width, near, ways };
};

/** How many neighbours a stop of a walk has: the walk is searched often, and short. */
const onWalk = 10;

/** The same from a full matrix, row by row. O(n² · width). */
export const neighboursOf = (matrix: Float64Array, size: number): Neighbours => {
  const width = Math.max(0, Math.min(onWalk, size - 1));
  const near = new Int32Array(size * width);
  const ways = new Float64Array(size * width);
  for (let stop = 0; stop < size; stop++) {
    let count = 0;
    for (let other = 0; other < size; other++) {
      if (other === stop) continue;
      const distance = matrix[stop * size + other]!;
      let at = count < width ? count++ : width;
      while (at > 0 && matrix[stop * size + near[stop * width + at - 1]!]! > distance) {
        if (at < width) near[stop * width + at] = near[stop * width + at - 1]!;
        at--;
      }
      if (at < width) near[stop * width + at] = other;
    }
    for (let i = 0; i < width; i++) ways[stop * width + i] = matrix[stop * size + near[stop * width + i]!]!;
  }
  return { width, near, ways };
};
