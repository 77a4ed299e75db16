import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createRandom, DomainError, type Fault, invalidInput } from "@vanstervind/core";
import { crossFaults, type ReadTable } from "./cross-check.ts";
import { scanCsv } from "./csv/scan-csv.ts";
import { type DataFile, files, type TableName, type Tables, tableNames } from "./files.ts";
import { scanGeoJson } from "./geo/scan-geojson.ts";
import { nearestName } from "./nearest-name.ts";
import type { Notice, Provenance } from "./provenance.ts";
import type { Scan } from "./scan.ts";
import { type SyntheticName, synthesisers } from "./synthetic/synthesisers.ts";

/** Everything a district's year is planned from. */
export interface District extends Tables {
  /** Where each table comes from, in the order of the files. */
  readonly provenance: readonly Provenance[];
  /** What is worth telling about the data, such as files that were not read. */
  readonly notices: readonly Notice[];
  /** The seed of what is made up. */
  readonly seed: string | number;
}

/** What to load. */
export interface LoadOptions {
  /** A folder with own files, each of which replaces the built-in one of that name. */
  readonly dir?: string;
  /** Seeds what is made up; the same seed gives the same data. */
  readonly seed?: string | number;
}

/** The folder of the built-in open data. */
const builtIn = new URL("../data/", import.meta.url);

/**
 * Loads the district: the built-in open data of the Stockholm region and synthetic associations, members and the rest,
 * with every documented file that stands in `dir` in place of its built-in one.
 *
 * All faults of all files are collected, references between files among them, and nothing is returned unless there are
 * none. Files in `dir` with other names are not read and told in `notices`; names that begin with a dot are passed over.
 *
 * @throws `invalid-input` with every fault, its file, row (line of a CSV file, index of a GeoJSON feature) and field;
 * `values.notices` holds what was noticed besides.
 * @throws `no-such-directory`, `not-a-directory`, `unreadable-directory` when `dir` cannot be listed.
 * @see `docs/guide/own-data.md` for the files and their columns.
 * @example
 * ```ts
 * import { loadDistrict } from "@vanstervind/storstockholm";
 *
 * const district = await loadDistrict({ seed: 2026 });
 * district.municipalities.length; // => 26
 * district.electionDistricts.length; // => 1378
 * district.associations.filter(({ kind }) => kind === "branch").length; // => 11
 * await loadDistrict({ dir: "no/such/folder" }); // throws no-such-directory
 * ```
 */
export const loadDistrict = async ({ dir, seed = 2026 }: LoadOptions = {}): Promise<District> => {
  const present = dir === undefined ? [] : await namesIn(dir);
  const own = new Set(present);
  const contents = await Promise.all(
    tableNames.map(async (name) => {
      const { file, attribution } = files[name];
      if (dir !== undefined && own.has(file)) return contentOf(join(dir, file));
      return attribution === null ? null : readFile(new URL(file, builtIn));
    }),
  );

  const random = createRandom(seed);
  const read = new Map<TableName, ReadTable>();
  const isSound = (name: TableName): boolean => read.get(name)?.scan.faults.length === 0;
  const tables: Record<string, readonly unknown[]> = {};
  const unreadable: Fault[] = [];
  for (const [index, name] of tableNames.entries()) {
    const spec: DataFile = files[name];
    const content = contents[index]!;
    let scan: Scan<unknown>;
    if (content instanceof Error) {
      const message = `cannot be read: ${content.message}`;
      unreadable.push({ code: "unreadable-file", source: spec.file, row: null, field: "", message });
      continue;
    }
    if (content !== null) {
      scan = (spec.file.endsWith(".csv") ? scanCsv : scanGeoJson)(content, spec.row, { source: spec.file });
    } else {
      const { from, make } = synthesisers[name as SyntheticName];
      // What is made up builds on other tables; without them, what refers to it is left unjudged.
      if (!from.every(isSound)) continue;
      const ownAddresses = name === "doNotContact" && own.has(files.addresses.file);
      scan = madeUp(ownAddresses ? [] : make(tables as unknown as Tables, random.fork(name)));
    }
    const table = { spec, scan, own: own.has(spec.file) };
    read.set(name, table);
    const between = crossFaults(table, read);
    if (between.length > 0) read.set(name, { ...table, scan: { ...scan, faults: [...scan.faults, ...between] } });
    tables[name] = scan.rows;
  }

  const faults = [...unreadable, ...[...read.values()].flatMap(({ scan }) => scan.faults)];
  const notices = dir === undefined ? [] : noticesOf(dir, present);
  if (faults.length > 0) {
    const { code, message, faults: sorted } = invalidInput(sortedByFile(faults), dir ?? "the built-in data");
    throw new DomainError(code, message, { faults: sorted, values: { dir, notices } });
  }

  return {
    ...(tables as unknown as Tables),
    provenance: [...read].map(([table, { spec, scan, own }]) => ({
      table,
      file: spec.file,
      origin: own ? "own" : spec.attribution === null ? "synthetic" : "open",
      rows: scan.rows.length,
      syntheticRows: scan.rows.filter((row) => (row as { synthetic?: boolean }).synthetic === true).length,
      attribution: own ? null : spec.attribution,
    })),
    notices,
    seed,
  };
};

/** Rows that were made up, as if they had been read. */
const madeUp = (rows: readonly object[]): Scan<unknown> => ({
  rows,
  records: rows as readonly Record<string, unknown>[],
  placeOf: (record) => record + 2,
  faults: [],
});

const namesIn = async (dir: string): Promise<string[]> => {
  try {
    return (await readdir(dir)).filter((name) => !name.startsWith(".")).sort();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") {
      throw new DomainError("no-such-directory", `There is no folder ${dir}.`, { values: { dir } });
    }
    if (code === "ENOTDIR") {
      const hint = "Name the folder that the files are in.";
      throw new DomainError("not-a-directory", `${dir} is not a folder.`, { values: { dir }, hint });
    }
    throw new DomainError("unreadable-directory", `The folder ${dir} cannot be read: ${message}.`, { values: { dir } });
  }
};

/** The bytes of an own file, or why they could not be had, which is one fault among the others. */
const contentOf = async (path: string): Promise<Uint8Array | Error> => {
  try {
    return await readFile(path);
  } catch (error) {
    return error as Error;
  }
};

const noticesOf = (dir: string, present: readonly string[]): Notice[] => {
  const documented = tableNames.map((name) => files[name].file);
  const known = present.filter((name) => documented.includes(name));
  const absent = documented.filter((name) => !known.includes(name));
  const notices: Notice[] = present
    .filter((name) => !documented.includes(name))
    .map((file) => ({ code: "unknown-file", values: { file, nearest: nearestName(file, absent) } }));
  if (known.length === 0) notices.push({ code: "nothing-own", values: { dir } });
  const { addresses, doNotContact } = files;
  if (known.includes(addresses.file) && !known.includes(doNotContact.file)) {
    notices.push({ code: "no-do-not-contact", values: { file: doNotContact.file } });
  }
  return notices;
};

/** Faults file by file in the order of the catalogue, and within a file from its top to its end. */
const sortedByFile = (faults: readonly Fault[]): Fault[] => {
  const order = tableNames.map((name) => files[name].file as string | null);
  return [...faults].sort((a, b) => order.indexOf(a.source) - order.indexOf(b.source) || (a.row ?? -1) - (b.row ?? -1));
};
