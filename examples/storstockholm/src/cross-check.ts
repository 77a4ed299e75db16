import type { Fault } from "@vanstervind/core";
import type { DataFile, Reference } from "./files.ts";
import type { Scan } from "./scan.ts";

/** A table as far as it was read, with the name its faults are told under. */
export interface ReadTable {
  readonly spec: DataFile;
  readonly scan: Scan<unknown>;
  /** Whether the user gave the file. */
  readonly own: boolean;
}

/** The faults that show only between rows: ids used twice, and references to nothing. */
export const crossFaults = (tables: ReadonlyMap<string, ReadTable>): Fault[] => {
  const known = new Map<string, ReadonlySet<unknown> | null>();
  const valuesOf = (table: string, field: string): ReadonlySet<unknown> | null => {
    const key = `${table}.${field}`;
    if (!known.has(key)) known.set(key, fieldValues(tables.get(table), field));
    return known.get(key)!;
  };
  return [...tables.values()].flatMap((table) => [
    ...repeatedKeys(table),
    ...table.spec.references.flatMap((reference) => {
      const values = valuesOf(reference.to, reference.by);
      const target = tables.get(reference.to);
      return values === null || target === undefined ? [] : danglingReferences(table, reference, target, values);
    }),
  ]);
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

const danglingReferences = (
  { spec, scan, own }: ReadTable,
  { field, by, except }: Reference,
  target: ReadTable,
  values: ReadonlySet<unknown>,
): Fault[] => {
  const faults: Fault[] = [];
  for (const [index, record] of scan.records.entries()) {
    const value = record[field];
    for (const item of Array.isArray(value) ? value : [value]) {
      if (typeof item !== "string" || values.has(item) || except?.(item)) continue;
      faults.push({
        code: "unknown-reference",
        source: spec.file,
        row: scan.placeOf(index),
        field,
        message: `"${item}" is no ${by} in ${target.spec.file}`,
      });
    }
  }
  if (own || faults.length === 0) return faults;
  // The built-in file is in order by itself; what is wrong is that it does not go with the user's other file.
  const message = `is not there, and the built-in one does not go with your ${target.spec.file} (${faults.length} of its rows refer to what that lacks); add a ${spec.file} of your own`;
  return [{ code: "file-needed", source: spec.file, row: null, field: "", message }];
};
