import type { Database, StoreOptions } from "./database.ts";
import { jobId } from "./internal/job-key.ts";
import { openStore, queue, shardsOf } from "./internal/store.ts";

/**
 * Cancels what is left of a run: nothing of it is given out any more. A shard in the hands of a worker is finished and
 * kept. Results stay, so planning the run again goes on where it was.
 *
 * @throws `unknown-run` when no run has the key; `invalid-schema` when the name is not one that may be used.
 */
export const cancelRun = async (database: Database, run: string, options: StoreOptions = {}): Promise<void> => {
  const store = await openStore(database, options);
  const shards = await shardsOf(store, run);
  const ids = Array.from({ length: shards }, (_, shard) => jobId(run, shard));
  await store.boss.cancel(queue, ids);
};
