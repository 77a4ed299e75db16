import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { joinShards, type Shard, type ShardResult, splitShard } from "@vanstervind/turf-splitting";
import {
  inThread,
  inWorkers,
  type NodePort,
  type ShardProgress,
  type ShardRunner,
  type ShardRunOptions,
  splitInShards,
} from "@vanstervind/turf-splitting/workers";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { fakeWorkers } from "./fake-worker.ts";
import { brief, gridTown, townShards } from "./town-shards.ts";

/** Other work on the machine must not make a test fail. */
vi.setConfig({ testTimeout: 60_000 });

const runAll = async (runner: ShardRunner, shards: readonly Shard[], options?: ShardRunOptions) => {
  const results: ShardResult[] = [];
  const order: number[] = [];
  for await (const { shard, result } of runner.run(shards, options)) {
    results[shard] = result;
    order.push(shard);
  }
  return { order, joined: joinShards(shards, results) };
};

const oneByOne = (shards: readonly Shard[]): ShardResult =>
  joinShards(
    shards,
    shards.map(({ input, options }) => splitShard(input, options)),
  );

describe("laws", () => {
  test("the answer does not depend on who splits, on how many workers, or on which of them end", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.integer({ min: 1, max: 45 }),
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.constantFrom("answer" as const, "crash" as const), { maxLength: 1 }),
        async (seed, stops, count, behaviours) => {
          const shards = townShards(stops, seed, 15);
          const expected = oneByOne(shards);
          const inFakes = inWorkers({ count, createWorker: fakeWorkers(behaviours).createWorker });
          for (const runner of [inThread(), inFakes]) {
            const { order, joined } = await runAll(runner, shards);
            expect(joined).toEqual(expected);
            expect(order.toSorted((a, b) => a - b)).toEqual(shards.map((_, shard) => shard));
          }
        },
      ),
      { numRuns: 4 },
    );
  });

  test("progress counts every shard once, never falls, and ends at 1", async () => {
    const shards = townShards();
    for (const runner of [inThread(), inWorkers({ count: 2, createWorker: fakeWorkers().createWorker })]) {
      const heard: ShardProgress[] = [];
      await runAll(runner, shards, { onProgress: (progress) => heard.push(progress) });
      expect(heard.map(({ done }) => done)).toEqual(shards.map((_, shard) => shard + 1));
      expect(heard.map(({ share }) => share)).toEqual(heard.map(({ share }) => share).toSorted((a, b) => a - b));
      expect(heard.at(-1)).toEqual({ done: shards.length, shards: shards.length, share: 1 });
    }
  });

  test("the caller's rows are left as they are, plain or typed", async () => {
    const input = gridTown(20, 3);
    const typed = { ...input, load: Float32Array.from(input.load), loadPerMetre: 0.01 };
    const before = JSON.stringify(typed);
    const runner = inWorkers({ count: 1, createWorker: fakeWorkers().createWorker });
    expect(await splitInShards(typed, brief, { runner })).toEqual(splitShard(typed, { ...brief, turfs: 4 }));
    expect(JSON.stringify(typed)).toBe(before);
  });
});

test("no shards, no workers", async () => {
  const { made, createWorker } = fakeWorkers();
  expect((await runAll(inWorkers({ createWorker }), [])).order).toEqual([]);
  expect(made).toEqual({ workers: 0, ended: 0 });
});

test("large shards are begun first, equal ones in their order", async () => {
  const [a, b] = [townShards(10, 1), townShards(15, 2, 15)];
  const { order } = await runAll(inWorkers({ count: 1, createWorker: fakeWorkers().createWorker }), [...a, ...b, ...a]);
  expect(order).toEqual([1, 0, 2]);
});

