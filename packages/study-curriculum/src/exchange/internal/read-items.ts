import { DomainError, type Fault, parse } from "@vanstervind/core";
import * as z from "zod";

/** An item that could not be read: kept whole, with what is wrong. */
export interface Unread {
  /** Its place in the input, from 0. */
  readonly index: number;
  /** The item as it came. */
  readonly item: unknown;
  /** What is wrong with it. */
  readonly faults: readonly Fault[];
}

/**
 * Reads each item by itself and keeps those that do not fit.
 *
 * @throws `invalid-input` when the input is no list.
 */
export const readItems = (
  input: unknown,
  source: string,
  readOne: (item: unknown, place: { readonly source: string; readonly firstRow: number }) => void,
): Unread[] =>
  parse(z.array(z.unknown()), input, { source }).flatMap((item, index) => {
    try {
      readOne(item, { source, firstRow: index });
      return [];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return [{ index, item, faults: error.faults }];
    }
  });

/** The one row that a list of one must be, so that faults carry its place. */
export const readRow = <Schema extends z.ZodType>(
  schema: Schema,
  row: unknown,
  place: { readonly source: string; readonly firstRow: number },
): z.output<Schema> => parse(z.array(schema), [row], place)[0] as z.output<Schema>;
