import type { Fault } from "@vanstervind/core";
import type { Scan } from "@vanstervind/csv";
import type { DataFile, Reference } from "./files.ts";

/** A table as far as it was read, with the name its faults are told under. */
export interface ReadTable {
  readonly spec: DataFile;
  readonly scan: Scan<unknown>;
  /** Whether the user gave the file. */
  readonly own: boolean;
}

/**
 * The faults of a table that show only between rows: ids used twice, and references to nothing in the tables read so
 * far, itself among them. References to a table that could not be read are left unjudged.
 */
export const crossFaults = (table: ReadTable, readSoFar: ReadonlyMap<string, ReadTable>): Fault[] => {
  const dangling = table.spec.references.flatMap((reference) => danglingReferences(table, reference, readSoFar));
  const told = table.own ? dangling.map(({ target, ...fault }) => fault) : filesNeeded(table, dangling);
  return [...repeatedKeys(table), ...told];
};

/** The values of a field in a table, those of faulty rows too; `null` where the table could not be read. */
const fieldValues = (table: ReadTable | undefined, field: string): ReadonlySet<unknown> | null => {
  if (table === undefined) return null;
  const values = new Set(table.scan.records.map((record) => record[field]));
  values.delete(undefined);
  return values.size === 0 && table.scan.faults.length > 0 ? null : values;
};

const repeatedKeys = ({ spec, scan }: ReadTable): Fault[] => {
  const first = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [index, record] of scan.records.entries()) {
    const values = spec.unique.map((name) => record[name]);
    if (values.includes(undefined) || spec.repeats?.(record)) continue;
    const key = JSON.stringify(values);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      continue;
    }
    const shown = values.filter((value) => value !== null).join(", ");
    faults.push({
      code: "duplicate-id",
      source: spec.file,
      row: scan.placeOf(index),
      field: spec.unique.join(", "),
      message: `"${shown}" stands in row ${scan.placeOf(earlier)} already`,
    });
  }
  return faults;
};

/** A reference to nothing, and the file that it ought to be found in. */
interface Dangling extends Fault {
  readonly target: string;
}

const danglingReferences = (
  { spec, scan }: ReadTable,
  { field, to, by, except }: Reference,
  readSoFar: ReadonlyMap<string, ReadTable>,
): Dangling[] => {
  const table = readSoFar.get(to);
  const values = fieldValues(table, by);
  if (table === undefined || values === null) return [];
  const target = table.spec.file;
  const faults: Dangling[] = [];
  // A value that its own schema refuses is told once.
  const told = new Set(scan.faults.filter((fault) => fault.field.split(".")[0] === field).map(({ row }) => row));
  for (const [index, record] of scan.records.entries()) {
    const value = told.has(scan.placeOf(index)) ? null : record[field];
    for (const item of Array.isArray(value) ? value : [value]) {
      if (typeof item !== "string" || values.has(item) || except?.(item)) continue;
      faults.push({
        code: "unknown-reference",
        source: spec.file,
        row: scan.placeOf(index),
        field,
        message: `"${item}" is no ${by} in ${target}`,
        target,
      });
    }
  }
  return faults;
};

/** A built-in file is in order by itself; what is wrong is that it does not go with another file of the user's. */
const filesNeeded = ({ spec }: ReadTable, dangling: readonly Dangling[]): Fault[] =>
  [...new Set(dangling.map(({ target }) => target))].map((target) => {
    const count = dangling.filter((fault) => fault.target === target).length;
    const message = `is needed too: the built-in one refers ${count} times to what your ${target} does not hold`;
    return { code: "file-needed", source: spec.file, row: null, field: "", message };
  });
