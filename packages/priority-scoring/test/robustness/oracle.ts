/** Weights in the middles of equal cells of the line or the triangle: the same volume around each. */
export const gridWeights = (size: 2 | 3, steps: number): number[][] => {
  if (size === 2) return Array.from({ length: steps }, (_, i) => [(i + 0.5) / steps, 1 - (i + 0.5) / steps]);
  const result: number[][] = [];
  for (let i = 0; i < steps; i++) {
    for (let j = 0; i + j < steps; j++) {
      const up = [(i + 1 / 3) / steps, (j + 1 / 3) / steps];
      result.push([up[0]!, up[1]!, 1 - up[0]! - up[1]!]);
      if (i + j === steps - 1) continue;
      const down = [(i + 2 / 3) / steps, (j + 2 / 3) / steps];
      result.push([down[0]!, down[1]!, 1 - down[0]! - down[1]!]);
    }
  }
  return result;
};

/** Shares of ranks by counting over weights, best rank shared by ties. */
export const countedShares = (
  values: readonly (readonly number[])[],
  weights: readonly (readonly number[])[],
): number[][] => {
  const counts = values.map(() => values.map(() => 0));
  for (const w of weights) {
    const scores = values.map((row) => row.reduce((sum, x, c) => sum + x * w[c]!, 0));
    for (const [a, score] of scores.entries()) counts[a]![scores.filter((other) => other > score).length]!++;
  }
  return counts.map((row) => row.map((times) => times / weights.length));
};
