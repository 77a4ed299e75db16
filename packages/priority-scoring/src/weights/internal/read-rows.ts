import { compareIds, duplicateIds, type Id, invalidInput, parse } from "@vanstervind/core";
import type * as z from "zod";

/** Rows with an id each, in order of id. Throws `invalid-input` with all faults, and when an id is used twice. */
export const readRows = <Row extends { readonly id: Id }>(
  schema: z.ZodType<Row[]>,
  rows: readonly Row[],
  source: string,
): Row[] => {
  const read = parse(schema, rows, { source });
  const faults = duplicateIds(read, source);
  if (faults.length > 0) throw invalidInput(faults, source);
  return read.sort((a, b) => compareIds(a.id, b.id));
};
