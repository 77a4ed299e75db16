// Every package, type-checked with module node20 and the strictest options, library types included.
import { createRandom, type Fault, type Reason } from "@vanstervind/core";
import type { CalendarEvent } from "@vanstervind/event-scheduling";
import { occurrences } from "@vanstervind/event-scheduling/calendar";
import { type Allocation, allocate } from "@vanstervind/fund-allocation";
import { type Ranking, rank } from "@vanstervind/priority-scoring";
import { type GapReport, gapReport } from "@vanstervind/study-curriculum";
import { splitTurfs } from "@vanstervind/turf-splitting";

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

console.log(
  `ts-node20: ${functions.length} packages, ${faults.length} faults`,
  [codeOf, titles, best, missing].length,
  random < 1 && wrong === undefined,
);
