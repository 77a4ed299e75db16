import type { StreetNetwork } from "../street-network.ts";
import { createDisjointSets } from "./disjoint-sets.ts";
import { linkParts } from "./link-parts.ts";
import { toCentimetres } from "./metric.ts";
import { createPlane } from "./plane.ts";
import { createSnap } from "./snap.ts";

/** What a stop needs for a place on the streets. */
export interface Place {
  readonly lon: number;
  readonly lat: number;
  readonly street: string;
}

/** Streets as a graph in one piece, with the stops on its edges. Lengths are whole centimetres. */
export interface StreetGraph {
  /** For each node, where its neighbours start in `neighbour` and `length`; one more than there are nodes. */
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly length: Int32Array;
  /** For each stop: its edge, the edge's two nodes, the way to each of them along the edge, and the side of it. */
  readonly edge: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly toFrom: Int32Array;
  readonly toTo: Int32Array;
  readonly side: Uint8Array;
  /** Where the stops lie, metres. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Parts with stops before they were linked. */
  readonly parts: number;
  /** Stops that lie too far from every street; each is a node of its own. */
  readonly offStreet: readonly number[];
}

/** Where the map has no street, people walk this many times the straight distance. */
const detour = 1.3;

/** The streets and the stops on them. Parts that hang apart, and stops off the streets, are joined by straight links. */
export const createStreetGraph = (network: StreetNetwork, places: readonly Place[]): StreetGraph => {
  const plane = createPlane(places);
  const x = Float64Array.from(places, ({ lon, lat }) => plane.x(lon, lat));
  const y = Float64Array.from(places, ({ lon, lat }) => plane.y(lon, lat));

  const nodeX = network.nodes.map(({ lon, lat }) => plane.x(lon, lat));
  const nodeY = network.nodes.map(({ lon, lat }) => plane.y(lon, lat));
  const nodeOf = new Map(network.nodes.map(({ id }, node) => [id, node]));
  const edges = network.edges.map(({ from, to, metres }) => ({
    from: nodeOf.get(from)!,
    to: nodeOf.get(to)!,
    length: toCentimetres(metres),
  }));
  const snap = createSnap(
    network.edges.map(({ name, line }, edge) => {
      const { from, to } = edges[edge]!;
      const straight = [from, to].map((node): [number, number] => [nodeX[node]!, nodeY[node]!]);
      const course = line?.map(([lon, lat]): [number, number] => [plane.x(lon, lat), plane.y(lon, lat)]) ?? [];
      return { name: name?.trim().toLowerCase() ?? "", points: course.length < 2 ? straight : course };
    }),
  );

  const n = places.length;
  const edge = new Int32Array(n);
  const from = new Int32Array(n);
  const to = new Int32Array(n);
  const toFrom = new Int32Array(n);
  const toTo = new Int32Array(n);
  const side = new Uint8Array(n);
  const offStreet: number[] = [];
  for (const [stop, { street }] of places.entries()) {
    const found = snap(x[stop]!, y[stop]!, street.trim().toLowerCase());
    if (found === null) {
      edge[stop] = edges.length + offStreet.length;
      from[stop] = nodeX.length;
      to[stop] = nodeX.length;
      nodeX.push(x[stop]!);
      nodeY.push(y[stop]!);
      offStreet.push(stop);
      continue;
    }
    const on = edges[found.edge]!;
    edge[stop] = found.edge;
    from[stop] = on.from;
    to[stop] = on.to;
    toFrom[stop] = Math.round(found.along * on.length);
    toTo[stop] = on.length - toFrom[stop]!;
    side[stop] = found.side;
  }

  const sets = createDisjointSets(nodeX.length);
  for (const { from: a, to: b } of edges) sets.join(a, b);
  const needed = new Set(Array.from(from, (node) => sets.find(node)));
  const part = Int32Array.from(nodeX, (_, node) => (needed.has(sets.find(node)) ? sets.find(node) : -1));
  const links = linkParts(Float64Array.from(nodeX), Float64Array.from(nodeY), part);
  const ways = [
    ...edges,
    ...links.map((link) => ({ ...link, length: Math.ceil(toCentimetres(link.metres) * detour) })),
  ];
  return {
    ...adjacency(nodeX.length, ways),
    edge,
    from,
    to,
    toFrom,
    toTo,
    side,
    x,
    y,
    parts: needed.size - offStreet.length,
    offStreet,
  };
};

interface Way {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

const adjacency = (nodes: number, ways: readonly Way[]): Pick<StreetGraph, "start" | "neighbour" | "length"> => {
  const start = new Int32Array(nodes + 1);
  for (const { from, to } of ways) {
    start[from + 1]!++;
    start[to + 1]!++;
  }
  for (let node = 0; node < nodes; node++) start[node + 1]! += start[node]!;
  const next = start.slice();
  const neighbour = new Int32Array(2 * ways.length);
  const length = new Int32Array(2 * ways.length);
  for (const way of ways) {
    for (const [a, b] of [
      [way.from, way.to],
      [way.to, way.from],
    ] as const) {
      const at = next[a]!++;
      neighbour[at] = b;
      length[at] = way.length;
    }
  }
  return { start, neighbour, length };
};
