/**
 * Splits the stops of files of points, nodes and edges, and writes the number of each one's turf, a line each:
 *
 * `pnpm yardstick:turf --points P --nodes N --edges E --cap C --turfs K --weight stops|households --seed S --out FILE`
 *
 * `--least` is the least that a turf holds as a share of the mean; when not given, 0.6 for households, and for stops 0.9
 * in towns of up to 5 000, 0.85 in larger ones, and nothing from 200 000 on, where a least size makes far-off places share a turf. Points are `id,x,y,w,edge,off,side,kind` in metres, nodes `x,y`, edges `u,v,len,cls`, each with a line of names.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { divide, joinShards, type ShardInput, splitShard } from "@vanstervind/turf-splitting";

const { values } = parseArgs({
  options: {
    points: { type: "string" },
    nodes: { type: "string" },
    edges: { type: "string" },
    cap: { type: "string" },
    turfs: { type: "string" },
    weight: { type: "string", default: "stops" },
    least: { type: "string" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
  },
});

/** The columns of a file of numbers. */
const columns = (file: string | undefined): Record<string, Float64Array> => {
  if (file === undefined) throw new Error("--points, --nodes, --edges, --cap, --turfs and --out must be given");
  const text = readFileSync(file, "utf8").trimEnd();
  const names = text.slice(0, text.indexOf("\n")).trim().split(",");
  const rows = text.split("\n").length - 1;
  const read = Object.fromEntries(names.map((name) => [name, new Float64Array(rows)]));
  let at = text.indexOf("\n") + 1;
  for (let row = 0; row < rows; row++) {
    const end = text.indexOf("\n", at);
    const cells = text.slice(at, end === -1 ? text.length : end).split(",");
    for (const [i, name] of names.entries()) read[name]![row] = Number(cells[i]);
    at = end + 1;
  }
  return read;
};

const points = columns(values.points);
const nodes = columns(values.nodes);
const edges = columns(values.edges);
const began = performance.now();

// The rows by place, so that their order in the file changes nothing.
const keys = ["x", "y", "edge", "off", "side", "w"].map((name) => points[name]!);
const rows = Int32Array.from(points.x!, (_, row) => row).sort((a, b) => {
  for (const key of keys) if (key[a] !== key[b]) return key[a]! - key[b]!;
  return a - b;
});
const sorted = (name: string): Float64Array => Float64Array.from(rows, (row) => points[name]![row]!);
const load = values.weight === "households" ? sorted("w") : new Float64Array(rows.length).fill(1);
const input: ShardInput = {
  x: sorted("x"),
  y: sorted("y"),
  edge: Int32Array.from(sorted("edge")),
  offset: sorted("off"),
  side: Uint8Array.from(sorted("side")),
  load,
  nodeX: nodes.x!,
  nodeY: nodes.y!,
  from: Int32Array.from(edges.u!),
  to: Int32Array.from(edges.v!),
  length: edges.len!,
};
const turfs = Number(values.turfs);
const most = Number(values.cap);
const target = load.reduce((sum, weight) => sum + weight, 0) / turfs;
const leastShare = (stops: number): number => {
  if (values.weight === "households") return 0.6;
  return stops <= 5000 ? 0.9 : stops < 200_000 ? 0.85 : 0;
};
const shards = divide(input, {
  least: Number(values.least ?? leastShare(rows.length)) * target,
  target,
  most,
  turfs,
  seed: values.seed,
});
const { tour, cuts, metres, parts } = joinShards(
  shards,
  shards.map((shard) => splitShard(shard.input, shard.options)),
);
const seconds = (performance.now() - began) / 1000;

const turfOf = new Int32Array(rows.length).fill(-1);
for (let turf = 0; turf + 1 < cuts.length; turf++) {
  for (let i = cuts[turf]!; i < cuts[turf + 1]!; i++) turfOf[rows[tour[i]!]!] = turf;
}
writeFileSync(values.out!, `${turfOf.join("\n")}\n`);
const sum = (of: ArrayLike<number>): number => Array.from(of).reduce((total, number) => total + number, 0);
process.stdout.write(
  `${JSON.stringify({ turfs: cuts.length - 1, km: sum(metres) / 1000, fragments: sum(parts) - parts.length, seconds })}\n`,
);
