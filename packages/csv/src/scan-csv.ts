import type { Fault } from "@vanstervind/core";
import Papa from "papaparse";
import type * as z from "zod";
import { readCell } from "./cell.ts";
import { columnsOf, type SchemaColumn } from "./column.ts";
import { decodeText } from "./decode.ts";
import { judge } from "./judge.ts";
import { nearestName } from "./nearest-name.ts";
import type { Scan } from "./scan.ts";

/**
 * Reads a CSV file by its row schema and keeps every fault with its line and column instead of throwing.
 *
 * @see {@link readCsv} for what is accepted.
 */
export const scanCsv = <Shape extends z.ZodRawShape>(
  content: string | Uint8Array,
  row: z.ZodObject<Shape>,
  { source }: { readonly source: string },
): Scan<z.output<z.ZodObject<Shape>>> => {
  const columns = columnsOf(row);
  const { text, faults: unreadable } = decodeText(content, source);
  const nothing = { rows: [], records: [], placeOf: () => 1 };
  if (unreadable.length > 0) return { ...nothing, faults: unreadable };

  const table = tableIn(text, columns);
  const fault = (code: string, row: number, field: string, message: string): Fault => ({
    code,
    source,
    row,
    field,
    message,
  });
  const [header, ...body] = table.lines;
  if (header === undefined) {
    const expected = columns.map((column) => column.header).join(", ");
    return { ...nothing, faults: [fault("empty-file", 1, "", `is empty; its first line must name ${expected}`)] };
  }
  const head = headOf(header.cells, columns);
  if (head.known === 0 && columns.length > 1) {
    const message = `has no known column in its first line; separate the columns ${columns
      .map((column) => column.header)
      .join(", ")} by , or ;`;
    return { ...nothing, faults: [fault("wrong-delimiter", header.line, "", message)] };
  }

  const faults = head.faults.map(({ code, field, message }) => fault(code, header.line, field, message));
  const lines: number[] = [];
  const records: Record<string, unknown>[] = [];
  for (const { cells, line, badQuote } of body) {
    if (badQuote) {
      faults.push(fault("bad-quote", line, "", 'has a " that does not close its cell; write " inside a cell as ""'));
    } else if (cells.length !== header.cells.length) {
      const message = `has ${cells.length} cells where the first line names ${header.cells.length}`;
      faults.push(fault("wrong-cell-count", line, "", message));
    } else {
      lines.push(line);
      const record: Record<string, unknown> = {};
      for (const [index, { header: name, kind, empty }] of columns.entries()) {
        const cell = cells[head.places[index]!];
        record[name] = cell === undefined || cell === "" ? empty : readCell(cell, kind, table.delimiter === ";");
      }
      records.push(record);
    }
  }
  const judged = judge(row, records, { source, placeOf: (record) => lines[record]!, unseen: head.missing });
  return { ...judged, faults: [...faults, ...judged.faults].sort((a, b) => a.row! - b.row!) };
};

interface Line {
  readonly cells: readonly string[];
  /** The line its first cell starts on, counted from 1; a quoted cell may run over several. */
  readonly line: number;
  readonly badQuote: boolean;
}

/** The filled lines of the text, split by whichever of `,` and `;` shows more of the columns in the first of them. */
const tableIn = (text: string, columns: readonly SchemaColumn<never>[]): { delimiter: string; lines: Line[] } => {
  // Line ends of all kinds become \n, but not those inside quoted cells, which belong to the text.
  const even = text.includes("\r")
    ? text.replace(/(?<=^|[,;\r\n])"[^"]*(?:""[^"]*)*"|\r\n?/g, (match) => (match.startsWith('"') ? match : "\n"))
    : text;
  const first = /^.*\S.*$/m.exec(even)?.[0] ?? "";
  const names = new Set(columns.map(({ header }) => header));
  const shown = (delimiter: string): number =>
    Papa.parse<string[]>(first, { delimiter, newline: "\n" })
      .data.flat()
      .filter((cell) => names.has(cell.trim())).length;
  // A single column has no delimiter to tell by; `;` lets its cells hold decimal commas.
  const delimiter = first.includes(",") && shown(",") >= shown(";") ? "," : ";";
  const { data, errors } = Papa.parse<string[]>(even, { delimiter, newline: "\n" });
  const badQuotes = new Set(errors.filter(({ type }) => type === "Quotes").map(({ row }) => row));
  const lines: Line[] = [];
  let line = 1;
  for (const [index, cells] of data.entries()) {
    if (cells.some((cell) => cell !== "")) lines.push({ cells, line, badQuote: badQuotes.has(index) });
    line += 1;
    for (const cell of cells) if (cell.includes("\n") || cell.includes("\r")) line += cell.split(/\r\n?|\n/).length - 1;
  }
  return { delimiter, lines };
};

/** Where each column stands in the header line, and what is wrong with that line. */
const headOf = (cells: readonly string[], columns: readonly SchemaColumn<never>[]) => {
  const given = cells.map((cell) => cell.trim());
  const names = columns.map(({ header }) => header);
  const places = names.map((name) => given.indexOf(name));
  const lacking = columns.filter(({ required }, index) => required && places[index] === -1);
  const faults: Pick<Fault, "code" | "field" | "message">[] = [];
  for (const [index, name] of given.entries()) {
    if (given.indexOf(name) < index) {
      faults.push({ code: "duplicate-column", field: name, message: "is named twice in the first line" });
    } else if (!names.includes(name)) {
      const nearest = nearestName(name, names);
      const hint = nearest === null ? `the columns are ${names.join(", ")}` : `maybe ${nearest}`;
      faults.push({ code: "unknown-column", field: name, message: `is not a known column; ${hint}` });
    }
  }
  for (const { header } of lacking) {
    faults.push({ code: "missing-column", field: header, message: "is missing from the first line" });
  }
  return {
    places,
    faults,
    missing: new Set(lacking.map(({ header }) => header)),
    known: places.filter((place) => place !== -1).length,
  };
};
