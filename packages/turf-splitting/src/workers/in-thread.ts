import { splitShard } from "../split-shard.ts";
import { progressOf } from "./progress-of.ts";
import type { FinishedShard, ShardRunner, ShardRunOptions } from "./shard-runner.ts";

/** Timers belong to every host but not to the language, so the one that is used is declared here. */
declare const setTimeout: (callback: () => void, milliseconds: number) => unknown;

/**
 * Splits shards on this thread, one after the other.
 *
 * Between shards the host gets time to do other things, and a signal is heard; a shard that is begun is finished first,
 * which takes some seconds for 20 000 stops. Needs nothing of the host, so it runs everywhere.
 *
 * @example
 * ```ts
 * import { inThread } from "@vanstervind/turf-splitting/workers";
 *
 * const nothing = [];
 * for await (const finished of inThread().run([])) nothing.push(finished);
 * nothing.length; // => 0
 * ```
 */
export const inThread = (): ShardRunner => ({
  async *run(shards, options: ShardRunOptions = {}): AsyncGenerator<FinishedShard> {
    const finish = progressOf(shards, options);
    for (const [shard, { input, options: how }] of shards.entries()) {
      options.signal?.throwIfAborted();
      const result = splitShard(input, how);
      finish(shard);
      yield { shard, result };
      await new Promise<void>((resume) => setTimeout(resume, 0));
    }
    options.signal?.throwIfAborted();
  },
});
