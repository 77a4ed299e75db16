import type { Metric } from "./metric.ts";
import { createExplore } from "./shortest-ways.ts";
import type { StreetGraph } from "./street-graph.ts";

/** Crossing the street to the other side of the same stretch costs 10 m. */
const crossing = 1000;

/** How far the table of distances reaches from each node: 900 m, or as many other nodes as this. */
const tableReach = 90_000;
const tableNodes = 192;

/** A node pair that the table does not hold. */
const unknown = -1;

/**
 * Walking distances along the streets: from one stop along its edge to either end, by the shortest way, and along the
 * other's edge; on the same edge the difference of offsets, and 10 m more when the sides differ.
 *
 * A full matrix would not fit, so each node that stops need has a table of those near it. Pairs beyond the tables are
 * estimated by `between` and computed by `matrix`.
 */
export const createStreetMetric = (graph: StreetGraph): Metric => {
  const { edge, from, to, toFrom, toTo, side, x, y } = graph;
  const explore = createExplore(graph);
  const table = createTable(graph, explore);
  const { portal } = table;
  const fromPortal = from.map((node) => portal[node]!);
  const toPortal = to.map((node) => portal[node]!);

  const between = (a: number, b: number): number => {
    if (a === b) return 0;
    let best = Infinity;
    const af = fromPortal[a]!;
    const at = toPortal[a]!;
    const bf = fromPortal[b]!;
    const bt = toPortal[b]!;
    const aToFrom = toFrom[a]!;
    const aToTo = toTo[a]!;
    const bToFrom = toFrom[b]!;
    const bToTo = toTo[b]!;
    let way = table.lookup(af, bf);
    if (way !== unknown) best = aToFrom + way + bToFrom;
    way = table.lookup(af, bt);
    if (way !== unknown && aToFrom + way + bToTo < best) best = aToFrom + way + bToTo;
    way = table.lookup(at, bf);
    if (way !== unknown && aToTo + way + bToFrom < best) best = aToTo + way + bToFrom;
    way = table.lookup(at, bt);
    if (way !== unknown && aToTo + way + bToTo < best) best = aToTo + way + bToTo;
    if (edge[a] === edge[b]) best = Math.min(best, alongEdge(a, b));
    if (best < Infinity) return best;
    const straight = Math.round(130 * Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!));
    return Math.max(straight, table.reach[af]!, table.reach[bf]!);
  };

  const alongEdge = (a: number, b: number): number =>
    Math.abs(toFrom[a]! - toFrom[b]!) + (side[a] === side[b] ? 0 : crossing);

  /** Exact distances among nodes: from the table where it has them all, else by a search that ends at the last. */
  const nodeMatrix = (nodes: readonly number[]): Float64Array => {
    const m = nodes.length;
    const ways = new Float64Array(m * m);
    const column = new Map(nodes.map((node, i) => [node, i]));
    for (const [row, node] of nodes.entries()) {
      let missing = false;
      for (let i = 0; i < m; i++) {
        const way = table.lookup(portal[node]!, portal[nodes[i]!]!);
        missing ||= way === unknown;
        ways[row * m + i] = way;
      }
      if (!missing) continue;
      let left = m;
      explore(node, (reached, distance) => {
        const i = column.get(reached);
        if (i !== undefined) {
          ways[row * m + i] = distance;
          left--;
        }
        return left > 0;
      });
    }
    return ways;
  };

  return {
    size: edge.length,
    x,
    y,
    between,
    matrix: (stops) => {
      const n = stops.length;
      const rows = new Map<number, number>();
      const rowOf = (node: number): number => {
        if (!rows.has(node)) rows.set(node, rows.size);
        return rows.get(node)!;
      };
      const fromRow = Int32Array.from(stops, (stop) => rowOf(from[stop]!));
      const toRow = Int32Array.from(stops, (stop) => rowOf(to[stop]!));
      const ways = nodeMatrix([...rows.keys()]);
      const distances = new Float64Array(n * n);
      for (let i = 0; i < n; i++) {
        const a = stops[i]!;
        const rowFrom = fromRow[i]! * rows.size;
        const rowTo = toRow[i]! * rows.size;
        for (let j = 0; j < i; j++) {
          const b = stops[j]!;
          let best = Math.min(
            toFrom[a]! + Math.min(ways[rowFrom + fromRow[j]!]! + toFrom[b]!, ways[rowFrom + toRow[j]!]! + toTo[b]!),
            toTo[a]! + Math.min(ways[rowTo + fromRow[j]!]! + toFrom[b]!, ways[rowTo + toRow[j]!]! + toTo[b]!),
          );
          if (edge[a] === edge[b]) best = Math.min(best, alongEdge(a, b));
          distances[i * n + j] = best;
          distances[j * n + i] = best;
        }
      }
      return distances;
    },
    parts: graph.parts,
    offStreet: graph.offStreet,
  };
};

interface Table {
  /** For each node its number among those that stops need, or -1. */
  readonly portal: Int32Array;
  /** How far from each portal all distances are known. */
  readonly reach: Float64Array;
  /** The distance between two portals, or `unknown`. */
  lookup(a: number, b: number): number;
}

/** For each portal a hash table of the portals near it, all in two flat arrays. */
const createTable = (graph: StreetGraph, explore: ReturnType<typeof createExplore>): Table => {
  const portal = new Int32Array(graph.start.length - 1).fill(-1);
  const nodes: number[] = [];
  for (const node of [...graph.from, ...graph.to]) {
    if (portal[node] === -1) {
      portal[node] = nodes.length;
      nodes.push(node);
    }
  }
  const slots = 2 ** Math.ceil(Math.log2(2 * Math.min(nodes.length, tableNodes) + 2));
  const mask = slots - 1;
  const keys = new Int32Array(nodes.length * slots).fill(-1);
  const ways = new Int32Array(nodes.length * slots);
  const reach = new Float64Array(nodes.length);
  for (const [row, node] of nodes.entries()) {
    let count = 0;
    explore(node, (reached, distance) => {
      reach[row] = distance;
      if (distance > tableReach || count === tableNodes) return false;
      const key = portal[reached]!;
      if (key >= 0) {
        let slot = Math.imul(key, 0x9e3779b1) & mask;
        while (keys[row * slots + slot] !== -1) slot = (slot + 1) & mask;
        keys[row * slots + slot] = key;
        ways[row * slots + slot] = distance;
        count++;
      }
      return true;
    });
  }
  const probe = (row: number, key: number): number => {
    let slot = Math.imul(key, 0x9e3779b1) & mask;
    for (;;) {
      const held = keys[row * slots + slot]!;
      if (held === key) return ways[row * slots + slot]!;
      if (held === -1) return unknown;
      slot = (slot + 1) & mask;
    }
  };
  return {
    portal,
    reach,
    lookup: (a, b) => {
      if (a === b) return 0;
      const way = probe(a, b);
      return way === unknown ? probe(b, a) : way;
    },
  };
};
