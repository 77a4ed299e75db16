/**
 * Large splits in shards, on one thread or on several: the answer is the same whoever computes what and when.
 *
 * @packageDocumentation
 */

export * from "./in-thread.ts";
export * from "./in-workers.ts";
export * from "./serve-shards.ts";
export * from "./shard-runner.ts";
export * from "./split-in-shards.ts";
export type { NodePort, WebPort, WorkerPort } from "./worker-port.ts";
