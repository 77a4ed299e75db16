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

  // What is asked for now: one closure for all searches, as a change asks some ten thousand times.
  let [bFrom, bTo, bToFrom, bToTo, start, best] = [0, 0, 0, 0, 0, 0];
  const arrive = (node: number, sofar: number): void => {
    if (node === bFrom) best = Math.min(best, sofar + bToFrom);
    if (node === bTo) best = Math.min(best, sofar + bToTo);
  };
  const reach = (node: number, distance: number): boolean => {
    if (start + distance >= best) return false;
    arrive(node, start + distance);
    return true;
  };
  /** Goes on from one end of the street of `a` as long as it may still be shorter. */
  const search = (end: number, toEnd: number): void => {
    start = toEnd;
    if (toEnd < best) explore(end, reach);
  };
  return (a, b) => {
    if (a === b) return 0;
    [bFrom, bTo, bToFrom, bToTo] = [from[b]!, to[b]!, toFrom[b]!, toTo[b]!];
    best = edge[a] === edge[b] ? Math.abs(toFrom[a]! - bToFrom) + (side[a] === side[b] ? 0 : crossing[a]!) : Infinity;
    // Most are round a corner, which keeps the searches short.
    arrive(from[a]!, toFrom[a]!);
    arrive(to[a]!, toTo[a]!);
    search(from[a]!, toFrom[a]!);
    search(to[a]!, toTo[a]!);
    return best;
  };
};
