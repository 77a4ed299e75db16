import type { Ground } from "../../ground.ts";
import { createExplore } from "../../internal/shortest-ways.ts";
import { createStraightMetric } from "../../internal/straight-metric.ts";
import { createStreetGraph } from "../../internal/street-graph.ts";

/** The exact way between two stops, centimetres. */
export type Way = (a: number, b: number) => number;

/**
 * Exact ways that are searched when they are asked for: for the few, between neighbours, that a change asks for in a town
 * that is known already, where tables would cost more than the work itself. A search never goes farther than the best way
 * found so far, so between stops of one street it hardly leaves it.
 */
export const createWays = (ground: Ground): Way => {
  if (ground.from.length === 0) return createStraightMetric(ground).between;
  const graph = createStreetGraph(ground);
  const { edge, from, to, toFrom, toTo, side, crossing } = graph;
  const explore = createExplore(graph);
  return (a, b) => {
    if (a === b) return 0;
    const [bFrom, bTo] = [from[b]!, to[b]!];
    let best =
      edge[a] === edge[b] ? Math.abs(toFrom[a]! - toFrom[b]!) + (side[a] === side[b] ? 0 : crossing[a]!) : Infinity;
    /** Goes on from one end of the street of `a` as long as it may still be shorter. */
    const search = (end: number, start: number): void => {
      explore(end, (node, distance) => {
        const sofar = start + distance;
        if (sofar >= best) return false;
        if (node === bFrom) best = Math.min(best, sofar + toFrom[b]!);
        if (node === bTo) best = Math.min(best, sofar + toTo[b]!);
        return true;
      });
    };
    const isFromNearer = toFrom[a]! <= toTo[a]!;
    search(isFromNearer ? from[a]! : to[a]!, isFromNearer ? toFrom[a]! : toTo[a]!);
    search(isFromNearer ? to[a]! : from[a]!, isFromNearer ? toTo[a]! : toFrom[a]!);
    return best;
  };
};
