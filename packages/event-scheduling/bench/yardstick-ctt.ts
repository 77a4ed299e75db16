/**
 * `pnpm yardstick:ctt FILE [--seconds 40] [--seed 1]`: timetables the courses of a CB-CTT instance (ITC-2007, track 3) and
 * prints one JSON line for an outside checker: cost, seconds, and the course, room, day and period of each lecture.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readCtt } from "./ctt/ctt-instance.ts";
import { solveCtt } from "./ctt/solve-ctt.ts";

const { values, positionals } = parseArgs({
  options: { seconds: { type: "string", default: "40" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const [file] = positionals;
if (file === undefined || !(Number(values.seconds) > 0)) {
  process.stderr.write("Usage: pnpm yardstick:ctt FILE [--seconds 40] [--seed 1]\n");
  process.exit(2);
}
const limit = Number(values.seconds);
// Time counts from the start of the process, with a margin for what started it.
const started = performance.now() / 1000;
const until = limit - Math.min(1.5, 0.1 * limit);
const { cost, lectures } = solveCtt(readCtt(readFileSync(file, "utf8")), {
  seed: values.seed,
  share: () => Math.min(1, (performance.now() / 1000 - started) / Math.max(0.1, until - started)),
});
process.stdout.write(`${JSON.stringify({ cost, seconds: Math.round(performance.now()) / 1000, lectures })}\n`);
