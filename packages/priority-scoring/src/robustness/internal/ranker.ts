const mostInBucket = 48;

/**
 * Sorts the indexes of scores, best first, into `order`, for many calls of the same size. Equal scores stand in any
 * order.
 *
 * Scores are spread over about three buckets each by their distance from the best, and the nearly sorted row is put
 * right by insertion: O(n) unless most scores crowd together, and crowded buckets are sorted by comparison.
 */
export const createRanker = (
  count: number,
): { sort: (scores: Float64Array) => void; order: Int32Array; sorted: Float64Array } => {
  const buckets = 2 ** Math.ceil(Math.log2(2 * count + 2));
  const starts = new Int32Array(buckets + 1);
  const bucketOf = new Int32Array(count);
  const order = new Int32Array(count);
  const sorted = new Float64Array(count);

  const sort = (scores: Float64Array): void => {
    let best = Number.NEGATIVE_INFINITY;
    let worst = Number.POSITIVE_INFINITY;
    for (let i = 0; i < count; i++) {
      const score = scores[i]!;
      if (score > best) best = score;
      if (score < worst) worst = score;
    }
    const scale = best > worst ? (buckets - 1) / (best - worst) : 0;
    starts.fill(0);
    for (let i = 0; i < count; i++) {
      const bucket = ((best - scores[i]!) * scale) | 0;
      bucketOf[i] = bucket;
      starts[bucket + 1]!++;
    }
    let crowd = 0;
    let before = 0;
    for (let b = 1; b <= buckets; b++) {
      const size = starts[b]!;
      if (size > crowd) crowd = size;
      before += size;
      starts[b] = before;
    }
    for (let i = 0; i < count; i++) {
      const bucket = bucketOf[i]!;
      const at = starts[bucket]!;
      starts[bucket] = at + 1;
      sorted[at] = scores[i]!;
      order[at] = i;
    }
    if (crowd > mostInBucket) {
      order.sort((a, b) => scores[b]! - scores[a]!);
      for (let i = 0; i < count; i++) sorted[i] = scores[order[i]!]!;
      return;
    }
    for (let i = 1; i < count; i++) {
      const score = sorted[i]!;
      if (sorted[i - 1]! >= score) continue;
      const index = order[i]!;
      let at = i;
      for (; at > 0 && sorted[at - 1]! < score; at--) {
        sorted[at] = sorted[at - 1]!;
        order[at] = order[at - 1]!;
      }
      sorted[at] = score;
      order[at] = index;
    }
  };
  return { sort, order, sorted };
};
