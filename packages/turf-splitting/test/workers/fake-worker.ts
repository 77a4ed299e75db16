import { serveShards, type WebPort } from "@vanstervind/turf-splitting/workers";

/** What a worker does with its n-th question; answered by `serveShards` when it says nothing. */
export type Behaviour = "answer" | "crash" | "garble" | "hang";

/** How many workers were made, and how many were ended. */
export interface Made {
  workers: number;
  ended: number;
}

/**
 * A worker as a browser has it, on this thread: messages are cloned and buffers change hands as between threads.
 * The n-th worker behaves as the n-th behaviour says.
 */
export const fakeWorkers = (behaviours: readonly Behaviour[] = []): { made: Made; createWorker: () => WebPort } => {
  const made: Made = { workers: 0, ended: 0 };
  const createWorker = (): WebPort => {
    const behaviour = behaviours[made.workers++] ?? "answer";
    const outside = new Map<string, (event: object) => void>();
    let inside: (event: object) => void = () => undefined;
    const tell = (event: string, what: object): void => void setTimeout(() => outside.get(event)?.(what), 0);
    serveShards({
      addEventListener: (_event, listener) => {
        inside = listener;
      },
      postMessage: (data, transfer) => tell("message", { data: structuredClone(data, { transfer }) }),
    });
    return {
      addEventListener: (event, listener) => outside.set(event, listener),
      postMessage: (message, transfer) => {
        const data: unknown = structuredClone(message, { transfer });
        if (behaviour === "answer") inside({ data });
        if (behaviour === "crash") tell("error", new Error("out of memory"));
        if (behaviour === "garble") tell("messageerror", {});
      },
      terminate: () => {
        made.ended++;
      },
    };
  };
  return { made, createWorker };
};
