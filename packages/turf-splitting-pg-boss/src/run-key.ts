import { createHash } from "node:crypto";
import type { ShardInput, ShardOptions } from "@vanstervind/turf-splitting";
import { configKey, shardStops } from "./internal/job-key.ts";
import { pack } from "./internal/pack.ts";

/**
 * The key of a run: a hash of the input, of how it is split, and of the seed. The same question has the same key, on
 * every machine, so asking it again finds the run that there is.
 *
 * Numbers count by their value, in plain lists as in typed arrays. Some tenths of a second for a million stops.
 *
 * @param stops - The most stops in a shard; 20 000 when not given.
 * @example
 * ```ts
 * import { runKey } from "@vanstervind/turf-splitting-pg-boss";
 *
 * const none: number[] = [];
 * const streets = { nodeX: none, nodeY: none, from: none, to: none, length: none };
 * const input = { x: [0, 10], y: [0, 0], edge: [-1, -1], offset: [0, 0], side: [0, 0], load: [1, 1], ...streets };
 * const key = runKey(input, { least: 1, target: 1, most: 2 });
 * runKey({ ...input, x: Float64Array.from(input.x) }, { most: 2, target: 1, least: 1, seed: 1 }) === key; // => true
 * runKey(input, { least: 1, target: 1, most: 2, seed: 2 }) === key; // => false
 * ```
 */
export const runKey = (input: ShardInput, options: ShardOptions, stops: number = shardStops): string => {
  const hash = createHash("sha256")
    .update(configKey(options))
    .update(JSON.stringify([stops, input.loadPerMetre ?? 0]));
  for (const name of Object.keys(input).sort()) {
    const column: unknown = input[name as keyof ShardInput];
    if (typeof column !== "object" || column === null) continue;
    hash.update(name).update(pack({ column: Float64Array.from(column as ArrayLike<number>) }));
  }
  return hash.digest("hex");
};
