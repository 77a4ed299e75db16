import { DomainError, type Fault, parse } from "@vanstervind/core";
import * as z from "zod";
import type { Scan } from "./scan.ts";

/**
 * Judges records by their row schema; each fault is placed where `placeOf` says its record stands. Fields in `unseen`
 * (columns that the file lacks, already reported once) raise no fault of their own.
 */
export const judge = <Shape extends z.ZodRawShape>(
  row: z.ZodObject<Shape>,
  records: readonly Readonly<Record<string, unknown>>[],
  {
    source,
    placeOf,
    unseen = new Set(),
  }: { source: string; placeOf: (record: number) => number; unseen?: ReadonlySet<string> },
): Scan<z.output<z.ZodObject<Shape>>> => {
  try {
    return { rows: parse(z.array(row), records, { source }), records, placeOf, faults: [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const faults = error.faults
      .filter(({ field }) => !unseen.has(field.split(".")[0]!))
      .map((fault): Fault => ({ ...fault, row: placeOf(fault.row!) }));
    return { rows: [], records, placeOf, faults };
  }
};
