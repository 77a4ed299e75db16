import type { Database, StoreOptions } from "./database.ts";
import { openStore, queue, rowsOf, shardsOf } from "./internal/store.ts";

/** How far a run has come, in shards. */
export interface RunProgress {
  /** In all. */
  readonly shards: number;
  /** With a result. */
  readonly done: number;
  /** In the hands of a worker, or of one that was killed and has not expired yet. */
  readonly active: number;
  /** Queued. */
  readonly waiting: number;
  /** Without retries left, or gone from the queue; plan the run again to queue them. */
  readonly failed: number;
  /** Cancelled; plan the run again to queue them. */
  readonly cancelled: number;
}

/**
 * How far a run has come: each shard is counted once.
 *
 * @throws `unknown-run` when no run has the key; `invalid-schema` when the name is not one that may be used.
 */
export const runProgress = async (
  database: Database,
  run: string,
  options: StoreOptions = {},
): Promise<RunProgress> => {
  const store = await openStore(database, options);
  const shards = await shardsOf(store, run);
  const rows = await rowsOf<{ state: string; count: number }>(
    store,
    `SELECT CASE WHEN r.shard IS NOT NULL THEN 'done'
                 WHEN j.state::text IN ('created', 'retry') THEN 'waiting'
                 WHEN j.state::text IN ('active', 'cancelled') THEN j.state::text
                 ELSE 'failed' END AS state, count(*)::integer AS count
     FROM ${store.at}.turf_shard s
     LEFT JOIN ${store.at}.turf_result r ON r.run = s.run AND r.shard = s.shard
     LEFT JOIN ${store.at}.job j ON j.name = $2 AND j.id = s.job
     WHERE s.run = $1 GROUP BY 1`,
    [run, queue],
  );
  const counts = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  const { done = 0, active = 0, waiting = 0, failed = 0, cancelled = 0 } = counts;
  return { shards, done, active, waiting, failed, cancelled };
};
