import { columnsOf, type SchemaColumn } from "@vanstervind/csv";
import * as z from "zod";
import { type DataFile, files, tableNames } from "./files.ts";
import type { FieldNote } from "./rows/field.ts";

/**
 * The columns of every documented file as Markdown tables: what `docs/guide/own-data.md` shows.
 *
 * @example
 * ```ts
 * import { columnGuide } from "@vanstervind/storstockholm";
 *
 * columnGuide().split("\n")[0]; // => "### `municipalities.geojson`"
 * ```
 */
export const columnGuide = (): string => tableNames.map((name) => sectionOf(files[name])).join("\n\n");

const sectionOf = ({ file, about, row, unique, references, attribution }: DataFile): string => {
  const isMap = file.endsWith(".geojson");
  const lines = columnsOf(row).map((column) => {
    const { description, example, unit } = noteOf(column);
    const reference = references.find(({ field }) => field === column.header);
    const found = reference === undefined ? "" : ` Found in \`${fileOf(reference.to)}\` as \`${reference.by}\`.`;
    const name = column.header === "polygons" ? "geometry" : `\`${column.header}\``;
    const cells = [
      name,
      typeOf(column),
      unit ?? "",
      column.required ? "yes" : "no",
      `\`${example}\``,
      description + found,
    ];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  });
  const once = unique.map((field) => `\`${field}\``).join(" + ");
  const origin = attribution === null ? "made up" : `open data (${attribution.credit})`;
  return [
    `### \`${file}\``,
    "",
    `${about} Built in: ${origin}. No two rows may have the same ${once}.`,
    "",
    `| ${isMap ? "Property" : "Column"} | Type | Unit | Required | Example | Meaning |`,
    "| --- | --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
};

const fileOf = (table: string): string => (files as Readonly<Record<string, DataFile>>)[table]!.file;

const inner = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodNullable || schema instanceof z.ZodDefault ? inner(schema.unwrap() as z.ZodType) : schema;

/** The note stands on the schema itself or on what it wraps. */
const noteOf = ({ schema }: SchemaColumn<never>): FieldNote =>
  (schema.meta() ?? inner(schema).meta()) as unknown as FieldNote;

const typeOf = ({ schema, kind }: SchemaColumn<never>): string => {
  const bare = inner(schema);
  if (bare instanceof z.ZodEnum) return `one of ${bare.options.join(", ")}`;
  if (bare instanceof z.ZodArray && bare.element instanceof z.ZodEnum) {
    return `list of ${bare.element.options.join(", ")}`;
  }
  if (bare instanceof z.ZodISODate) return "date";
  if (bare instanceof z.ZodCustom) return "border";
  if (bare instanceof z.ZodNumber) return bare.isInt ? "whole number" : "number";
  return { text: "text", number: "number", truth: "yes or no", list: "list", line: "points" }[kind];
};
