import { join } from "node:path";
import { createRandom, DomainError, type Fault, invalidInput, type Random } from "@vanstervind/core";
import type { Scan } from "@vanstervind/csv";
import { crossFaults, type ReadTable } from "./cross-check.ts";
import { defaultSeed } from "./default-seed.ts";
import { type DataFile, files, type TableName, type Tables, tableNames } from "./files.ts";
import { misspeltFiles, namesIn, noticesOf } from "./own-folder.ts";
import type { Notice, Provenance } from "./provenance.ts";
import { scanBuiltIn, scanOwn } from "./scan-file.ts";
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
  /** Seeds what is made up; the same seed gives the same data. {@link defaultSeed} unless given. */
  readonly seed?: string | number;
}

/**
 * Loads the district: the built-in open data of the Stockholm region and synthetic associations, members and the rest,
 * with every documented file that stands in `dir` in place of its built-in one.
 *
 * All faults of all files are collected, references between files among them, and nothing is returned unless there are
 * none. Files in `dir` with other names are not read and told in `notices`, but one that may be meant as the
 * do-not-contact list is a fault; names that begin with a dot are passed over. Rows of the built-in files are shared
 * between loads and must not be changed.
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
export const loadDistrict = async ({ dir, seed = defaultSeed }: LoadOptions = {}): Promise<District> => {
  const present = dir === undefined ? [] : await namesIn(dir);
  const notices = dir === undefined ? [] : noticesOf(dir, present);
  const random = createRandom(seed);
  const read = new Map<TableName, ReadTable>();
  for (const name of tableNames) {
    const spec: DataFile = files[name];
    const own = dir !== undefined && present.includes(spec.file);
    const scan = own
      ? await scanOwn(join(dir, spec.file), spec)
      : spec.attribution !== null
        ? await scanBuiltIn(name)
        : synthesised(name as SyntheticName, read, random);
    // A table that could not be made up is left out, and what refers to it unjudged.
    if (scan === null) continue;
    const table = { spec, scan, own };
    read.set(name, table);
    read.set(name, { ...table, scan: { ...scan, faults: [...scan.faults, ...crossFaults(table, read)] } });
  }

  const faults = [...misspeltFiles(present), ...[...read.values()].flatMap(({ scan }) => scan.faults)];
  if (faults.length > 0) {
    const { code, message, faults: sorted } = invalidInput(sortedByFile(faults), dir ?? "the built-in data");
    throw new DomainError(code, message, { faults: sorted, values: { dir, notices } });
  }
  return {
    ...tablesIn(read),
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

/** The rows of what was read. Every table is read before it is used: files and makers speak only of those before them. */
const tablesIn = (read: ReadonlyMap<TableName, ReadTable>): Tables =>
  Object.fromEntries([...read].map(([name, { scan }]) => [name, scan.rows])) as unknown as Tables;

/** A table made up from those before it, as if it had been read; `null` where one of them has faults. */
const synthesised = (
  name: SyntheticName,
  read: ReadonlyMap<TableName, ReadTable>,
  random: Random,
): Scan<unknown> | null => {
  const { from, make } = synthesisers[name];
  if (!from.every((other) => read.get(other)?.scan.faults.length === 0)) return null;
  // Nobody's own address is put on a list that was made up.
  const isNone = name === "doNotContact" && read.get("addresses")?.own === true;
  const rows = isNone ? [] : make(tablesIn(read), random.fork(name));
  return { rows, records: rows as readonly Record<string, unknown>[], placeOf: (record) => record + 2, faults: [] };
};

/** Faults file by file in the order of the catalogue, and within a file from its top to its end. */
const sortedByFile = (faults: readonly Fault[]): Fault[] => {
  const order = tableNames.map((name) => files[name].file as string | null);
  return [...faults].sort((a, b) => order.indexOf(a.source) - order.indexOf(b.source) || (a.row ?? -1) - (b.row ?? -1));
};
