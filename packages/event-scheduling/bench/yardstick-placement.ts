/**
 * `pnpm yardstick:placement FILE [--seconds 3] [--seed 1]`: places the events of an instance (`district-placement/1`) and
 * prints one JSON line for an outside checker: cost, seconds, and the slot and venue of each event, -1 for none.
 *
 * A proof would need far more time than an optimum, so it searches for as long as it may: part of the time goes to what
 * starts the process, and most of the rest is used only where the machine is too busy for a decent number of moves.
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
const limit = Number(values.seconds);
if (file === undefined || !(limit > 0)) {
  process.stderr.write("Usage: pnpm yardstick:placement FILE [--seconds 3] [--seed 1]\n");
  process.exit(2);
}
const started = performance.now();
const elapsed = (): number => (performance.now() - started) / 1000;
const enoughPauses = 40;
const { requests, options, told } = placementInstance(JSON.parse(readFileSync(file, "utf8")));
let pauses = 0;
const placement = await placeEventsInSteps(requests, {
  ...options,
  seed: values.seed,
  iterations: 1e9,
  maxSteps: 200_000,
  onProgress: (progress) => {
    pauses = progress.pauses;
  },
  shouldStop: () => elapsed() > (pauses < enoughPauses ? 0.92 : 0.6) * limit,
});
process.stdout.write(
  `${JSON.stringify({ ...told(placement), seconds: Math.round(elapsed() * 1000) / 1000, bound: placement.bound })}\n`,
);
