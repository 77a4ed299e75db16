import * as z from "zod";
import type { Fault } from "./domain-error.ts";

/**
 * The name a caller gives a thing: any text without leading, trailing or control characters, at most 200 long.
 *
 * Ids are compared by code unit ({@link compareIds}), so order never depends on the reader's locale.
 */
export const Id = z
  .string()
  .min(1, { error: "must not be empty" })
  .max(200, { error: "must be at most 200 characters" })
  .refine((text) => text.trim() === text, { error: "must not start or end with a space" })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this refuses
  .refine((text) => !/[\u0000-\u001f\u007f]/.test(text), { error: "must not contain control characters" });

/** See the schema of the same name. */
export type Id = z.infer<typeof Id>;

/**
 * Orders two ids by code unit, the last word of every documented tie-break.
 *
 * @returns -1, 0 or 1.
 * @example
 * ```ts
 * import { compareIds } from "@vanstervind/core";
 *
 * ["ö", "a", "B"].sort(compareIds); // => ["B", "a", "ö"]
 * ```
 */
export const compareIds = (a: string, b: string): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A fault for every row whose id an earlier row has, to be told with the other faults of the input. O(n).
 *
 * @example
 * ```ts
 * import { duplicateIds, formatFault } from "@vanstervind/core";
 *
 * duplicateIds([{ id: "a" }, { id: "b" }, { id: "a" }], "areas").map(formatFault);
 * // => ['areas, row 2, id: "a" is used twice']
 * ```
 */
export const duplicateIds = (rows: readonly { readonly id: string }[], source: string): Fault[] => {
  const seen = new Set<string>();
  return rows.flatMap(({ id }, row): Fault[] => {
    if (seen.has(id)) return [{ code: "duplicate-id", source, row, field: "id", message: `"${id}" is used twice` }];
    seen.add(id);
    return [];
  });
};
