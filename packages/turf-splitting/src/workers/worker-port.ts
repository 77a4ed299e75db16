/** The parts of a `Worker` of `node:worker_threads`, or of a `parentPort`, that are used. */
export interface NodePort {
  /** Sends a message; the buffers change hands instead of being copied. */
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  /** Listens to `message`, and on a worker to `error` and `exit`. */
  on(event: string, listener: (value: unknown) => void): unknown;
  /** Ends a worker at once. */
  terminate?(): unknown;
}

/** The parts of a browser's `Worker`, or of the `self` of one, that are used. */
export interface WebPort {
  /** Sends a message; the buffers change hands instead of being copied. */
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  /** Listens to `message`, and on a worker to `error` and `messageerror`. */
  addEventListener(event: string, listener: (event: object) => void): unknown;
  /** Ends a worker at once. */
  terminate?(): unknown;
}

/** One end of the line between a thread and its worker, in Node or in a browser. */
export type WorkerPort = NodePort | WebPort;

/** Listens in the way that the port knows; a browser wraps what is sent in an event. */
export const listen = (port: WorkerPort, event: string, listener: (value: unknown) => void): void => {
  if ("on" in port) port.on(event, listener);
  else port.addEventListener(event, (wrapped) => listener("data" in wrapped ? wrapped.data : wrapped));
};
