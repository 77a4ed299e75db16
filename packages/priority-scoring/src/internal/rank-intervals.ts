import { scoreKey } from "./score-key.ts";

/**
 * The best and worst rank of each row, when every row's score may lie anywhere in its interval.
 *
 * A row is at its best when it scores its high and all others their low, and the other way round. O(n log n).
 */
export const rankIntervals = (
  intervals: readonly { readonly low: number; readonly high: number }[],
): { readonly best: number; readonly worst: number }[] => {
  const lows = Float64Array.from(intervals, ({ low }) => scoreKey(low)).sort();
  const highs = Float64Array.from(intervals, ({ high }) => scoreKey(high)).sort();
  return intervals.map((interval) => {
    const low = scoreKey(interval.low);
    const high = scoreKey(interval.high);
    const itself = high > low ? 1 : 0;
    return { best: 1 + countAbove(lows, high), worst: 1 + countAbove(highs, low) - itself };
  });
};

/** How many of the sorted numbers are above the limit. */
const countAbove = (sorted: Float64Array, limit: number): number => {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! > limit) to = middle;
    else from = middle + 1;
  }
  return sorted.length - from;
};
