/**
 * CSV by a row schema: every fault at once with its line and column, safe from spreadsheet formulas, and written as
 * spreadsheets in Swedish and in English open it.
 *
 * @packageDocumentation
 */

export * from "./column.ts";
export * from "./decode.ts";
export * from "./judge.ts";
export * from "./nearest-name.ts";
export * from "./read-csv.ts";
export * from "./scan.ts";
export * from "./scan-csv.ts";
export * from "./write-csv.ts";
