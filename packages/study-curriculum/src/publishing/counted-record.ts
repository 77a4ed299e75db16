import { Id } from "@vanstervind/core";
import * as z from "zod";

/**
 * Some persons who stand in the same categories. One who stands in two categories of a dimension, such as a member of
 * two associations, counts in both and once in every total.
 */
export const CountedRecord = z.strictObject({
  /** The categories by dimension, such as `{ association: ["north", "east"], status: "met" }`. */
  categories: z.record(z.string().min(1), z.union([Id, z.array(Id).readonly()])).readonly(),
  /** How many persons; 1 when left out. */
  count: z.int().min(0).max(1_000_000_000).optional(),
});

/** See the schema of the same name. */
export interface CountedRecord extends z.infer<typeof CountedRecord> {}

/** The category of those who have none in a dimension; no id is empty. It is never published. */
export const none = "";

/** The different categories of a record in a dimension. */
export const valuesOf = ({ categories }: CountedRecord, dimension: string): readonly Id[] => {
  const value = Object.hasOwn(categories, dimension) ? categories[dimension] : undefined;
  if (typeof value === "string") return [value];
  return value === undefined || value.length === 0 ? [none] : [...new Set(value)];
};
