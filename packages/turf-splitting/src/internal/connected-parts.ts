import { createDisjointSets } from "./disjoint-sets.ts";

/** How many parts stops fall into when those within a distance of each other hang together. */
export const connectedParts = (distances: Float64Array, n: number, gap: number): number => {
  const sets = createDisjointSets(n);
  let parts = n;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) if (distances[i * n + j]! <= gap && sets.join(i, j)) parts--;
  }
  return parts;
};
