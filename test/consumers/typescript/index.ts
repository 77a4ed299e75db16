// Every entry of every package, type-checked with the strictest options, library types included.
import { createRandom, type Fault, parseOre, type Reason } from "@vanstervind/core";
import type { CalendarEvent } from "@vanstervind/event-scheduling";
import { occurrences } from "@vanstervind/event-scheduling/rules";
import { type Allocation, allocate } from "@vanstervind/fund-allocation";
import { type Ranking, rank } from "@vanstervind/priority-scoring";
import { type GapReport, gapReport } from "@vanstervind/study-curriculum";
import { splitTurfs } from "@vanstervind/turf-splitting";
import { entries } from "./entries.js";

const faults: readonly Fault[] = [];
const random: number = createRandom(1).next();
const codeOf = (reason: Reason): string => reason.code;
const functions: readonly ((...args: never[]) => unknown)[] = [occurrences, allocate, rank, gapReport, splitTurfs];
const titles = (events: readonly CalendarEvent[]): string[] => events.map(({ title }) => title.sv);
const awarded = (allocation: Allocation): number => allocation.awardedOre;
const best = (ranking: Ranking): string | undefined => ranking.rows[0]?.id;
const missing = (report: GapReport): number => report.rows.where({ statuses: ["missing"] }).length;

// @ts-expect-error an award is a number of öre, not a text
const wrong: string = awarded({} as Allocation);

const holds = [random < 1, wrong === undefined, parseOre("1 234,50 kr") === 123_450, faults.length === 0];
if (holds.includes(false)) throw new Error(`Not as it should be: ${holds.join()}`);
console.log(
  `${Object.keys(entries).length} entries, ${functions.length} functions, ${[codeOf, titles, best, missing].length} readers`,
);
