import type { Fault } from "@vanstervind/core";
import { scanCsv } from "@vanstervind/csv";
import type * as z from "zod";
import { type TableName, type Tables, tables } from "./tables.ts";

/** The contents of the files of a folder, by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Every table that the files hold, and all that is wrong with them; a table with a fault comes out empty. */
export const readTables = (files: Files): { readonly tables: Tables; readonly faults: readonly Fault[] } => {
  const faults: Fault[] = [];
  const read = Object.entries(tables).map(([name, { file, row }]) => {
    const content = files.get(file);
    if (content === undefined) return [name, []];
    // The columns differ from table to table, so each is read as an object of whatever its schema says.
    const scan = scanCsv(content, row as z.ZodObject, { source: file });
    faults.push(...scan.faults, ...repeated(scan.rows, file, scan.placeOf));
    return [name, scan.rows];
  });
  // Each table is read by its own schema just above.
  return { tables: Object.fromEntries(read) as unknown as Record<TableName, never> as Tables, faults };
};

/** Ids that a table has twice. School breaks have one row for each municipality. */
const repeated = (rows: readonly object[], source: string, placeOf: (record: number) => number): Fault[] => {
  if (source === tables.schoolBreaks.file) return [];
  const seen = new Set<string>();
  return rows.flatMap((row, index): Fault[] => {
    if (!("id" in row) || typeof row.id !== "string") return [];
    if (!seen.has(row.id)) {
      seen.add(row.id);
      return [];
    }
    const message = `"${row.id}" is used twice`;
    return [{ code: "duplicate-id", source, row: placeOf(index), field: "id", message }];
  });
};
