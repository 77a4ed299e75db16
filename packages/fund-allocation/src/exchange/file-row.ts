import { duplicateIds, type Fault, invalidInput } from "@vanstervind/core";
import { scanCsv } from "@vanstervind/csv";
import type * as z from "zod";

/** Fields in öre are written in kronor: `requestedOre` is the column `requestedKronor`. */
const columnOf = (field: PropertyKey): string => String(field).replace(/Ore$/, "Kronor");

/** A row of a file that must also fit the schema of what it describes; faults are told by column. */
export const describing = <Shape extends z.ZodRawShape>(
  row: z.ZodObject<Shape>,
  schema: z.ZodType,
  describe: (row: z.output<z.ZodObject<Shape>>) => unknown,
): z.ZodObject<Shape> =>
  row.superRefine((values, context) => {
    const described = schema.safeParse(describe(values), { reportInput: true });
    for (const { message, path, input } of described.error?.issues ?? []) {
      context.addIssue({ code: "custom", message, input, path: [columnOf(path[0]!)] });
    }
  });

/** Reads a file whose rows have ids: every fault at once, the same id twice and what `check` finds among them. */
export const readFile = <Shape extends z.ZodRawShape>(
  content: string | Uint8Array,
  row: z.ZodObject<Shape>,
  {
    source,
    check = () => [],
  }: {
    readonly source: string;
    readonly check?: (record: Readonly<Record<string, unknown>>, line: number) => readonly Fault[];
  },
): readonly z.output<z.ZodObject<Shape>>[] => {
  const { rows, records, faults, placeOf } = scanCsv(content, row, { source });
  const ids = records.map(({ id }) => ({ id: String(id) }));
  const twice = duplicateIds(ids, source).map((fault) => ({ ...fault, row: placeOf(fault.row!) }));
  const all = [...faults, ...twice, ...records.flatMap((record, i) => check(record, placeOf(i)))];
  if (all.length > 0)
    throw invalidInput(
      all.sort((a, b) => a.row! - b.row!),
      source,
    );
  return rows;
};
