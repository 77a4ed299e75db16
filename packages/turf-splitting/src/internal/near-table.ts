import type { Explore } from "./shortest-ways.ts";
import type { StreetGraph } from "./street-graph.ts";

/** How far the table reaches from each node: 900 m, or as many other nodes as this. */
const tableReach = 90_000;
const tableNodes = 192;

/** The distance of a pair that the table does not hold. */
export const unknown = -1;

/** Distances between the nodes that stops need (portals), as far as they are near each other. */
export interface NearTable {
  /** For each node its number among those that stops need, or -1. */
  readonly portal: Int32Array;
  /** How far from each portal all distances are known. */
  readonly reach: Float64Array;
  /** The distance between two portals, or `unknown`. */
  lookup(a: number, b: number): number;
}

/** For each portal a hash table of the portals near it, all in two flat arrays; none when it is not to be filled. */
export const createNearTable = (graph: StreetGraph, explore: Explore, filled: boolean): NearTable => {
  const portal = new Int32Array(graph.start.length - 1).fill(-1);
  const nodes: number[] = [];
  for (const ends of [graph.from, graph.to]) {
    for (const node of ends) {
      if (portal[node] === -1) {
        portal[node] = nodes.length;
        nodes.push(node);
      }
    }
  }
  const tabled = filled ? nodes.length : 0;
  const slots = 2 ** Math.ceil(Math.log2(2 * Math.min(nodes.length, tableNodes) + 2));
  const mask = slots - 1;
  const keys = new Int32Array(tabled * slots).fill(-1);
  const ways = new Int32Array(tabled * slots);
  const reach = new Float64Array(nodes.length);
  for (let row = 0; row < tabled; row++) {
    let count = 0;
    explore(nodes[row]!, (reached, distance) => {
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
      if (!filled) return unknown;
      const way = probe(a, b);
      return way === unknown ? probe(b, a) : way;
    },
  };
};
