import { divide, type ShardInput, type ShardOptions } from "@vanstervind/turf-splitting";
import type { Database, StoreOptions } from "./database.ts";
import { configKey, jobId, shardStops } from "./internal/job-key.ts";
import { pack } from "./internal/pack.ts";
import { openStore, queue, transaction } from "./internal/store.ts";
import { runKey } from "./run-key.ts";

/** How to divide, and how patient to be. */
export interface PlanShardsOptions extends StoreOptions {
  /** The most stops in a shard; 20 000 when not given. */
  readonly stops?: number;
  /** So many seconds a worker may need for a shard before another one gets it; 900 when not given. */
  readonly expireInSeconds?: number;
  /** So often a shard is given out again after a worker was killed or failed; 5 times when not given. */
  readonly retries?: number;
}

/** A run that is planned. */
export interface PlannedRun {
  /** Its key, for the other functions. */
  readonly run: string;
  /** How many shards it has. */
  readonly shards: number;
}

/**
 * Divides stops into shards and queues one job for each, all in one transaction.
 *
 * The same input, options and seed are the same run ({@link runKey}): planning it again changes nothing that is done or
 * under way, and queues again what was cancelled or has failed for good. A job carries the shard's number, a hash of its
 * options and the seed; the rows themselves are in a table.
 *
 * @throws `invalid-schema` when the name is not one that may be used; what the database throws.
 */
export const planShards = async (
  database: Database,
  input: ShardInput,
  options: ShardOptions,
  { stops = shardStops, expireInSeconds = 900, retries = 5, ...where }: PlanShardsOptions = {},
): Promise<PlannedRun> => {
  const store = await openStore(database, where);
  const run = runKey(input, options, stops);
  const shards = divide(input, options, stops);
  await transaction(store, async (query, inside) => {
    await query(`INSERT INTO ${store.at}.turf_run (run, shards) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      run,
      shards.length,
    ]);
    for (const [shard, { input: own, options: how, stops: rows }] of shards.entries()) {
      await query(
        `INSERT INTO ${store.at}.turf_shard (run, shard, job, config, options, input, stops)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
        [run, shard, jobId(run, shard), configKey(how), JSON.stringify(how), pack(own), pack({ stops: rows })],
      );
    }
    const done = await query(`SELECT shard FROM ${store.at}.turf_result WHERE run = $1`, [run]);
    const isDone = new Set((done.rows as { shard: number }[]).map(({ shard }) => shard));
    const left = shards.flatMap(({ options: how }, shard) =>
      isDone.has(shard) ? [] : [{ id: jobId(run, shard), data: { run, shard, ...payloadOf(how) } }],
    );
    if (left.length === 0) return;
    const ids = left.map(({ id }) => id);
    await store.boss.insert(
      left.map((job) => ({ ...job, name: queue, expireInSeconds, retryLimit: retries })),
      inside,
    );
    await store.boss.resume(queue, ids, inside);
    await store.boss.retry(queue, ids, inside);
  });
  return { run, shards: shards.length };
};

/** What of the options a job carries; the seed as JSON, since a text may hold what a database does not take. */
const payloadOf = (options: ShardOptions): { config: string; seed: string } => ({
  config: configKey(options),
  seed: JSON.stringify(options.seed ?? 1),
});
