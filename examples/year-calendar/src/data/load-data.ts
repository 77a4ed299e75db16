import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareIds, DomainError, type Fault, invalidInput } from "@vanstervind/core";
import { nearestName } from "@vanstervind/csv";
import type { Venue, VenueInput } from "@vanstervind/event-scheduling";
import { Venue as VenueSchema } from "@vanstervind/event-scheduling";
import { checkReferences } from "./check-references.ts";
import { type OwnCalendar, readCalendar } from "./read-calendar.ts";
import { type Files, readTables } from "./read-tables.ts";
import { type Row, type Tables, tables } from "./tables.ts";

/** All that the app is made from. */
export interface YearData {
  readonly tables: Tables;
  readonly calendars: readonly OwnCalendar[];
  /** The venues of the table, then those that only calendar files name. */
  readonly venues: readonly Venue[];
}

/** The folder of the built-in data. */
const builtIn = fileURLToPath(new URL("../../data/", import.meta.url));

/**
 * The built-in data, with the files of a folder in place of those of the same names.
 *
 * @throws `invalid-input` with every fault of all files; `no-such-directory` when the folder cannot be listed.
 */
export const loadData = async (dir: string | null = null): Promise<YearData> => {
  const own = dir === null ? new Map() : await filesIn(dir);
  return readData(new Map([...(await filesIn(builtIn)), ...own]), [...own.keys()]);
};

/**
 * The data of files.
 *
 * @throws `invalid-input` with every fault of all files.
 */
export const readData = (files: Files, own: readonly string[] = []): YearData => {
  const { tables: read, faults: tableFaults } = readTables(files);
  const faults: Fault[] = [...tableFaults];
  const known = [...Object.values(tables).map(({ file }) => file), ...read.organisations.map(({ file }) => file)];
  for (const name of own) {
    // With no organisations read, any calendar may be meant.
    if (known.includes(name) || (read.organisations.length === 0 && /\.(csv|ics)$/.test(name))) continue;
    const nearest = nearestName(name, known);
    const message = `is not a known file${nearest === null ? "" : `; maybe ${nearest}`}`;
    faults.push({ code: "unknown-file", source: name, row: null, field: "", message });
  }
  const venues = read.venues.map((row) => VenueSchema.parse(venueOf(row)));
  const foreign = new Map<string, Venue>();
  const calendars = read.organisations.flatMap((organisation, index): OwnCalendar[] => {
    const content = files.get(organisation.file);
    if (content === undefined) {
      const message = `names ${organisation.file}, which is not there`;
      faults.push({ code: "no-file", source: tables.organisations.file, row: index + 2, field: "file", message });
      return [];
    }
    const { calendar, venues: named, faults: own } = readCalendar(organisation, content, venues);
    faults.push(...own);
    for (const venue of named) foreign.set(venue.id, venue);
    return [calendar];
  });
  const data = {
    tables: read,
    calendars,
    venues: [...venues, ...[...foreign.values()].sort((a, b) => compareIds(a.id, b.id))],
  };
  // What a table lacks because of its own faults is not told again for every row that names it.
  if (faults.length === 0) faults.push(...checkReferences(data));
  if (faults.length > 0) throw invalidInput(faults, "the data");
  return data;
};

const filesIn = async (dir: string): Promise<Map<string, Uint8Array>> => {
  try {
    const names = (await readdir(dir)).filter((name) => !name.startsWith(".")).sort();
    return new Map(
      await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name))] as [string, Uint8Array])),
    );
  } catch (error) {
    const { message } = error as Error;
    throw new DomainError("no-such-directory", `The folder ${dir} cannot be read: ${message}.`, { values: { dir } });
  }
};

const venueOf = (row: Row<"venues">): VenueInput => ({
  id: row.id,
  name: row.name,
  capacity: row.capacity,
  accessible: row.stepFree,
  accessNote:
    row.accessSv === null && row.accessEn === null
      ? null
      : { sv: row.accessSv ?? row.accessEn!, en: row.accessEn ?? row.accessSv! },
  address: row.address,
  position: { latitude: row.latitude, longitude: row.longitude },
});
