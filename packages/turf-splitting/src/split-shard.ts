import { divideByDistrict } from "./divide.ts";
import { splitSteps } from "./internal/split-steps.ts";
import { joinShards } from "./join-shards.ts";
import type { ShardInput, ShardOptions, ShardResult } from "./shard.ts";

/**
 * Splits stops into turfs, numbers in and numbers out: what {@link splitTurfs} does for addresses, for callers who have
 * stops on streets already, and for workers.
 *
 * Pure: the same rows and options give the same answer on every machine. Every stop is in exactly one turf. No turf weighs
 * more than `most` but a single stop that does by itself. With districts each is split by itself, and the turfs are
 * shared out by load. About 100 microseconds a stop; give up to 50 000 stops at a time (`divide`).
 *
 * @example
 * ```ts
 * import { splitShard } from "@vanstervind/turf-splitting";
 *
 * const none: number[] = [];
 * const places = { x: [0, 10, 900, 910], y: [0, 0, 0, 0], edge: [-1, -1, -1, -1], offset: [0, 0, 0, 0], side: [0, 0, 0, 0] };
 * const streets = { nodeX: none, nodeY: none, from: none, to: none, length: none };
 * const { tour, cuts } = splitShard({ ...places, ...streets, load: [1, 1, 1, 1] }, { least: 2, target: 2, most: 2 });
 * [[...tour], [...cuts]]; // => [[0, 1, 2, 3], [0, 2, 4]]
 * ```
 */
export const splitShard = (input: ShardInput, options: ShardOptions): ShardResult => {
  const districts = divideByDistrict(input, options);
  if (districts.length === 1) return finished(splitSteps(input, options));
  const results = districts.map((shard) => finished(splitSteps(shard.input, shard.options)));
  return joinShards(districts, results);
};

/** What steps lead to. */
const finished = <T>(steps: Generator<unknown, T>): T => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};
