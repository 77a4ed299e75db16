import { dateOf, dayOf } from "@vanstervind/core";
import type { RosterRequestInput } from "../src/rosters/index.ts";

/** A file of the form `shift-roster/1`. */
export interface RosterFile {
  readonly volunteers: number;
  readonly shifts: number;
  readonly days: number;
  readonly need: number;
  readonly maxPerVolunteer: number;
  readonly availability: readonly string[];
  readonly provenOptimum?: number;
}

/** The file as a request; ids are places in the file. */
export const requestOf = (file: RosterFile): RosterRequestInput => {
  const perDay = Math.ceil(file.shifts / file.days);
  const start = dayOf("2026-08-01");
  return {
    shifts: Array.from({ length: file.shifts }, (_, shift) => ({
      id: String(shift),
      start: {
        date: dateOf(start + Math.floor(shift / perDay)),
        time: `${String(8 + (shift % perDay)).padStart(2, "0")}:00`,
      },
      durationMinutes: 60,
      posts: [{ min: file.need }],
    })),
    volunteers: file.availability.map((row, volunteer) => ({
      id: String(volunteer),
      availability: Object.fromEntries(
        [...row].flatMap((cost, shift) => (cost === "0" ? [] : [[String(shift), Number(cost)] as const])),
      ),
    })),
    rules: { maxShifts: file.maxPerVolunteer },
    largestLoadCost: 50,
  };
};
