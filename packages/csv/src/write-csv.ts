import type { Lang } from "@vanstervind/core";
import { isPlainNumber, writeCell } from "./cell.ts";
import type { CellValue, CsvColumn } from "./column.ts";

/**
 * Writes rows as a CSV file that a spreadsheet of that language opens with a double click: UTF-8 with byte order mark,
 * `;` and decimal comma in Swedish, `,` and decimal point in English, quoted by RFC 4180.
 *
 * Text that a spreadsheet would run as a formula (starting with `=`, `+`, `-`, `@`, tab or a line end, unless it is a
 * number) gets an apostrophe before it. What {@link columnsOf} describes is read back equal by {@link readCsv}, but for
 * rows with nothing in any cell, which cannot be told from empty lines.
 *
 * @throws `bar-in-list` when an item of a list is empty or holds `|`.
 * @see https://www.rfc-editor.org/rfc/rfc4180, https://owasp.org/www-community/attacks/CSV_Injection
 * @example
 * ```ts
 * import { writeCsv } from "@vanstervind/csv";
 *
 * const columns = [
 *   { header: "förening", value: (row: { name: string; share: number }) => row.name },
 *   { header: "andel", value: (row: { name: string; share: number }) => row.share },
 * ];
 * writeCsv([{ name: "=1+1", share: 0.25 }], columns, { lang: "sv" });
 * // => "\ufeffförening;andel\r\n'=1+1;0,25\r\n"
 * ```
 */
export const writeCsv = <Row>(
  rows: readonly Row[],
  columns: readonly CsvColumn<Row>[],
  { lang }: { readonly lang: Lang },
): string => {
  const delimiter = lang === "sv" ? ";" : ",";
  const lineOf = (cells: readonly CellValue[]): string =>
    cells.map((cell) => quoted(writeCell(cell, lang), delimiter)).join(delimiter);
  const lines = [
    lineOf(columns.map(({ header }) => header)),
    ...rows.map((row) => lineOf(columns.map(({ value }) => value(row)))),
  ];
  return `\ufeff${lines.join("\r\n")}\r\n`;
};

/** Text with the other delimiter is quoted too, since a spreadsheet of the other language would split it there. */
const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || (/[",;\t\r\n]/.test(cell) && !isPlainNumber(cell))
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
