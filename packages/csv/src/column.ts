import * as z from "zod";

/** A point as GeoJSON writes it: longitude, then latitude, in degrees (WGS 84). */
export type Position = readonly [lon: number, lat: number];

/** What a cell can hold. Lists are written `a|b`, lines `18.07,59.33 18.08,59.34`, truth values `yes` and `no`. */
export type CellValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly string[]
  | readonly (readonly [number, number])[];

/** How the text of a cell is read. */
export type CellKind = "text" | "number" | "truth" | "list" | "line";

/** One column to write: its header and its cell in a row. */
export interface CsvColumn<Row> {
  /** The name in the header line. */
  readonly header: string;
  /** The cell of a row. */
  readonly value: (row: Row) => CellValue;
}

/** One column of a file whose rows follow a schema. */
export interface SchemaColumn<Row> extends CsvColumn<Row> {
  /** How its cells are read. */
  readonly kind: CellKind;
  /** Whether every row must fill it; a column that is not required may be left out of the file. */
  readonly required: boolean;
  /** What an empty cell means: an empty list, `null`, or `undefined` where the schema decides. */
  readonly empty: readonly never[] | null | undefined;
  /** The schema of its values. */
  readonly schema: z.ZodType;
}

/**
 * The columns of a file whose rows follow the schema, in the schema's order: the header is the name of the field, and
 * how a cell is read follows from the field's type.
 *
 * @example
 * ```ts
 * import { columnsOf } from "@vanstervind/csv";
 * import * as z from "zod";
 *
 * const columns = columnsOf(z.object({ id: z.string(), seats: z.int().nullable() }));
 * columns.map(({ header, kind, required }) => [header, kind, required]);
 * // => [["id", "text", true], ["seats", "number", false]]
 * ```
 */
export const columnsOf = <Shape extends z.ZodRawShape>(
  row: z.ZodObject<Shape>,
): readonly SchemaColumn<z.output<z.ZodObject<Shape>>>[] =>
  Object.entries(row.shape).map(([header, field]) => {
    // A raw shape holds core schemas; those made by zod's classic functions carry safeParse as well.
    const schema = field as unknown as z.ZodType;
    const { bare, nullable } = unwrapped(schema);
    const kind = kindOf(bare);
    const empty = kind === "list" || kind === "line" ? [] : nullable ? null : undefined;
    return {
      header,
      kind,
      empty,
      schema,
      required: !schema.safeParse(empty).success,
      value: (values) => (values as Record<string, CellValue>)[header],
    };
  });

/** The schema below `nullable`, `optional`, `default` and `readonly`. */
const unwrapped = (schema: z.ZodType): { bare: z.ZodType; nullable: boolean } => {
  let bare = schema;
  let nullable = false;
  while (
    bare instanceof z.ZodNullable ||
    bare instanceof z.ZodOptional ||
    bare instanceof z.ZodDefault ||
    bare instanceof z.ZodReadonly
  ) {
    nullable ||= bare instanceof z.ZodNullable;
    bare = bare.unwrap() as z.ZodType;
  }
  return { bare, nullable };
};

const kindOf = (schema: z.ZodType): CellKind => {
  if (schema instanceof z.ZodArray) return schema.element instanceof z.ZodTuple ? "line" : "list";
  if (schema instanceof z.ZodNumber) return "number";
  return schema instanceof z.ZodBoolean ? "truth" : "text";
};
