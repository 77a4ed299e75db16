/**
 * `pnpm yardstick:placement FILE [--seconds 3] [--seed 1]`: places the events of an instance (`district-placement/1`) and
 * prints one JSON line for an outside checker: cost, seconds, and the slot and venue of each event, -1 for none.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { placeEventsInSteps } from "../src/placement/index.ts";
import { placementInstance } from "./placement-instance.ts";

const { values, positionals } = parseArgs({
  options: { seconds: { type: "string", default: "3" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const [file] = positionals;
if (file === undefined || !(Number(values.seconds) > 0)) {
  process.stderr.write("Usage: pnpm yardstick:placement FILE [--seconds 3] [--seed 1]\n");
  process.exit(2);
}
const { requests, options, told } = placementInstance(JSON.parse(readFileSync(file, "utf8")));
const started = performance.now();
const placement = await placeEventsInSteps(requests, {
  ...options,
  seed: values.seed,
  iterations: Number(process.env.ITERS ?? 300_000),
});
process.stdout.write(
  `${JSON.stringify({ ...told(placement), bound: placement.bound, method: placement.method, seconds: Math.round(performance.now()) / 1000, solving: Math.round(performance.now() - started) / 1000 })}\n`,
);
