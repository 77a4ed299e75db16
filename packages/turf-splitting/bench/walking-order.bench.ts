import { createRandom } from "@vanstervind/core";
import { splitTurfs } from "@vanstervind/turf-splitting";
import { bench, describe } from "vitest";
import { createMetric } from "../src/internal/create-metric.ts";
import { openPath, pathLength } from "../src/internal/open-path.ts";
import { syntheticTown } from "./synthetic-town.ts";

const { addresses, network } = syntheticTown(5000, "town of 5,000");
const plan = await splitTurfs(addresses, { target: 50, tolerance: 0.1, network, effort: 0.2 });
const metric = createMetric(plan.ground, false);

/** Each turf's distances, and its stops in the order of their numbers in the list rather than of the walk. */
const turfs = plan.cuts.slice(1).map((end, i) => {
  const rows = plan.tour
    .slice(plan.cuts[i]!, end)
    .map((id, k) => ({ id, row: plan.cuts[i]! + k }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ row }) => row);
  return { matrix: metric.matrix(rows), order: Array.from(rows.keys()) };
});
const stops = turfs.reduce((sum, { order }) => sum + order.length, 0);

const walkAll = (seed: number, kicks?: number): number[] =>
  turfs.map(({ matrix, order }) => {
    const path = openPath(matrix, order, createRandom(seed), kicks === undefined ? {} : { kicks });
    return pathLength(matrix, order.length, path);
  });
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe(`walks of ${(stops / turfs.length).toFixed(0)} stops along streets, ${turfs.length} turfs`, () => {
  const seeds = Array.from({ length: 10 }, (_, seed) => walkAll(seed, 100));
  const best = sum(turfs.map((_, i) => Math.min(...seeds.map((lengths) => lengths[i]!))));
  for (const seed of [1, 2, 3]) {
    const began = process.cpuUsage();
    const length = sum(walkAll(seed));
    const { user } = process.cpuUsage(began);
    const gap = (100 * (length / best - 1)).toFixed(3);
    const each = ((user / 1000 / stops) * 50).toFixed(2);
    process.stdout.write(`seed ${seed}: ${gap} % above the best of ten long searches, ${each} ms for 50 stops\n`);
  }
  bench("all walks", () => {
    walkAll(1);
  });
});
