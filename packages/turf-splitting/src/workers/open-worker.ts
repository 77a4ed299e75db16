import { DomainError } from "@vanstervind/core";
import type { Shard } from "../divide.ts";
import type { ShardResult } from "../shard.ts";
import { buffersOf, type ShardAnswer, type ShardQuestion } from "./serve-shards.ts";
import { listen, type WorkerPort } from "./worker-port.ts";

/** A worker that answers one question at a time. */
export interface ShardWorker {
  /** Splits a shard there; rejected with {@link Crash} when the worker ends instead. */
  split(shard: Shard): Promise<ShardResult>;
  /** Ends it at once. */
  close(): void;
}

/** A worker that ended before it answered: the shard may be given to another one. */
export class Crash extends Error {}

/** Speaks with a worker by questions and answers. */
export const openWorker = (port: WorkerPort): ShardWorker => {
  let pending: Waiting<ShardResult> | null = null;
  let ended: Crash | null = null;
  const end = (what: string): void => {
    ended ??= new Crash(what);
    pending?.reject(ended);
  };
  listen(port, "message", (message) => {
    const answer = message as ShardAnswer;
    if ("result" in answer) pending?.resolve(answer.result);
    else pending?.reject(new DomainError("shard-refused", `A shard cannot be split: ${answer.failure}`));
  });
  listen(port, "error", (error) => end(messageOf(error)));
  listen(port, "messageerror", () => end("it sent what cannot be read"));
  listen(port, "exit", (code) => end(`it ended with code ${code}`));
  return {
    split: ({ input, options }) =>
      new Promise((resolve, reject) => {
        pending = { resolve, reject };
        if (ended !== null) return reject(ended);
        const question: ShardQuestion = { input: columnsOf(input), options };
        port.postMessage(question, buffersOf(question.input));
      }),
    close: () => void port.terminate?.(),
  };
};

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

const messageOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);

/** Copies of all columns, plain ones as typed arrays: the copies change hands, and the caller keeps the rows. */
const columnsOf = <Columns extends object>(input: Columns): Columns =>
  Object.fromEntries(
    Object.entries(input).map(([name, column]) => [
      name,
      ArrayBuffer.isView(column)
        ? (column as Float64Array).slice()
        : Array.isArray(column)
          ? Float64Array.from(column)
          : column,
    ]),
    // Each column keeps its name and its numbers.
  ) as Columns;
