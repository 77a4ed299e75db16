import { createHash } from "node:crypto";
import type { ShardInput, ShardOptions } from "@vanstervind/turf-splitting";
import { pack } from "./internal/pack.ts";

/** The most stops in a shard, when not given. */
export const shardStops = 20_000;

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

/** A hash of how a shard is split, its seed included. */
export const configKey = ({ least, target, most, turfs, seed = 1, effort }: ShardOptions): string =>
  createHash("sha256")
    .update(JSON.stringify([least, target, most, turfs ?? null, seed, effort ?? null]))
    .digest("hex");

/** The id of the job of a shard, as a UUID: the same shard of the same run is the same job. */
export const jobId = (run: string, shard: number): string =>
  createHash("sha256")
    .update(`${run} ${shard}`)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
