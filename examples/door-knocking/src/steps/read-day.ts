import type { Fault } from "@vanstervind/core";
import type { DayOptions } from "../read-command.ts";
import type { Town } from "../town.ts";
import { scanCrew } from "./own-crew.ts";
import { type OwnVisits, scanVisits } from "./own-visits.ts";
import { readTown } from "./read-town.ts";
import type { Crew } from "./volunteers.ts";

/** All that a day is planned from. */
export interface DayData {
  readonly town: Town;
  /** Own volunteers; `null` for made-up ones. */
  readonly crew: Crew | null;
  /** What came back; `null` where nothing has. */
  readonly visits: OwnVisits | null;
}

/**
 * Reads the town, the teams and what came back; `warn` is told what is odd.
 *
 * @throws `invalid-input` with every fault of every file at once.
 */
export const readDay = async (options: DayOptions, warn: (line: string) => void): Promise<DayData> => {
  const faults: Fault[] = [];
  const crew = options.teams === null ? null : await scanCrew(options.teams, faults);
  const visits = options.visits === null ? null : await scanVisits(options.visits, faults);
  return { town: await readTown(options, warn, faults), crew, visits };
};
