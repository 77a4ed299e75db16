import type { Lang } from "@vanstervind/core";
import { columnsOf, readCsv, type SchemaColumn, writeCsv } from "@vanstervind/csv";
import * as z from "zod";
import { Completion, Exemption } from "../completion.ts";
import { DatedEvent } from "../requirement.ts";
import { Participation, Session } from "../session.ts";
import { Organisation, Role, Subject } from "../subject.ts";

/** The lists that are flat enough for a CSV file, each with the schema of its rows. */
export const flatSchemas = {
  subjects: Subject,
  organisations: Organisation,
  roles: Role,
  completions: Completion,
  exemptions: Exemption,
  sessions: Session,
  participations: Participation,
  events: DatedEvent,
} as const;

/** The lists of records that fit a table; units and requirements do not: see `writeFramework`. */
export type CsvList = keyof typeof flatSchemas;

/** A row of a list. */
export type CsvRow<List extends CsvList> = z.output<(typeof flatSchemas)[List]>;

/**
 * Reads a list of records from CSV, or tells every fault at once, each with its line and column.
 *
 * The columns are the fields of the rows, in any order; several ids or days in a cell are written `a|b`. A cell that may
 * be empty and is, or a column that is left out, leaves out the field. O(length).
 *
 * @throws `invalid-input` with all faults: a cell that does not fit, an unknown or missing column.
 * @example
 * ```ts
 * import { readRecords } from "@vanstervind/study-curriculum/exchange";
 *
 * readRecords("completions", "subjectId;unitId;on\np1;basics;2026-02-01\n", { source: "completions.csv" });
 * // => [{ subjectId: "p1", unitId: "basics", on: "2026-02-01" }]
 * readRecords("completions", "subjectId;unitId;on\np1;basics;soon\n", { source: "completions.csv" }); // throws invalid-input
 * ```
 */
export const readRecords = <List extends CsvList>(
  list: List,
  content: string | Uint8Array,
  { source }: { readonly source: string },
): readonly CsvRow<List>[] => {
  const schema: z.ZodObject = flatSchemas[list];
  const optional = Object.keys(schema.shape).filter((field) => schema.shape[field] instanceof z.ZodOptional);
  const rows = readCsv(content, schema, { source }).map((row) =>
    Object.fromEntries(
      Object.entries(row).filter(
        ([field, value]) => !(optional.includes(field) && (value === undefined || isEmptyList(value))),
      ),
    ),
  );
  // The rows were read by the schema of the list.
  return rows as CsvRow<List>[];
};

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/**
 * Writes a list of records as CSV that a spreadsheet of the language opens; {@link readRecords} reads it back equal, but
 * that an empty list of areas comes back as none. Formulas are defused. O(length).
 *
 * @throws `bar-in-list` when an id in a list holds `|`.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @example
 * ```ts
 * import { readRecords, writeRecords } from "@vanstervind/study-curriculum/exchange";
 *
 * const rows = [{ subjectId: "p1", unitId: "basics", on: "2026-02-01" }];
 * const csv = writeRecords("completions", rows, { lang: "en" });
 * csv.split("\r\n")[1]; // => "p1,basics,2026-02-01,,"
 * readRecords("completions", csv, { source: "again" }); // => rows
 * ```
 */
export const writeRecords = <List extends CsvList>(
  list: List,
  rows: readonly CsvRow<List>[],
  { lang }: { readonly lang: Lang },
): string => {
  const schema: z.ZodObject = flatSchemas[list];
  // The columns are those of the same schema as the rows.
  return writeCsv(rows, columnsOf(schema) as readonly SchemaColumn<unknown>[], { lang });
};
