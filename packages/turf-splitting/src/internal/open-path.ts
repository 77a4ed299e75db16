import type { Random } from "@vanstervind/core";
import { exactLimit, exactPath } from "./exact-path.ts";
import { neighboursOf } from "./neighbours.ts";
import { createTourSearch } from "./tour-search.ts";

/** How thoroughly a walk is searched when nothing else is said: kicks a stop. */
const walkKicks = 3;

/** Longer than any walk on earth, in centimetres: the ends that are given are tied together by it. */
const tie = -1e10;

/** How to walk through the stops 0 to n - 1. */
export interface PathOptions {
  /** The stop to begin with; the better end when not given. */
  readonly start?: number | null;
  /** The stop to end with; the better end when not given. */
  readonly end?: number | null;
  /** Kicks a stop. */
  readonly kicks?: number;
}

/**
 * A short open path through all stops: proven shortest up to nine stops, else by local search from the given order, and
 * never longer than it when it begins and ends as asked.
 *
 * Without a start, the path begins at the end with the lower number.
 *
 * @param distances - A symmetric matrix of whole numbers, row by row.
 * @param order - An order of 0 to n - 1 to begin the search with.
 */
export const openPath = (
  distances: Float64Array,
  order: ArrayLike<number>,
  random: Random,
  { start = null, end = null, kicks = walkKicks }: PathOptions = {},
): Int32Array => {
  const n = order.length;
  const path =
    n <= exactLimit
      ? exactPath(distances, n, start, n > 1 ? end : null)
      : searchedPath(distances, order, random, { start, end, kicks });
  const [first, last] = [path[0]!, path[n - 1]!];
  const isBackwards = start !== null ? first !== start : end !== null ? last !== end : first > last;
  return isBackwards ? path.reverse() : path;
};

/** The path is searched as a round tour through one stop more, which lies beside every stop and so joins the ends. */
const searchedPath = (
  distances: Float64Array,
  order: ArrayLike<number>,
  random: Random,
  { start, end, kicks }: Required<PathOptions>,
): Int32Array => {
  const n = order.length;
  const size = n + 1;
  const closed = new Float64Array(size * size);
  for (let i = 0; i < n; i++) closed.set(distances.subarray(i * n, i * n + n), i * size);
  for (const tied of [start, end]) {
    if (tied === null) continue;
    closed[tied * size + n] = tie;
    closed[n * size + tied] = tie;
  }
  const tour = new Int32Array(size);
  tour.set(order);
  tour[n] = n;
  const search = createTourSearch(tour, (a, b) => closed[a * size + b]!, neighboursOf(closed, size));
  search.settle(Infinity);
  for (let i = 0; i < kicks * n; i++) search.kick(random);
  const open = tour.indexOf(n);
  return Int32Array.from({ length: n }, (_, i) => tour[(open + 1 + i) % size]!);
};

/** The length of a path through stops in an order. */
export const pathLength = (distances: Float64Array, size: number, path: ArrayLike<number>): number => {
  let length = 0;
  for (let i = 1; i < path.length; i++) length += distances[path[i - 1]! * size + path[i]!]!;
  return length;
};
