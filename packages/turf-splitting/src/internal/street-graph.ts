import type { Ground } from "../ground.ts";
import { createDisjointSets } from "./disjoint-sets.ts";
import { linkParts } from "./link-parts.ts";
import { toCentimetres } from "./metric.ts";

/** Streets as a graph in one piece, with the stops on its edges. Lengths are whole centimetres. */
export interface StreetGraph {
  /** For each node, where its neighbours start in `neighbour` and `length`; one more than there are nodes. */
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly length: Int32Array;
  /** For each stop: its edge, the edge's two nodes, the way to each of them along the edge, the side, and to the other. */
  readonly edge: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly toFrom: Int32Array;
  readonly toTo: Int32Array;
  readonly side: Uint8Array;
  readonly crossing: Int32Array;
  /** Parts with stops before they were linked. */
  readonly parts: number;
}

/** Where the map has no street, people walk this many times the straight distance. */
const detour = 1.3;

/** What it costs to get to the other side of a street when nothing else is said, metres. */
const defaultCrossing = 10;

/** The streets and the stops on them. Parts that hang apart, and stops on no street, are joined by straight links. */
export const createStreetGraph = (ground: Ground): StreetGraph => {
  const n = ground.x.length;
  const edges = ground.from.length;
  const nodeX = Array.from(ground.nodeX);
  const nodeY = Array.from(ground.nodeY);
  const lengths = Int32Array.from(ground.length, toCentimetres);
  const edge = Int32Array.from(ground.edge);
  const from = new Int32Array(n);
  const to = new Int32Array(n);
  const toFrom = new Int32Array(n);
  const toTo = new Int32Array(n);
  const crossing = new Int32Array(n);
  let offStreet = 0;
  for (let stop = 0; stop < n; stop++) {
    const on = edge[stop]!;
    if (on < 0) {
      edge[stop] = edges + offStreet++;
      from[stop] = nodeX.length;
      to[stop] = nodeX.length;
      nodeX.push(ground.x[stop]!);
      nodeY.push(ground.y[stop]!);
      continue;
    }
    from[stop] = ground.from[on]!;
    to[stop] = ground.to[on]!;
    toFrom[stop] = Math.min(lengths[on]!, toCentimetres(ground.offset[stop]!));
    toTo[stop] = lengths[on]! - toFrom[stop]!;
    crossing[stop] = toCentimetres(ground.crossing?.[on] ?? defaultCrossing);
  }

  const sets = createDisjointSets(nodeX.length);
  for (let row = 0; row < edges; row++) sets.join(ground.from[row]!, ground.to[row]!);
  const needed = new Set(Array.from(from, (node) => sets.find(node)));
  const part = Int32Array.from(nodeX, (_, node) => (needed.has(sets.find(node)) ? sets.find(node) : -1));
  const links = needed.size > 1 ? linkParts(Float64Array.from(nodeX), Float64Array.from(nodeY), part) : [];
  return {
    ...adjacency(
      nodeX.length,
      [...Array.from(ground.from), ...links.map((link) => link.from)],
      [...Array.from(ground.to), ...links.map((link) => link.to)],
      [...lengths, ...links.map(({ metres }) => Math.ceil(toCentimetres(metres) * detour))],
    ),
    edge,
    from,
    to,
    toFrom,
    toTo,
    side: Uint8Array.from(ground.side),
    crossing,
    parts: needed.size - offStreet,
  };
};

const adjacency = (
  nodes: number,
  from: readonly number[],
  to: readonly number[],
  lengths: readonly number[],
): Pick<StreetGraph, "start" | "neighbour" | "length"> => {
  const start = new Int32Array(nodes + 1);
  for (const ends of [from, to]) for (const node of ends) start[node + 1]!++;
  for (let node = 0; node < nodes; node++) start[node + 1]! += start[node]!;
  const next = start.slice();
  const neighbour = new Int32Array(2 * from.length);
  const length = new Int32Array(2 * from.length);
  for (const [a, b] of [
    [from, to],
    [to, from],
  ] as const) {
    for (let row = 0; row < a.length; row++) {
      const at = next[a[row]!]!++;
      neighbour[at] = b[row]!;
      length[at] = lengths[row]!;
    }
  }
  return { start, neighbour, length };
};
