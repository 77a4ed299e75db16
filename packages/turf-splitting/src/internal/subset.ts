import type { ShardInput } from "../shard.ts";

/** Streets within this many metres of the stops are taken along. */
const margin = 2000;

/** Some stops of a shard with the streets around them, with rows of their own, in typed arrays. */
export const subset = (input: ShardInput, stops: Int32Array): ShardInput => {
  const { nodeX, nodeY, from, to, length, crossing, district, ...rest } = input;
  const frame = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  for (const stop of stops) {
    frame[0] = Math.min(frame[0], input.x[stop]! - margin);
    frame[1] = Math.min(frame[1], input.y[stop]! - margin);
    frame[2] = Math.max(frame[2], input.x[stop]! + margin);
    frame[3] = Math.max(frame[3], input.y[stop]! + margin);
  }
  const isNear = (node: number): boolean =>
    nodeX[node]! >= frame[0] && nodeY[node]! >= frame[1] && nodeX[node]! <= frame[2] && nodeY[node]! <= frame[3];
  const edgeRow = new Int32Array(from.length).fill(-1);
  const nodeRow = new Int32Array(nodeX.length).fill(-1);
  for (const stop of stops) if (input.edge[stop]! >= 0) edgeRow[input.edge[stop]!] = 0;
  const edges: number[] = [];
  const nodes: number[] = [];
  for (let edge = 0; edge < from.length; edge++) {
    const ends = [from[edge]!, to[edge]!];
    if (edgeRow[edge]! < 0 && !ends.some(isNear)) continue;
    edgeRow[edge] = edges.length;
    edges.push(edge);
    for (const node of ends) {
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
