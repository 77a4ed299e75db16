import { createDisjointSets } from "./disjoint-sets.ts";

/** The parts that stops fall into when those within a distance of each other hang together: the largest first. */
export const connectedParts = (distances: Float64Array, n: number, gap: number): number[][] => {
  const sets = createDisjointSets(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) if (distances[i * n + j]! <= gap) sets.join(i, j);
  }
  const parts = new Map<number, number[]>();
  for (let i = 0; i < n; i++) {
    const root = sets.find(i);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [i]);
    else part.push(i);
  }
  return [...parts.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
};
