/**
 * Closed tours of TSPLIB instances against the best known: `npx tsx --conditions=@vanstervind/source
 * packages/turf-splitting/bench/tsplib.ts FOLDER BEST.csv`. The folder holds `*.tsp` files of type EUC_2D, and the CSV
 * `file,…,best_known` with a line of names. Made by the same search that makes the tour past a town's doors.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom } from "@vanstervind/core";
import { greedyTour } from "../src/internal/greedy-tour.ts";
import type { Metric } from "../src/internal/metric.ts";
import { findNeighbours } from "../src/internal/neighbours.ts";
import { createTourSearch } from "../src/internal/tour-search.ts";

const [folder = "", best = ""] = process.argv.slice(2);

const [names = "", ...lines] = readFileSync(best, "utf8").trim().split(/\r?\n/);
const column = names.split(",").indexOf("best_known");
const known = new Map(lines.map((line) => line.split(",")).map((cells) => [cells[0]!, Number(cells[column])]));

const metricOf = (file: string): Metric => {
  const text = readFileSync(join(folder, file), "utf8");
  const rows = text
    .slice(text.indexOf("NODE_COORD_SECTION"))
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((cells) => cells.length === 3 && cells.every(Number.isFinite));
  const x = Float64Array.from(rows, ([, east]) => east!);
  const y = Float64Array.from(rows, ([, , north]) => north!);
  const between = (a: number, b: number): number => Math.round(Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!));
  return { size: rows.length, x, y, between, matrix: () => new Float64Array(0), onStreets: false, parts: 1 };
};

/** So many that each instance takes less than a second on a quiet machine. */
const kicks = 16_000;

for (const file of readdirSync(folder)
  .filter((name) => known.has(name))
  .sort()) {
  const metric = metricOf(file);
  const began = process.cpuUsage();
  const neighbours = findNeighbours(metric);
  const tour = greedyTour(metric, neighbours);
  const search = createTourSearch(tour, metric.between, neighbours);
  search.settle(Number.POSITIVE_INFINITY);
  const random = createRandom(1);
  for (let kick = kicks; kick > 0; kick--) search.kick(random);
  const { user } = process.cpuUsage(began);
  const length = tour.reduce((sum, stop, i) => sum + metric.between(stop, tour[(i + 1) % tour.length]!), 0);
  const gap = (length / known.get(file)! - 1) * 100;
  process.stdout.write(`${file}: ${length}, ${gap.toFixed(2)} % above the best known, ${(user / 1e6).toFixed(2)} s\n`);
}
