import { DomainError } from "@vanstervind/core";
import type { Shard, ShardInput, ShardOptions, ShardResult } from "@vanstervind/turf-splitting";
import { inThread, type ShardRunner, type StopSignal } from "@vanstervind/turf-splitting/workers";
import type { Database, StoreOptions } from "./database.ts";
import { pack, unpack } from "./internal/pack.ts";
import { openStore, queue, rowsOf, type Store, transaction } from "./internal/store.ts";

/** A shard that a worker has finished, or has failed at. */
export interface WorkedShard {
  /** The key of its run. */
  readonly run: string;
  /** Its number in the run. */
  readonly shard: number;
  /** What went wrong, if it did; the shard is given out again as long as there are retries left. */
  readonly failure: string | null;
}

/** How a process works. */
export interface WorkShardsOptions extends StoreOptions {
  /** Who splits a shard; this thread when not given. `inWorkers({ count: 1 })` keeps this thread free. */
  readonly runner?: ShardRunner;
  /** Whether to stay for shards that are planned later, until the signal; `false` when not given. */
  readonly stay?: boolean;
  /** Milliseconds between looks into a queue with nothing to do; 500 when not given. */
  readonly pauseMilliseconds?: number;
  /** Ends the work: the shard at hand is put back, or finished first where the runner cannot stop in the middle. */
  readonly signal?: StopSignal;
  /** Told of each shard when it is stored. */
  readonly onShard?: (worked: WorkedShard) => void;
}

/**
 * Works shards off the queue, one at a time, until none is left in any run: not waiting, and not in the hands of
 * another process, since that one may be killed. Returns how many it finished.
 *
 * A result is stored in one transaction with the end of its job. A worker that is killed holds its shard until
 * `expireInSeconds` have passed since it began; then another one gets it, and nothing else is done twice. Two that
 * finish the same shard store the same, once.
 *
 * @throws `invalid-schema` when the name is not one that may be used; what the database throws; never the signal's reason.
 */
export const workShards = async (database: Database, options: WorkShardsOptions = {}): Promise<number> => {
  const { stay = false, pauseMilliseconds = 500, signal, onShard } = options;
  const store = await openStore(database, options);
  let finished = 0;
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  signal?.addEventListener("abort", stop);
  try {
    while (!stopped && !isAborted(signal)) {
      const [job] = await store.boss.fetch<Payload>(queue);
      if (job !== undefined) {
        const failure = await workOne(store, job, options);
        onShard?.({ run: job.data.run, shard: job.data.shard, failure });
        if (failure === null) finished++;
        continue;
      }
      await store.boss.expire();
      if (!stay && (await store.boss.getQueueSize(queue, { before: "completed" })) === 0) break;
      await new Promise((resume) => setTimeout(resume, pauseMilliseconds));
    }
  } finally {
    signal?.removeEventListener("abort", stop);
  }
  return finished;
};

interface Payload {
  readonly run: string;
  readonly shard: number;
  readonly config: string;
}

const isAborted = (signal: StopSignal | undefined): boolean => {
  try {
    signal?.throwIfAborted();
    return false;
  } catch {
    return true;
  }
};

/** What went wrong, or null when the result is stored. */
const workOne = async (
  store: Store,
  { id, data: { run, shard, config } }: { id: string; data: Payload },
  { runner = inThread(), signal }: WorkShardsOptions,
): Promise<string | null> => {
  try {
    const known = [run, shard];
    const done = await rowsOf(store, `SELECT 1 FROM ${store.at}.turf_result WHERE run = $1 AND shard = $2`, known);
    const result = done.length > 0 ? null : await split(runner, await shardOf(store, [...known, config]), signal);
    await transaction(store, async (query, inside) => {
      if (result !== null) {
        await query(
          `INSERT INTO ${store.at}.turf_result (run, shard, result) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
          [...known, pack(result)],
        );
      }
      await store.boss.complete(queue, id, {}, inside);
    });
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await store.boss.fail(queue, id, { message });
    return message;
  }
};

/** The shard that was queued, under the options that it was queued for. */
const shardOf = async (store: Store, key: unknown[]): Promise<Shard> => {
  const [row] = await rowsOf<{ input: Uint8Array; stops: Uint8Array; options: ShardOptions }>(
    store,
    `SELECT input, stops, options FROM ${store.at}.turf_shard WHERE run = $1 AND shard = $2 AND config = $3`,
    key,
  );
  if (row === undefined) throw new DomainError("unknown-shard", "The shard of a job is not there as it was planned.");
  return { input: unpack<ShardInput>(row.input), options: row.options, ...unpack<Pick<Shard, "stops">>(row.stops) };
};

const split = async (runner: ShardRunner, shard: Shard, signal: StopSignal | undefined): Promise<ShardResult> => {
  for await (const { result } of runner.run([shard], signal === undefined ? {} : { signal })) return result;
  throw new DomainError("no-result", "The runner gave no result.");
};
