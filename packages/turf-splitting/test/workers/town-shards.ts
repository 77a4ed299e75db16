import { createRandom } from "@vanstervind/core";
import { divide, type Shard, type ShardInput, type ShardOptions } from "@vanstervind/turf-splitting";

/** Stops along the streets of a square grid, in rows of numbers. */
export const gridTown = (
  stops: number,
  seed: string | number,
  size = Math.ceil(Math.sqrt(stops / 12)) + 1,
): ShardInput => {
  const random = createRandom(seed);
  const nodes = Array.from({ length: size * size }, (_, node) => node);
  const edges = nodes.flatMap((node) => [
    ...(node % size < size - 1 ? [[node, node + 1] as const] : []),
    ...(node + size < size * size ? [[node, node + size] as const] : []),
  ]);
  const x = (node: number): number => (node % size) * 100;
  const y = (node: number): number => Math.floor(node / size) * 100;
  const rows = Array.from({ length: stops }, () => ({
    edge: random.integer(0, edges.length),
    offset: random.integer(0, 101),
    side: random.integer(0, 2),
  }));
  const along = (of: (node: number) => number) =>
    rows.map(({ edge, offset }) => of(edges[edge]![0]) + ((of(edges[edge]![1]) - of(edges[edge]![0])) * offset) / 100);
  return {
    x: along(x),
    y: along(y),
    edge: rows.map(({ edge }) => edge),
    offset: rows.map(({ offset }) => offset),
    side: rows.map(({ side }) => side),
    load: rows.map(() => 1),
    nodeX: nodes.map(x),
    nodeY: nodes.map(y),
    from: edges.map(([from]) => from),
    to: edges.map(([, to]) => to),
    length: edges.map(() => 100),
  };
};

/** Turfs of 4 to 6 stops, searched briefly. */
export const brief: ShardOptions = { least: 4, target: 5, most: 6, effort: 0.05 };

/** A town of some shards. */
export const townShards = (stops = 30, seed: string | number = 1, most = 12): Shard[] =>
  divide(gridTown(stops, seed), brief, most);
