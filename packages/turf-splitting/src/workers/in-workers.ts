import { DomainError } from "@vanstervind/core";
import type { Shard } from "../divide.ts";
import type { ShardResult } from "../shard.ts";
import { nodeWorker, processorCount } from "./node-worker.ts";
import { Crash, openWorker, type ShardWorker } from "./open-worker.ts";
import { progressOf } from "./progress-of.ts";
import type { FinishedShard, ShardRunner, ShardRunOptions } from "./shard-runner.ts";
import type { WorkerPort } from "./worker-port.ts";

/** How many workers, and of what kind. */
export interface WorkerOptions {
  /** So many workers at most; as many as the host has processors when not given. */
  readonly count?: number;
  /** Starts a worker that calls `serveShards`; a thread of `node:worker_threads` when not given. */
  readonly createWorker?: () => WorkerPort;
}

/** A shard is given so many times, to a new worker each time, before it is said to end workers. */
const attempts = 2;

/**
 * Splits shards in workers, each on a thread of its own: in Node by itself, in browsers with `createWorker`.
 *
 * Large shards are begun first. What goes over is handed over without a copy of its own, and the caller's rows are left
 * as they are. The result of a shard is the same as on one thread, whatever the number of workers. A worker that ends
 * without an answer is replaced, and its shard begun anew once. All workers are ended when the run is done, fails, is
 * aborted (at once, in the middle of a shard), or is left early.
 *
 * @throws `invalid-count` when `count` is not a whole number of at least 1; `worker-crashed` when a shard ends two
 *   workers; `shard-refused` when the method throws for one; `no-worker-threads` outside Node without `createWorker`.
 * @example
 * ```ts
 * import { inWorkers } from "@vanstervind/turf-splitting/workers";
 *
 * inWorkers({ count: 0 }); // throws invalid-count
 * ```
 */
export const inWorkers = ({ count = processorCount(), createWorker = nodeWorker }: WorkerOptions = {}): ShardRunner => {
  if (!Number.isInteger(count) || count < 1) {
    throw new DomainError("invalid-count", `count must be a whole number of at least 1, got ${count}.`);
  }
  return {
    async *run(shards, options: ShardRunOptions = {}): AsyncGenerator<FinishedShard> {
      const { signal } = options;
      signal?.throwIfAborted();
      const left = shards
        .map((_, shard) => shard)
        .sort((a, b) => shards[a]!.stops.length - shards[b]!.stops.length || b - a);
      const finish = progressOf(shards, options);
      const workers = new Set<ShardWorker>();
      const post = createPost<FinishedShard>();
      const lane = async (): Promise<void> => {
        const open = { worker: null as ShardWorker | null };
        for (let shard = left.pop(); shard !== undefined && !post.closed; shard = left.pop()) {
          post.send({ shard, result: await splitIn(open, shards[shard]!, shard) });
        }
      };
      const splitIn = async (
        open: { worker: ShardWorker | null },
        shard: Shard,
        index: number,
      ): Promise<ShardResult> => {
        for (let attempt = 1; ; attempt++) {
          open.worker ??= openWorker(createWorker());
          const { worker } = open;
          workers.add(worker);
          try {
            return await worker.split(shard);
          } catch (error) {
            worker.close();
            open.worker = null;
            if (!(error instanceof Crash)) throw error;
            if (attempt === attempts || post.closed) throw crashed(index, error);
          }
        }
      };
      const abort = (): void => post.fail(signal!.reason);
      signal?.addEventListener("abort", abort);
      try {
        for (let i = 0; i < Math.min(count, shards.length); i++) lane().catch(post.fail);
        for (let done = 0; done < shards.length; done++) {
          const finished = await post.next();
          finish(finished.shard);
          yield finished;
        }
      } finally {
        post.closed = true;
        signal?.removeEventListener("abort", abort);
        for (const worker of workers) worker.close();
      }
    },
  };
};

const crashed = (shard: number, { message }: Crash): DomainError =>
  new DomainError("worker-crashed", `Two workers ended while they split shard ${shard}: ${message}.`, {
    values: { shard, reason: message },
    hint: "Maybe it needs more memory: give divide fewer stops a shard, or use fewer workers.",
  });

/** Where many send and one waits; the first failure is what all waiting ends in. */
const createPost = <T>() => {
  const waiting: T[] = [];
  let failure: { readonly reason: unknown } | null = null;
  let wake = (): void => undefined;
  return {
    closed: false,
    send(item: T): void {
      waiting.push(item);
      wake();
    },
    fail(reason: unknown): void {
      failure ??= { reason };
      wake();
    },
    async next(): Promise<T> {
      while (failure === null && waiting.length === 0) await new Promise<void>((resume) => (wake = resume));
      if (failure !== null) throw failure.reason;
      return waiting.shift()!;
    },
  };
};
