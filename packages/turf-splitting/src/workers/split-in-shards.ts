import { divide } from "../divide.ts";
import { joinShards } from "../join-shards.ts";
import type { ShardInput, ShardOptions, ShardResult } from "../shard.ts";
import { inThread } from "./in-thread.ts";
import type { ShardRunner, ShardRunOptions } from "./shard-runner.ts";

/** Who splits the shards, and how large they are. */
export interface SplitInShardsOptions extends ShardRunOptions {
  /** Who splits them; this thread when not given. */
  readonly runner?: ShardRunner;
  /** The most stops in a shard; 20 000 when not given. The answer depends on it, but on nothing else of these. */
  readonly stops?: number;
}

/**
 * Divides stops into shards, has a runner split them, and joins the turfs: `divide`, `splitShard` and `joinShards` in
 * one.
 *
 * The answer is the same for every runner, byte for byte. A million stops need some hundred megabytes beside their own.
 *
 * @throws what the runner throws.
 * @example
 * ```ts
 * import { splitInShards } from "@vanstervind/turf-splitting/workers";
 *
 * const row = Array.from({ length: 40 }, (_, i) => i);
 * const zero = row.map(() => 0);
 * const streets = { nodeX: [], nodeY: [], from: [], to: [], length: [] };
 * const input = { x: row.map((i) => 20 * i), y: zero, edge: row.map(() => -1), offset: zero, side: zero, load: row.map(() => 1), ...streets };
 * const heard: number[] = [];
 * const { cuts } = await splitInShards(input, { least: 4, target: 5, most: 6 }, {
 *   stops: 20, onProgress: ({ done }) => heard.push(done),
 * });
 * [cuts.length - 1, heard]; // => [8, [1, 2]]
 * ```
 */
export const splitInShards = async (
  input: ShardInput,
  options: ShardOptions,
  { runner = inThread(), stops, ...follow }: SplitInShardsOptions = {},
): Promise<ShardResult> => {
  const shards = divide(input, options, stops);
  const results: ShardResult[] = [];
  for await (const { shard, result } of runner.run(shards, follow)) results[shard] = result;
  return joinShards(shards, results);
};
