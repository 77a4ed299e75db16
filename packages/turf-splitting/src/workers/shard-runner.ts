import type { Shard } from "../divide.ts";
import type { ShardResult } from "../shard.ts";
import type { AbortLike } from "../split-options.ts";

/** A shard that is split. */
export interface FinishedShard {
  /** Its index among the shards that were given. */
  readonly shard: number;
  /** Its turfs, in rows of its own. */
  readonly result: ShardResult;
}

/** How far a run has come. */
export interface ShardProgress {
  /** Shards that are split. */
  readonly done: number;
  /** Shards in all. */
  readonly shards: number;
  /** The share of all stops that lie in shards that are split, from 0 to 1; never falls, and ends at 1. */
  readonly share: number;
}

/** The parts of an `AbortSignal` that stop work on other threads, so that any of them fits. */
export interface StopSignal extends AbortLike {
  /** Why the work is to stop. */
  readonly reason: unknown;
  /** Tells when the work is to stop. */
  addEventListener(type: "abort", listener: () => void): void;
  /** Takes the listener away again. */
  removeEventListener(type: "abort", listener: () => void): void;
}

/** How to follow and stop a run. */
export interface ShardRunOptions {
  /** Stops the work: the iteration is rejected with the signal's reason. */
  readonly signal?: StopSignal;
  /** Told after each shard how far the work has come. */
  readonly onProgress?: (progress: ShardProgress) => void;
}

/**
 * Whatever can split shards: this thread, some workers, a queue in a database.
 *
 * A runner gives each shard once, in the order in which they are finished, and the result that `splitShard` gives for
 * it. Where an iteration is left early, its work stops.
 *
 * @example
 * ```ts
 * import { splitShard } from "@vanstervind/turf-splitting";
 * import { inThread, type ShardRunner } from "@vanstervind/turf-splitting/workers";
 *
 * const backwards: ShardRunner = {
 *   run: async function* (shards) {
 *     for (let shard = shards.length - 1; shard >= 0; shard--) {
 *       yield { shard, result: splitShard(shards[shard]!.input, shards[shard]!.options) };
 *     }
 *   },
 * };
 * typeof inThread().run === typeof backwards.run; // => true
 * ```
 */
export interface ShardRunner {
  /** Splits the shards. */
  run(shards: readonly Shard[], options?: ShardRunOptions): AsyncIterable<FinishedShard>;
}
