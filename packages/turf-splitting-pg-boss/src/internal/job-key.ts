import { createHash } from "node:crypto";
import type { ShardOptions } from "@vanstervind/turf-splitting";

/** The most stops in a shard, when not given. */
export const shardStops = 20_000;

/** A hash of how a shard is split, its seed included. */
export const configKey = ({ least, target, most, turfs, seed = 1, effort }: ShardOptions): string =>
  createHash("sha256")
    .update(JSON.stringify([least, target, most, turfs ?? null, seed, effort ?? null]))
    .digest("hex");

/** The id of the job of a shard, as a UUID: the same shard of the same run is the same job. */
export const jobId = (run: string, shard: number): string =>
  createHash("sha256")
    .update(`${run} ${shard}`)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
