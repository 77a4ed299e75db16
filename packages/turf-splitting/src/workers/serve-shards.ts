import type { ShardInput, ShardOptions, ShardResult } from "../shard.ts";
import { splitShard } from "../split-shard.ts";
import { listen, type WorkerPort } from "./worker-port.ts";

/** What a worker is asked: the rows of a shard and how to split them. */
export interface ShardQuestion {
  readonly input: ShardInput;
  readonly options: ShardOptions;
}

/** What a worker answers: turfs, or what the method threw. */
export type ShardAnswer = { readonly result: ShardResult } | { readonly failure: string };

/**
 * Makes a worker of the thread that it is called in: each shard that comes by the port is split and sent back, its
 * arrays without a copy.
 *
 * Node's workers do this by themselves ({@link inWorkers}). In a browser, a file of two lines is the worker:
 *
 * ```js
 * import { serveShards } from "@vanstervind/turf-splitting/workers";
 * serveShards(self);
 * ```
 *
 * @example
 * ```ts
 * import { serveShards } from "@vanstervind/turf-splitting/workers";
 *
 * const heard: string[] = [];
 * serveShards({ on: (event) => heard.push(event), postMessage: () => undefined });
 * heard; // => ["message"]
 * ```
 */
export const serveShards = (port: WorkerPort): void => {
  listen(port, "message", (message) => {
    const { input, options } = message as ShardQuestion;
    let answer: ShardAnswer;
    try {
      answer = { result: splitShard(input, options) };
    } catch (error) {
      answer = { failure: String(error) };
    }
    port.postMessage(answer, "result" in answer ? buffersOf(answer.result) : []);
  });
};

/** The buffers of all typed arrays among the values, to be handed over. */
export const buffersOf = (columns: object): ArrayBuffer[] =>
  // The arrays are made by this package, never over shared memory.
  Object.values(columns).flatMap((column) => (ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : []));
