import { createRandom } from "@vanstervind/core";
import {
  divide,
  joinShards,
  type ShardInput,
  type ShardOptions,
  type ShardResult,
  splitShard,
} from "@vanstervind/turf-splitting";

/** Stops strewn over a square, without streets. */
export const strewnTown = (stops: number, seed: string | number): ShardInput => {
  const random = createRandom(seed);
  const column = (of: () => number): number[] => Array.from({ length: stops }, of);
  const none: number[] = [];
  return {
    x: column(() => random.next() * 1000),
    y: column(() => random.next() * 1000),
    edge: column(() => -1),
    offset: column(() => 0),
    side: column(() => 0),
    load: column(() => 1),
    nodeX: none,
    nodeY: none,
    from: none,
    to: none,
    length: none,
  };
};

/** Turfs of 4 to 6 stops, searched briefly. */
export const brief: ShardOptions = { least: 4, target: 5, most: 6, effort: 0.05 };

/** So many stops in a shard. */
export const stops = 12;

/** What one thread gives. */
export const inOneThread = (input: ShardInput, options: ShardOptions = brief): ShardResult => {
  const shards = divide(input, options, stops);
  return joinShards(
    shards,
    shards.map((shard) => splitShard(shard.input, shard.options)),
  );
};
