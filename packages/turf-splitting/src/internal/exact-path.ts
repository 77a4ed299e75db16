/** The most stops for which the shortest path is found by trying everything. */
export const exactLimit = 9;

/**
 * The shortest open path through all stops, proven, by dynamic programming over sets of stops (Held and Karp).
 * Ties go to the order with the lower numbers at the end. O(2ⁿ n²) time, O(2ⁿ n) memory.
 *
 * @param distances - A symmetric matrix, row by row.
 * @param start - The stop to begin with, or `null` for any.
 * @param end - The stop to end with, or `null` for any.
 */
export const exactPath = (
  distances: Float64Array,
  n: number,
  start: number | null,
  end: number | null = null,
): Int32Array => {
  const sets = 1 << n;
  const cost = new Float64Array(sets * n).fill(Infinity);
  const before = new Int8Array(sets * n).fill(-1);
  for (let stop = 0; stop < n; stop++) if (start === null || stop === start) cost[(1 << stop) * n + stop] = 0;
  for (let set = 1; set < sets; set++) {
    for (let last = 0; last < n; last++) {
      const sofar = cost[set * n + last]!;
      if (sofar === Infinity) continue;
      for (let stop = 0; stop < n; stop++) {
        if ((set >> stop) & 1) continue;
        const at = (set | (1 << stop)) * n + stop;
        const further = sofar + distances[last * n + stop]!;
        if (further < cost[at]!) {
          cost[at] = further;
          before[at] = last;
        }
      }
    }
  }
  let set = sets - 1;
  let last = end ?? 0;
  if (end === null) for (let stop = 1; stop < n; stop++) if (cost[set * n + stop]! < cost[set * n + last]!) last = stop;
  const path = new Int32Array(n);
  for (let i = n - 1; i >= 0; i--) {
    path[i] = last;
    const previous = before[set * n + last]!;
    set ^= 1 << last;
    last = previous;
  }
  return path;
};
