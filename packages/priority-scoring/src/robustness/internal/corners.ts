/** A condition on weights with sum 1: `row · weights ≥ 0`. */
export type HalfSpace = Float64Array;

const tolerance = 1e-10;

interface Corner {
  readonly weights: Float64Array;
  /** The conditions that hold with equality, a bit each; the first ones are that no weight is below 0. */
  readonly tight: bigint;
}

/**
 * The corners of what the conditions leave of the simplex, or `null` when there are more than `most`.
 *
 * The double description method: cut by one condition after the other; a new corner arises on each edge that is cut,
 * and two corners share an edge when no third one has all the conditions that are tight for both.
 *
 * @see K. Fukuda, A. Prodon, Double description method revisited, LNCS 1120 (1996).
 */
export const cornersOf = (size: number, conditions: readonly HalfSpace[], most: number): Float64Array[] | null => {
  const whole = (1n << BigInt(size)) - 1n;
  let corners = Array.from({ length: size }, (_, i): Corner => {
    const weights = new Float64Array(size);
    weights[i] = 1;
    return { weights, tight: whole ^ (1n << BigInt(i)) };
  });
  for (const [c, condition] of conditions.entries()) {
    const bit = 1n << BigInt(size + c);
    const heights = corners.map(({ weights }) => dot(condition, weights));
    const next: Corner[] = [];
    for (const [i, { weights, tight }] of corners.entries()) {
      const height = heights[i]!;
      if (height >= -tolerance) next.push({ weights, tight: height <= tolerance ? tight | bit : tight });
    }
    for (const [i, high] of corners.entries()) {
      if (heights[i]! <= tolerance) continue;
      if (next.length > most) return null;
      for (const [j, low] of corners.entries()) {
        if (heights[j]! >= -tolerance) continue;
        const shared = high.tight & low.tight;
        const isEdge = corners.every((other) => other === high || other === low || (other.tight & shared) !== shared);
        if (!isEdge) continue;
        const t = heights[i]! / (heights[i]! - heights[j]!);
        next.push({ weights: high.weights.map((w, k) => w + t * (low.weights[k]! - w)), tight: shared | bit });
      }
    }
    if (next.length > most) return null;
    corners = next;
  }
  return corners.map(({ weights }) => weights);
};

/** The sum of products. */
export const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};
