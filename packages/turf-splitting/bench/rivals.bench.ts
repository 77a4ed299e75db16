/**
 * The same synthetic town split by this package, by two k-means packages and, where `gpmetis` is installed, by METIS:
 * all walks are measured by the same evaluator, and the ratios to this package's are printed.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clustersKmeans } from "@turf/clusters-kmeans";
import { createRandom } from "@vanstervind/core";
import { type ShardInput, splitShard } from "@vanstervind/turf-splitting";
import { kmeans } from "ml-kmeans";
import { bench, describe } from "vitest";
import { connectedParts } from "../src/internal/connected-parts.ts";
import { createMetric } from "../src/internal/create-metric.ts";
import { greedyTour } from "../src/internal/greedy-tour.ts";
import { groundOf } from "../src/internal/ground-of.ts";
import { findNeighbours } from "../src/internal/neighbours.ts";
import { openPath, pathLength } from "../src/internal/open-path.ts";
import { syntheticTown } from "./synthetic-town.ts";

const stops = 2000;
const turfs = stops / 50;
const most = 55;

const { addresses, network } = syntheticTown(stops, "a town for rivals");
const places = addresses.map(({ lon, lat, street }) => ({ lon: lon!, lat: lat!, street }));
const input: ShardInput = { ...groundOf(network, places), load: places.map(() => 1) };
const metric = createMetric(input);
const points = places.map((_, i): [number, number] => [input.x[i]!, input.y[i]!]);

/** The number of each stop's group, by each method. */
const methods: Record<string, () => ArrayLike<number>> = {
  "turf-splitting": () => {
    const { tour, cuts } = splitShard(input, { least: 42.5, target: 50, most, turfs });
    const groups = new Int32Array(stops);
    for (let turf = 0; turf < turfs; turf++)
      for (const row of tour.subarray(cuts[turf], cuts[turf + 1])) groups[row] = turf;
    return groups;
  },
  "@turf/clusters-kmeans": () => {
    const features = places.map(({ lon, lat }) => ({
      type: "Feature" as const,
      properties: {},
      geometry: { type: "Point" as const, coordinates: [lon, lat] },
    }));
    const clustered = clustersKmeans({ type: "FeatureCollection", features }, { numberOfClusters: turfs });
    return clustered.features.map(({ properties }) => properties.cluster!);
  },
  "ml-kmeans": () => kmeans(points, turfs, { seed: 1 }).clusters,
};

/** Ten neighbours on foot, and a tour that keeps the graph in one piece; short ways are dear to cut. */
const metisGraph = (): string => {
  const neighbours = findNeighbours(metric);
  const rows = Array.from({ length: stops }, () => new Map<number, number>());
  const link = (a: number, b: number): void => {
    const weight = 1 + Math.round(1e6 / (500 + metric.between(a, b)));
    rows[a]!.set(b, weight);
    rows[b]!.set(a, weight);
  };
  for (let a = 0; a < stops; a++) for (let i = 0; i < 10; i++) link(a, neighbours.near[a * neighbours.width + i]!);
  const tour = greedyTour(metric, neighbours);
  for (let i = 1; i < stops; i++) link(tour[i - 1]!, tour[i]!);
  const edges = rows.reduce((sum, row) => sum + row.size, 0) / 2;
  const lines = rows.map((row) => Array.from(row, ([b, weight]) => `${b + 1} ${weight}`).join(" "));
  return `${[`${stops} ${edges} 001`, ...lines].join("\n")}\n`;
};

if (spawnSync("gpmetis", ["-help"]).error === undefined) {
  const graph = metisGraph();
  methods["METIS -contig"] = () => {
    const folder = mkdtempSync(join(tmpdir(), "metis-"));
    const file = join(folder, "town");
    writeFileSync(file, graph);
    spawnSync("gpmetis", ["-contig", "-ufactor=100", "-ncuts=10", "-seed=1", file, String(turfs)]);
    const groups = readFileSync(`${file}.part.${turfs}`, "utf8").trim().split("\n").map(Number);
    rmSync(folder, { recursive: true });
    return groups;
  };
}

/** All walks through the groups, the sizes and the parts. */
const measure = (groups: ArrayLike<number>) => {
  const members = new Map<number, number[]>();
  for (let stop = 0; stop < stops; stop++) {
    const group = groups[stop]!;
    members.set(group, [...(members.get(group) ?? []), stop]);
  }
  const sizes = Array.from(members.values(), (own) => own.length);
  let [km, parts] = [0, 0];
  for (const own of members.values()) {
    const matrix = metric.matrix(own);
    km += pathLength(matrix, own.length, openPath(matrix, Array.from(own.keys()), createRandom(1))) / 1e5;
    parts += connectedParts(matrix, own.length, 15_000).length - 1;
  }
  return { km, parts, over: sizes.filter((size) => size > most).length, least: Math.min(...sizes) / (stops / turfs) };
};

describe(`${stops} stops in ${turfs} turfs of at most ${most}`, () => {
  let own = 0;
  for (const [name, split] of Object.entries(methods)) {
    let groups: ArrayLike<number> = [];
    bench(
      name,
      () => {
        groups = split();
      },
      {
        iterations: 1,
        time: 0,
        warmupIterations: 0,
        warmupTime: 0,
        teardown: (_task, mode) => {
          if (mode !== "run") return;
          const { km, parts, over, least } = measure(groups);
          if (own === 0) own = km;
          process.stdout.write(
            `${name}: ${km.toFixed(2)} km, ratio ${(km / own).toFixed(3)}, ${over} over, min/mean ${least.toFixed(2)}, fragments ${parts}\n`,
          );
        },
      },
    );
  }
});
