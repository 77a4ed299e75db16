/**
 * Solves a file of the form `shift-roster/1` and prints one line of JSON: its cost, the seconds taken, and the
 * volunteers of each shift by their places in the file. `--seconds` and `--seed` are accepted and not needed: the
 * roster is exact and the same every time.
 */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { makeRoster } from "../src/rosters/index.ts";
import { type RosterFile, requestOf } from "./roster-file.ts";

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("Give a file of the form shift-roster/1.");
const instance = JSON.parse(readFileSync(file, "utf8")) as RosterFile;
const begun = performance.now();
const { assignments, cost, missing } = makeRoster(requestOf(instance));
const seconds = (performance.now() - begun) / 1000;
const shifts: number[][] = Array.from({ length: instance.shifts }, () => []);
for (const { shiftId, volunteerId } of assignments) shifts[Number(shiftId)]!.push(Number(volunteerId));
process.stdout.write(`${JSON.stringify({ cost: cost + 1000 * missing, seconds, shifts })}\n`);
