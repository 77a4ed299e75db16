import type { Random } from "@vanstervind/core";
import { exactLimit, exactPath } from "./exact-path.ts";
import { neighboursOf } from "./neighbours.ts";
import { createTourSearch } from "./tour-search.ts";

/** Kicks a stop. */
const kicksPerStop = 3;

/** Longer than any walk on earth, in centimetres: the first stop is tied to the end of the path by it. */
const tie = -1e10;

/**
 * A short open path through all stops: proven shortest up to nine stops, else by local search from the given order, and
 * never longer than it.
 *
 * Without a start, the path begins at the end with the lower number.
 *
 * @param distances - A symmetric matrix of whole numbers, row by row.
 * @param order - An order of 0 to n - 1 to begin the search with.
 * @param start - The stop to begin the path with, or `null` for the better end.
 */
export const openPath = (
  distances: Float64Array,
  order: ArrayLike<number>,
  start: number | null,
  random: Random,
): Int32Array => {
  const n = order.length;
  const path = n <= exactLimit ? exactPath(distances, n, start) : searchedPath(distances, order, start, random);
  const isBackwards = start === null ? path[0]! > path[n - 1]! : path[0] !== start;
  return isBackwards ? path.reverse() : path;
};

/** The path is searched as a round tour through one stop more, which lies beside every stop and so joins the ends. */
const searchedPath = (
  distances: Float64Array,
  order: ArrayLike<number>,
  start: number | null,
  random: Random,
): Int32Array => {
  const n = order.length;
  const size = n + 1;
  const closed = new Float64Array(size * size);
  for (let i = 0; i < n; i++) closed.set(distances.subarray(i * n, i * n + n), i * size);
  if (start !== null) {
    closed[start * size + n] = tie;
    closed[n * size + start] = tie;
  }
  const tour = new Int32Array(size);
  tour.set(order);
  tour[n] = n;
  const search = createTourSearch(tour, (a, b) => closed[a * size + b]!, neighboursOf(closed, size));
  search.settle(Infinity);
  for (let i = 0; i < kicksPerStop * n; i++) search.kick(random);
  const open = tour.indexOf(n);
  return Int32Array.from({ length: n }, (_, i) => tour[(open + 1 + i) % size]!);
};

/** The length of a path through stops in an order. */
export const pathLength = (distances: Float64Array, size: number, path: ArrayLike<number>): number => {
  let length = 0;
  for (let i = 1; i < path.length; i++) length += distances[path[i - 1]! * size + path[i]!]!;
  return length;
};
