import { readFile } from "node:fs/promises";
import type { Scan } from "@vanstervind/csv";
import { scanCsv } from "@vanstervind/csv";
import { type DataFile, files, type TableName } from "./files.ts";
import { scanGeoJson } from "./geo/scan-geojson.ts";

/** Reads a user's file; that it cannot be read is one fault among the others. */
export const scanOwn = async (path: string, spec: DataFile): Promise<Scan<unknown>> => {
  let content: Uint8Array;
  try {
    content = await readFile(path);
  } catch (error) {
    const message = `cannot be read: ${(error as Error).message}`;
    const faults = [{ code: "unreadable-file", source: spec.file, row: null, field: "", message }];
    return { rows: [], records: [], placeOf: (record) => record, faults };
  }
  return scan(content, spec);
};

/** Reads a file of the built-in open data, once in a run since it never changes. */
export const scanBuiltIn = (name: TableName): Promise<Scan<unknown>> => {
  const spec = files[name];
  const known = scanned.get(name);
  if (known !== undefined) return known;
  const reading = readFile(new URL(spec.file, builtIn)).then((content) => scan(content, spec));
  scanned.set(name, reading);
  return reading;
};

/** The folder of the built-in open data. */
const builtIn = new URL("../data/", import.meta.url);

const scanned = new Map<TableName, Promise<Scan<unknown>>>();

const scan = (content: Uint8Array, { file, row }: DataFile): Scan<unknown> =>
  (file.endsWith(".csv") ? scanCsv : scanGeoJson)(content, row, { source: file });