describe("workers that end", () => {
  test("a shard that ends two workers is named", async () => {
    const shards = townShards(10);
    for (const behaviour of ["crash", "garble"] as const) {
      const { made, createWorker } = fakeWorkers([behaviour, behaviour]);
      await expect(runAll(inWorkers({ count: 3, createWorker }), shards)).rejects.toMatchObject({
        code: "worker-crashed",
        values: { shard: 0 },
      });
      expect(made.workers).toBe(2);
    }
  });

  test("Node's workers tell how they ended, before a question or after", async () => {
    for (const [event, value, reason] of [
      ["exit", 3, "it ended with code 3"],
      ["error", "out of memory", "out of memory"],
    ] as const) {
      for (const when of ["before", "after"]) {
        const createWorker = (): NodePort => {
          const heard = new Map<string, (value: unknown) => void>();
          const end = (): void => heard.get(event)?.(value);
          return {
            on: (name, listener) => {
              heard.set(name, listener);
              if (when === "before") end();
            },
            postMessage: () => void setTimeout(end, 0),
          };
        };
        await expect(runAll(inWorkers({ count: 1, createWorker }), townShards(10))).rejects.toMatchObject({
          code: "worker-crashed",
          values: { shard: 0, reason },
        });
      }
    }
  });

  test("what the method throws is passed on at once", async () => {
    const { made, createWorker } = fakeWorkers();
    const [shard] = townShards(10);
    const broken = { ...shard!, input: { ...shard!.input, x: undefined as unknown as number[] } };
    await expect(runAll(inWorkers({ count: 1, createWorker }), [broken])).rejects.toMatchObject({
      code: "shard-refused",
    });
    expect(made).toMatchObject({ workers: 1 });
    await expect(runAll(inThread(), [broken])).rejects.toThrow();
  });

  test("workers that cannot be started are an error, not a wait", async () => {
    const createWorker = () => {
      throw new Error("no more threads");
    };
    await expect(runAll(inWorkers({ count: 2, createWorker }), townShards())).rejects.toThrow("no more threads");
  });

  test("a count that is no count is refused", () => {
    for (const count of [0, 1.5, Number.NaN]) expect(() => inWorkers({ count })).toThrow("count must be");
  });
});

describe("stopping", () => {
  test("before, between and in the middle of shards", async () => {
    const shards = townShards();
    const early = AbortSignal.abort(new Error("not now"));
    const runners = [() => inThread(), () => inWorkers({ count: 2, createWorker: fakeWorkers().createWorker })];
    for (const runner of runners) {
      await expect(runAll(runner(), shards, { signal: early })).rejects.toThrow("not now");
      const controller = new AbortController();
      const onProgress = ({ done }: ShardProgress): void => {
        if (done === 2) controller.abort(new Error("enough"));
      };
      await expect(runAll(runner(), shards, { signal: controller.signal, onProgress })).rejects.toThrow("enough");
    }
    const { made, createWorker } = fakeWorkers(["hang", "hang"]);
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("too slow")), 5);
    const hanging = runAll(inWorkers({ count: 2, createWorker }), shards, { signal: controller.signal });
    await expect(hanging).rejects.toThrow("too slow");
    expect(made).toEqual({ workers: 2, ended: 2 });
  });

  test("an iteration that is left ends its workers", async () => {
    const { made, createWorker } = fakeWorkers();
    for await (const { shard } of inWorkers({ count: 2, createWorker }).run(townShards())) {
      expect(shard).toBeGreaterThanOrEqual(0);
      break;
    }
    expect(made).toEqual({ workers: 2, ended: 2 });
  });
});

describe("threads of Node", () => {
  test("are started by themselves, are replaced when one exits, and give the same as one thread", async () => {
    const readSources = new URL("./read-sources.js", import.meta.url).href;
    const program = [
      "--import",
      readSources,
      "--conditions=@vanstervind/source",
      `${import.meta.dirname}/in-threads.ts`,
    ];
    const { stdout } = await promisify(execFile)(process.execPath, program);
    const { tour } = await splitInShards(gridTown(40, 1), brief, { stops: 20 });
    expect(JSON.parse(stdout)).toEqual({ made: 2, tours: [[...tour], [...tour]] });
  });

  test("are asked for where there are none", async () => {
    const { process: node } = globalThis;
    const builtin = node.getBuiltinModule;
    try {
      node.getBuiltinModule = (() => undefined) as typeof builtin;
      await expect(runAll(inWorkers(), townShards(10))).rejects.toMatchObject({ code: "no-worker-threads" });
    } finally {
      node.getBuiltinModule = builtin;
    }
  });
});
