/** A program of its own, so that its threads read the sources as it does: splits a town in threads, one of which exits. */
import { Worker } from "node:worker_threads";
import { inWorkers, splitInShards } from "@vanstervind/turf-splitting/workers";
import { brief, gridTown } from "./town-shards.ts";

const entry = import.meta.resolve("@vanstervind/turf-splitting/workers");
const threads = 'import { parentPort } from "node:worker_threads";';
const exits = `${threads} parentPort.once("message", () => process.exit(7));`;
const serves = `${threads} const { serveShards } = await import(${JSON.stringify(entry)}); serveShards(parentPort);`;
let made = 0;
const createWorker = (): Worker => new Worker(new URL(`data:text/javascript,${made++ === 0 ? exits : serves}`));

const split = (runner: ReturnType<typeof inWorkers>) => splitInShards(gridTown(40, 1), brief, { stops: 20, runner });
const plain = await split(inWorkers());
const mended = await split(inWorkers({ count: 1, createWorker }));
process.stdout.write(JSON.stringify({ made, tours: [[...plain.tour], [...mended.tour]] }));
