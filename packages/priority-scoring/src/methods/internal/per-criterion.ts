import { invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import type { DecisionMatrix } from "../decision-matrix.ts";

/** Reads an option that is given once for all criteria or as a list with one for each. */
export const perCriterion = <Schema extends z.ZodType>(
  { criteria }: DecisionMatrix,
  schema: Schema,
  input: unknown,
  source: string,
): z.output<Schema>[] => {
  if (!Array.isArray(input)) {
    const one = parse(schema, input, { source });
    return criteria.map(() => one);
  }
  const read = parse(z.array(schema), input, { source });
  if (read.length === criteria.length) return read;
  const message = `there are ${read.length} for ${criteria.length} criteria`;
  throw invalidInput([{ code: "wrong-length", source, row: null, field: "", message }], source);
};
