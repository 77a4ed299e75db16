import { DomainError } from "@vanstervind/core";
import type { NodePort } from "./worker-port.ts";

/** What is used of Node, where there is one. */
interface Host {
  readonly URL: new (address: string) => object;
  readonly process?: { getBuiltinModule?(name: string): unknown };
  readonly navigator?: { readonly hardwareConcurrency?: number };
}
interface Threads {
  readonly Worker: new (program: object, options: { readonly workerData: string }) => NodePort;
}

/** Nothing of Node is imported, so that the module loads in browsers too. */
const builtin = (name: string): unknown => (globalThis as unknown as Host).process?.getBuiltinModule?.(name);

/** What a worker of Node runs: this entry, found by its name, wherever a build has put its modules. */
const program = `data:text/javascript,
import { parentPort, workerData } from "node:worker_threads";
const { serveShards } = await import(workerData);
serveShards(parentPort);
`;

/** A worker thread of Node that splits shards. */
export const nodeWorker = (): NodePort => {
  const threads = builtin("node:worker_threads") as Threads | undefined;
  if (threads === undefined) {
    throw new DomainError("no-worker-threads", "This host has no node:worker_threads.", {
      hint: "Give createWorker: () => new Worker(…), and call serveShards(self) in the worker's file.",
    });
  }
  const { resolve } = import.meta as unknown as { resolve(specifier: string): string };
  return new threads.Worker(new (globalThis as unknown as Host).URL(program), {
    workerData: resolve("@vanstervind/turf-splitting/workers"),
  });
};

/** How many threads the host runs at a time. */
export const processorCount = (): number => {
  const os = builtin("node:os") as { availableParallelism(): number } | undefined;
  return os?.availableParallelism() ?? (globalThis as unknown as Host).navigator?.hardwareConcurrency ?? 1;
};
