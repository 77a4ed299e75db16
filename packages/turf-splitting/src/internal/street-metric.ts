import type { Ground } from "../ground.ts";
import type { Metric } from "./metric.ts";
import { createNearTable, unknown } from "./near-table.ts";
import { createExplore } from "./shortest-ways.ts";
import type { StreetGraph } from "./street-graph.ts";

/**
 * Walking distances along the streets: from one stop along its edge to either end, by the shortest way, and along the
 * other's edge; on the same edge the difference of offsets, and what it costs to cross when the sides differ.
 *
 * A full matrix would not fit, so each node that stops need has a table of those near it. Pairs beyond the tables are
 * estimated by `between` and computed by `matrix`.
 */
export const createStreetMetric = (graph: StreetGraph, ground: Ground, tables: boolean): Metric => {
  const { edge, from, to, toFrom, toTo, side, crossing } = graph;
  const x = Float64Array.from(ground.x);
  const y = Float64Array.from(ground.y);
  const n = x.length;
  const explore = createExplore(graph);
  const table = createNearTable(graph, explore, tables);
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
    Math.abs(toFrom[a]! - toFrom[b]!) + (side[a] === side[b] ? 0 : crossing[a]!);

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
    size: n,
    x,
    y,
    between: remembered(between, n),
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
    onStreets: true,
    parts: graph.parts,
  };
};

/** So many pairs of each stop are remembered, a power of two. */
const pairsRemembered = 32;

/**
 * The same distance with a memory for the pairs asked for last: a search asks for the same ones again and again. Those of
 * one stop lie side by side, the other stop and then the way, as they are asked for together.
 */
const remembered = (between: Metric["between"], n: number): Metric["between"] => {
  const memory = new Int32Array(2 * pairsRemembered * n).fill(-1);
  const shift = Math.clz32(pairsRemembered) + 1;
  return (a, b) => {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const slot = 2 * (low * pairsRemembered + (Math.imul(high, 0x9e3779b1) >>> shift));
    if (memory[slot] === high) return memory[slot + 1]!;
    const way = between(low, high);
    memory[slot] = high;
    memory[slot + 1] = way;
    return way;
  };
};
