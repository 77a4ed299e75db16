/**
 * `pnpm yardstick:seats FILE [--seconds 2] [--seed 1]`: plans the seats of an instance (`seat-planning/1`) and prints
 * one JSON line for an outside checker: cost, seconds, courses, learners and unserved, by the indices of the file.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { planSeats, type SeatPlan } from "@vanstervind/study-curriculum/seats";
import { seatInstance } from "./seat-instance.ts";

const { values, positionals } = parseArgs({
  options: { seconds: { type: "string", default: "2" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const [file] = positionals;
if (file === undefined || !(Number(values.seconds) > 0)) {
  process.stderr.write("Usage: pnpm yardstick:seats FILE [--seconds 2] [--seed 1]\n");
  process.exit(2);
}

/** Seconds since the process began, so that starting it counts against the limit too. */
const elapsed = (): number => performance.now() / 1000;
const started = elapsed();
const limit = Number(values.seconds);
const { request, kilometres, indexOf } = seatInstance(JSON.parse(readFileSync(file, "utf8")));
const plan = (moves: number, shouldStop: () => boolean): SeatPlan =>
  planSeats(request, { kilometres, seed: values.seed, moves, shouldStop });

// A short run, never cut off, tells how many moves the rest of the time is good for.
const probe = 100;
const begun = elapsed();
let best = plan(probe, () => false);
const taken = elapsed() - begun;
const moves = Math.floor((probe * Math.max(0, 0.75 * limit - elapsed() - taken)) / taken);
if (moves > probe) {
  const longer = plan(Math.min(moves, 20_000), () => elapsed() > 0.8 * limit);
  if (longer.cost.total < best.cost.total) best = longer;
}

const count = (rows: readonly (readonly [key: readonly number[], count: number])[]): number[][] => {
  const sums = new Map<string, number[]>();
  for (const [key, number] of rows) {
    const name = key.join();
    sums.set(name, [...key, (sums.get(name)?.at(-1) ?? 0) + number]);
  }
  return [...sums.values()];
};
process.stdout.write(
  `${JSON.stringify({
    cost: best.cost.total,
    seconds: Math.round((elapsed() - started) * 1000) / 1000,
    bound: Math.floor(best.bound),
    courses: count(
      best.courses.map(({ unitId, placeId, blockId }) => [[indexOf(unitId), indexOf(placeId), indexOf(blockId)], 1]),
    ),
    learners: count(
      best.seats.map(({ unitId, cohortId, placeId, learners }) => [
        [indexOf(unitId), indexOf(cohortId), indexOf(placeId)],
        learners,
      ]),
    ),
    unserved: count(
      best.unserved.map(({ unitId, cohortId, learners }) => [[indexOf(unitId), indexOf(cohortId)], learners]),
    ),
  })}\n`,
);
