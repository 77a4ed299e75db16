import { invalidInput } from "@vanstervind/core";
import type * as z from "zod";
import { scanCsv } from "./scan-csv.ts";

/**
 * Reads a CSV file by its row schema, or reports every fault in it at once, each with file, line and column.
 *
 * Accepts `,` or `;` between the columns (with `;` also a decimal comma), columns in any order, any line ends, a byte
 * order mark, empty lines, and quoted cells over several lines; bytes must be UTF-8. Columns that may be empty may be
 * left out. Lists are written `a|b`, truth values yes/no or ja/nej, numbers with or without spaces between thousands.
 * A cell starting with `'=` and the like loses the apostrophe that {@link writeCsv} put there. O(length).
 *
 * @throws `invalid-input` with all `faults`; `row` is the line in the file, the header being on line 1.
 * @example
 * ```ts
 * import { readCsv } from "@vanstervind/csv";
 * import * as z from "zod";
 *
 * const Room = z.object({ id: z.string(), area: z.number(), stepFree: z.boolean() });
 * readCsv("id;area;stepFree\nA;12,5;ja\n", Room, { source: "rooms.csv" });
 * // => [{ id: "A", area: 12.5, stepFree: true }]
 * readCsv("id;area;stepFree\nA;large;ja\n", Room, { source: "rooms.csv" }); // throws invalid-input
 * ```
 */
export const readCsv = <Shape extends z.ZodRawShape>(
  content: string | Uint8Array,
  row: z.ZodObject<Shape>,
  { source }: { readonly source: string },
): readonly z.output<z.ZodObject<Shape>>[] => {
  const { rows, faults } = scanCsv(content, row, { source });
  if (faults.length > 0) throw invalidInput(faults, source);
  return rows;
};
