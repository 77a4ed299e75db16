import { compareIds, parse } from "@vanstervind/core";
import * as z from "zod";
import { Entry } from "./entry.ts";

/**
 * The entries, heaviest first; equal weights by id. O(n log n).
 *
 * @throws `invalid-input` when an entry does not fit the schema.
 * @example
 * ```ts
 * import { order } from "@vanstervind/turf-splitting-pg-boss";
 *
 * order([{ id: "b", weight: 1 }, { id: "a", weight: 1 }]).map(({ id }) => id); // => ["a", "b"]
 * ```
 */
export const order = (entries: readonly Entry[]): Entry[] =>
  parse(z.array(Entry), entries, { source: "entries" }).sort((a, b) => b.weight - a.weight || compareIds(a.id, b.id));
