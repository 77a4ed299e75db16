import { parse } from "@vanstervind/core";
import * as z from "zod";
import { requireUniqueIds } from "./unique-ids.ts";

/** Reads rows with ids of their own. */
export const parseRows = <Row extends z.ZodType<{ readonly id: string }>>(
  schema: Row,
  input: unknown,
  source: string,
): z.output<Row>[] => {
  const rows = parse(z.array(schema), input, { source });
  requireUniqueIds(rows, source);
  return rows;
};
