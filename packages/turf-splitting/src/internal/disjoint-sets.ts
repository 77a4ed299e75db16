/** Sets of numbers that are merged over time. */
export interface DisjointSets {
  /** The number that stands for the set of `item`. */
  find(item: number): number;
  /** Merges two sets; `false` when they were one already. */
  join(a: number, b: number): boolean;
}

export const createDisjointSets = (size: number): DisjointSets => {
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const find = (item: number): number => {
    let at = item;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  return {
    find,
    join: (a, b) => {
      const left = find(a);
      const right = find(b);
      parent[Math.max(left, right)] = Math.min(left, right);
      return left !== right;
    },
  };
};
