import type { Shard } from "../divide.ts";
import type { ShardRunOptions } from "./shard-runner.ts";

/** Counts shards off as they are finished, and tells how far the run has come. */
export const progressOf = (shards: readonly Shard[], { onProgress }: ShardRunOptions): ((shard: number) => void) => {
  const stops = shards.reduce((sum, shard) => sum + shard.stops.length, 0);
  let [done, finished] = [0, 0];
  return (shard) => {
    done++;
    finished += shards[shard]!.stops.length;
    onProgress?.({ done, shards: shards.length, share: done === shards.length ? 1 : finished / stops });
  };
};
