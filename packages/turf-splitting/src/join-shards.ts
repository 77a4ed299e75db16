import type { Shard } from "./divide.ts";
import type { ShardResult } from "./shard.ts";

/**
 * Puts the results of shards together again, in the order of the shards, whoever computed them and when.
 *
 * The rows of the tour are those of the whole. O(n).
 *
 * @param results - One for each shard, in the order of `shards`.
 * @example
 * ```ts
 * import { divide, joinShards, splitShard } from "@vanstervind/turf-splitting";
 *
 * const row = Array.from({ length: 40 }, (_, i) => i);
 * const zero = row.map(() => 0);
 * const streets = { nodeX: [], nodeY: [], from: [], to: [], length: [] };
 * const input = { x: row.map((i) => 20 * i), y: zero, edge: row.map(() => -1), offset: zero, side: zero, load: row.map(() => 1), ...streets };
 * const shards = divide(input, { least: 4, target: 5, most: 6 }, 20);
 * const { tour, cuts } = joinShards(shards, shards.map((shard) => splitShard(shard.input, shard.options)));
 * [shards.length, tour.length, cuts.length - 1]; // => [2, 40, 8]
 * ```
 */
export const joinShards = (shards: readonly Shard[], results: readonly ShardResult[]): ShardResult => {
  const all = <T>(of: (result: ShardResult) => ArrayLike<T>): T[] =>
    results.flatMap((result) => Array.from(of(result)));
  let stops = 0;
  const ends = results.map(({ cuts }) => {
    const shifted = Array.from(cuts.subarray(1), (cut) => cut + stops);
    stops += cuts.at(-1)!;
    return shifted;
  });
  return {
    tour: Int32Array.from(results.flatMap(({ tour }, i) => Array.from(tour, (row) => shards[i]!.stops[row]!))),
    cuts: Int32Array.from([0, ...ends.flat()]),
    metres: Float64Array.from(all(({ metres }) => metres)),
    loads: Float64Array.from(all(({ loads }) => loads)),
    parts: Int32Array.from(all(({ parts }) => parts)),
    feasible: results.every(({ feasible }) => feasible),
  };
};
