import { Id, IsoDate, LocalText } from "@vanstervind/core";
import * as z from "zod";
import { Unit } from "./unit.ts";
import { ValueFunction } from "./value-function.ts";

/** Whether more of something calls for higher (`increasing`) or lower (`decreasing`) priority. */
export const Direction = z.enum(["increasing", "decreasing"]);

/** See the schema of the same name. */
export type Direction = z.infer<typeof Direction>;

/**
 * One thing that alternatives are judged by, with what a reader needs to trust the figure: unit, source and date.
 *
 * Criteria describe areas, issues or audiences by statistics; a figure about a single person has no place here.
 */
export const Criterion = z
  .strictObject({
    /** The key of this criterion in an alternative's `values`. */
    id: Id,
    /** What explanations call it, such as "income" or "votes to win". */
    name: LocalText,
    /** The unit of its levels, such as `%`, or `{ sv: "personer", en: "persons" }`. */
    unit: Unit,
    /** Whether more of it calls for higher (`increasing`) or lower (`decreasing`) priority. */
    direction: Direction,
    /** Where the figures come from, so that anyone can look them up. */
    source: z.string().trim().min(1, { error: "must not be empty" }),
    /** The date that the figures speak of. */
    date: IsoDate,
    /** How a level turns into a value from 0 to 1. */
    value: ValueFunction,
  })
  .refine(({ direction, value }) => value.kind !== "piecewise" || follows(value.points, direction), {
    error: "must have values that follow the criterion's direction",
    path: ["value", "points"],
  });

/** See the schema of the same name. */
export interface Criterion extends z.infer<typeof Criterion> {}

const follows = (points: readonly { value: number }[], direction: Direction): boolean =>
  points.every(({ value }, i) => {
    const step = i === 0 ? 0 : value - points[i - 1]!.value;
    return direction === "increasing" ? step >= 0 : step <= 0;
  });
