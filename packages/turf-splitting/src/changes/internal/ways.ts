import type { Ground } from "../../ground.ts";
import { createExplore } from "../../internal/shortest-ways.ts";
import { createStraightMetric } from "../../internal/straight-metric.ts";
import { createStreetGraph } from "../../internal/street-graph.ts";

/** The exact way between two stops, centimetres. */
export type Way = (a: number, b: number) => number;

/** So many nodes around one are found at a time. */
const around = 20;

/**
 * Exact ways that are computed when they are asked for, and remembered by street node: for the few that a change asks for
 * in a town that is known already, where tables of all would cost more than the work itself.
 */
export const createWays = (ground: Ground): Way => {
  if (ground.from.length === 0) return createStraightMetric(ground).between;
  const graph = createStreetGraph(ground);
  const { edge, from, to, toFrom, toTo, side, crossing } = graph;
  const explore = createExplore(graph);
  const rows: (Map<number, number> | undefined)[] = [];

  /** Finds what lies around a node, and goes on until a certain node is reached when one is given. */
  const look = (node: number, target = -1): Map<number, number> => {
    const row = new Map<number, number>();
    explore(node, (reached, distance) => {
      row.set(reached, distance);
      return target === -1 ? row.size < around : reached !== target;
    });
    rows[node] = row;
    return row;
  };
  const nodeWay = (a: number, b: number): number => {
    if (a === b) return 0;
    return (rows[a] ?? look(a)).get(b) ?? rows[b]?.get(a) ?? look(a, b).get(b)!;
  };

  return (a, b) => {
    if (a === b) return 0;
    const [af, at, bf, bt] = [from[a]!, to[a]!, from[b]!, to[b]!];
    if (edge[a] === edge[b]) {
      const along = Math.abs(toFrom[a]! - toFrom[b]!) + (side[a] === side[b] ? 0 : crossing[a]!);
      // Round the block is shorter only where the edge is long for its ends.
      const least = Math.min(along, toFrom[a]! + toFrom[b]!, toTo[a]! + toTo[b]!);
      const byEnds = Math.min(toFrom[a]! + toTo[b]!, toTo[a]! + toFrom[b]!);
      return least <= byEnds ? least : Math.min(least, byEnds + nodeWay(af, at));
    }
    return Math.min(
      toFrom[a]! + Math.min(nodeWay(af, bf) + toFrom[b]!, nodeWay(af, bt) + toTo[b]!),
      toTo[a]! + Math.min(nodeWay(at, bf) + toFrom[b]!, nodeWay(at, bt) + toTo[b]!),
    );
  };
};
