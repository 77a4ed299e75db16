import type { ShardInput } from "../shard.ts";
import { createDisjointSets } from "./disjoint-sets.ts";

/** Streets within this many metres of the stops are taken along at least. */
const margin = 2000;

/** For each node a number that it has in common with all those that streets join it to. */
export const streetParts = ({ nodeX, from, to }: ShardInput, edges?: readonly number[]): Int32Array => {
  const sets = createDisjointSets(nodeX.length);
  if (edges === undefined) for (let edge = 0; edge < from.length; edge++) sets.join(from[edge]!, to[edge]!);
  else for (const edge of edges) sets.join(from[edge]!, to[edge]!);
  return Int32Array.from(nodeX, (_, node) => sets.find(node));
};

/**
 * Some stops of a shard with the streets around them, with rows of their own, in typed arrays. So many streets are taken
 * along that all stops hang together that do in the whole.
 *
 * @param parts - Those of the whole.
 */
export const subset = (input: ShardInput, stops: Int32Array, parts: Int32Array): ShardInput => {
  const { nodeX, nodeY, from, to, length, crossing, district, ...rest } = input;
  let edges = edgesAround(input, stops, margin);
  for (let reach = 2 * margin; edges.length < from.length && !hangTogether(input, stops, parts, edges); reach *= 2) {
    edges = edgesAround(input, stops, reach);
  }
  const edgeRow = new Int32Array(from.length).fill(-1);
  const nodeRow = new Int32Array(nodeX.length).fill(-1);
  const nodes: number[] = [];
  for (const [row, edge] of edges.entries()) {
    edgeRow[edge] = row;
    for (const node of [from[edge]!, to[edge]!]) {
      if (nodeRow[node]! >= 0) continue;
      nodeRow[node] = nodes.length;
      nodes.push(node);
    }
  }
  const pick = (of: ArrayLike<number>, rows: ArrayLike<number>): Float64Array =>
    Float64Array.from(rows, (row) => of[row]!);
  return {
    ...rest,
    x: pick(input.x, stops),
    y: pick(input.y, stops),
    edge: Int32Array.from(stops, (stop) => (input.edge[stop]! < 0 ? -1 : edgeRow[input.edge[stop]!]!)),
    offset: pick(input.offset, stops),
    side: Uint8Array.from(stops, (stop) => input.side[stop]!),
    load: pick(input.load, stops),
    nodeX: pick(nodeX, nodes),
    nodeY: pick(nodeY, nodes),
    from: Int32Array.from(edges, (edge) => nodeRow[from[edge]!]!),
    to: Int32Array.from(edges, (edge) => nodeRow[to[edge]!]!),
    length: pick(length, edges),
    ...(crossing === undefined ? {} : { crossing: pick(crossing, edges) }),
    ...(district === undefined ? {} : { district: pick(district, stops) }),
  };
};

/** The streets of some stops and those that begin or end in a frame around them. */
const edgesAround = (
  { x, y, edge: edgeOf, nodeX, nodeY, from, to }: ShardInput,
  stops: Int32Array,
  reach: number,
): number[] => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const isOwn = new Uint8Array(from.length);
  for (const stop of stops) {
    west = Math.min(west, x[stop]! - reach);
    south = Math.min(south, y[stop]! - reach);
    east = Math.max(east, x[stop]! + reach);
    north = Math.max(north, y[stop]! + reach);
    if (edgeOf[stop]! >= 0) isOwn[edgeOf[stop]!] = 1;
  }
  const isNear = (node: number): boolean =>
    nodeX[node]! >= west && nodeY[node]! >= south && nodeX[node]! <= east && nodeY[node]! <= north;
  const edges: number[] = [];
  for (let edge = 0; edge < from.length; edge++) {
    if (isOwn[edge] === 1 || isNear(from[edge]!) || isNear(to[edge]!)) edges.push(edge);
  }
  return edges;
};

/** Whether some streets join all stops that the streets of the whole do. */
const hangTogether = (input: ShardInput, stops: Int32Array, parts: Int32Array, edges: readonly number[]): boolean => {
  const local = streetParts(input, edges);
  const first = new Map<number, number>();
  for (const stop of stops) {
    const edge = input.edge[stop]!;
    if (edge < 0) continue;
    const node = input.from[edge]!;
    const known = first.get(parts[node]!);
    if (known === undefined) first.set(parts[node]!, local[node]!);
    else if (known !== local[node]) return false;
  }
  return true;
};
