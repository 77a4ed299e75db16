/** One worker against two on 200 000 made-up stops in ten shards: seconds, seconds of processor, and their ratio. */
import { Worker } from "node:worker_threads";
import { inWorkers, splitInShards } from "@vanstervind/turf-splitting/workers";
import { bench, describe } from "vitest";
import { gridTown } from "../test/workers/town-shards.ts";

const stops = Number(process.env.BENCH_STOPS ?? 200_000);
const input = gridTown(stops, "bench");
/** As thoroughly as a million stops are searched. */
const options = { least: 43, target: 50, most: 55, effort: 0.3 };

/** Threads read the sources by tsx; those of a published package need nothing. */
const program = `
import { register } from ${JSON.stringify(import.meta.resolve("tsx/esm/api"))};
import { parentPort, workerData } from "node:worker_threads";
register();
const { serveShards } = await import(workerData);
serveShards(parentPort);
`;
const workerData = import.meta.resolve("@vanstervind/turf-splitting/workers");
const createWorker = (): Worker =>
  new Worker(new URL(`data:text/javascript,${program}`), {
    workerData,
    execArgv: ["--conditions=@vanstervind/source"],
  });

const seconds: number[] = [];
describe(`${stops} stops`, () => {
  for (const count of [1, 2]) {
    bench(
      `${count} worker${count > 1 ? "s" : ""}`,
      async () => {
        const [began, used] = [performance.now(), process.cpuUsage()];
        await splitInShards(input, options, { runner: inWorkers({ count, createWorker }) });
        const { user, system } = process.cpuUsage(used);
        seconds[count] = (performance.now() - began) / 1000;
        const ratio = count === 2 ? `, ${(seconds[1]! / seconds[2]!).toFixed(2)} times as fast as one` : "";
        process.stdout.write(
          `${count}: ${seconds[count].toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor${ratio}\n`,
        );
      },
      { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 },
    );
  }
});
