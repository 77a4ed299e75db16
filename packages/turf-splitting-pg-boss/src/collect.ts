import { DomainError } from "@vanstervind/core";
import { joinShards, type Shard, type ShardResult } from "@vanstervind/turf-splitting";
import type { Database, StoreOptions } from "./database.ts";
import { unpack } from "./internal/pack.ts";
import { openStore, rowsOf, shardsOf } from "./internal/store.ts";

/**
 * The turfs of a run that is done: the same, byte for byte, as one thread gives for the same input and options.
 *
 * @throws `unknown-run` when no run has the key; `run-not-finished` when shards have no result yet, with how many have;
 *   `invalid-schema` when the name is not one that may be used.
 */
export const collect = async (database: Database, run: string, options: StoreOptions = {}): Promise<ShardResult> => {
  const store = await openStore(database, options);
  const shards = await shardsOf(store, run);
  const rows = await rowsOf<{ stops: Uint8Array; result: Uint8Array }>(
    store,
    `SELECT s.stops, r.result FROM ${store.at}.turf_shard s JOIN ${store.at}.turf_result r USING (run, shard)
     WHERE run = $1 ORDER BY shard`,
    [run],
  );
  if (rows.length < shards) {
    throw new DomainError("run-not-finished", `${rows.length} of ${shards} shards are done.`, {
      values: { done: rows.length, shards },
      hint: "Maybe a worker is still at it; see runProgress.",
    });
  }
  // Joining needs the stops of each shard, and not its streets, which stay in the database.
  const stops = rows.map((row) => unpack<Pick<Shard, "stops">>(row.stops) as Shard);
  return joinShards(
    stops,
    rows.map(({ result }) => unpack<ShardResult>(result)),
  );
};
