import { createDisjointSets } from "./disjoint-sets.ts";
import { createPointIndex } from "./point-index.ts";

/** A stretch between two nodes where the map has no street. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly metres: number;
}

/**
 * The shortest straight links that join parts of a network into one: each part but the largest to its nearest
 * neighbour, until one is left (Borůvka). Ties go to the lower node. O(n log n) a round, at most log2 of the parts.
 *
 * @param part - For each node the part it belongs to, or -1 for nodes that nobody needs.
 */
export const linkParts = (x: Float64Array, y: Float64Array, part: Int32Array): Link[] => {
  const nodes = Int32Array.from(part.keys()).filter((node) => part[node]! >= 0);
  const index = createPointIndex(
    Float64Array.from(nodes, (node) => x[node]!),
    Float64Array.from(nodes, (node) => y[node]!),
  );
  const sets = createDisjointSets(part.length);
  const firstOf = new Map<number, number>();
  for (const node of nodes) {
    const first = firstOf.get(part[node]!);
    if (first === undefined) firstOf.set(part[node]!, node);
    else sets.join(first, node);
  }

  const links: Link[] = [];
  for (;;) {
    const groups = new Map<number, number[]>();
    for (const [i, node] of nodes.entries()) {
      const root = sets.find(node);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [i]);
      else group.push(i);
    }
    if (groups.size <= 1) return links;
    const largest = Math.max(...Array.from(groups.values(), (group) => group.length));
    const keep = [...groups].find(([, group]) => group.length === largest)![0];
    const found: Link[] = [];
    for (const [root, group] of groups) {
      if (root === keep) continue;
      let best: Link | null = null;
      for (const i of group) {
        const from = nodes[i]!;
        const outside = (j: number): boolean => sets.find(nodes[j]!) !== root;
        const [j] = index.nearest(x[from]!, y[from]!, 1, outside, best?.metres ?? Infinity);
        if (j === undefined) continue;
        const to = nodes[j]!;
        const metres = Math.hypot(x[from]! - x[to]!, y[from]! - y[to]!);
        if (best === null || metres < best.metres) best = { from, to, metres };
      }
      found.push(best!);
    }
    found.sort((a, b) => a.metres - b.metres || a.from - b.from || a.to - b.to);
    for (const link of found) if (sets.join(link.from, link.to)) links.push(link);
  }
};
