import type { Fault } from "@vanstervind/core";

/**
 * What reading a file found, faults and all, so that the faults of many files can be told together and rows can be
 * checked against other files even where some of their fields are wrong.
 */
export interface Scan<Row> {
  /** All rows in file order when there is no fault; none otherwise. */
  readonly rows: readonly Row[];
  /** Every row as read, before its schema judged it. */
  readonly records: readonly Readonly<Record<string, unknown>>[];
  /** Where a record stands: its line in a CSV file, its index among the features of a GeoJSON file. */
  readonly placeOf: (record: number) => number;
  /** Everything wrong with the file, in file order. */
  readonly faults: readonly Fault[];
}
