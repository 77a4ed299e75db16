import type { Metric } from "./metric.ts";
import { createPointIndex } from "./point-index.ts";

/** For each stop the same number of others near it, nearest first, in one flat array. */
export interface Neighbours {
  readonly width: number;
  readonly near: Int32Array;
}

/** Of the 24 nearest by air, the 10 nearest on foot. */
const byAir = 24;
const onFoot = 10;

/** The neighbours of every stop, ties by number. O(n log n). */
export const findNeighbours = ({ size, x, y, between }: Metric): Neighbours => {
  const width = Math.max(0, Math.min(onFoot, size - 1));
  const near = new Int32Array(size * width);
  const index = createPointIndex(x, y);
  for (let stop = 0; stop < size; stop++) {
    const distance = new Map(
      index.nearest(x[stop]!, y[stop]!, byAir, (other) => other !== stop).map((other) => [other, between(stop, other)]),
    );
    const nearest = [...distance].sort(([a, left], [b, right]) => left - right || a - b);
    for (let i = 0; i < width; i++) near[stop * width + i] = nearest[i]![0];
  }
  return { width, near };
};

/** The same from a full matrix, row by row. O(n² · width). */
export const neighboursOf = (matrix: Float64Array, size: number): Neighbours => {
  const width = Math.max(0, Math.min(onFoot, size - 1));
  const near = new Int32Array(size * width);
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
  }
  return { width, near };
};
