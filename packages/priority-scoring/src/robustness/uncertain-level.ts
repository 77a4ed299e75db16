import { Id } from "@vanstervind/core";
import * as z from "zod";

const inOrder = ({ low, high }: { low: number; high: number }): boolean => low < high && Number.isFinite(high - low);
const orderError = { error: "must have low below high, a finite distance apart" };

const bounds = {
  /** The lowest level, in the criterion's unit. */
  low: z.number(),
  /** The highest level, in the criterion's unit; above `low`. */
  high: z.number(),
};
const isWithin = (middle: number, { low, high }: { low: number; high: number }): boolean =>
  low <= middle && middle <= high;

/** What is known of a level that is not known exactly, in the criterion's unit. */
export const LevelDistribution = z.discriminatedUnion("kind", [
  z
    .strictObject({
      /** Every level between the bounds is as likely. */
      kind: z.literal("uniform"),
      ...bounds,
    })
    .refine(inOrder, orderError),
  z
    .strictObject({
      /** Likeliest at one level, falling off in straight lines to the bounds. */
      kind: z.literal("triangular"),
      ...bounds,
      /** The likeliest level, between the bounds. */
      mode: z.number(),
    })
    .refine(inOrder, orderError)
    .refine((level) => isWithin(level.mode, level), { error: "must have the mode between the bounds" }),
  z
    .strictObject({
      /** The normal distribution cut off at the bounds: a survey figure with its standard error. */
      kind: z.literal("normal"),
      ...bounds,
      /** The mean before cutting, between the bounds. */
      mean: z.number(),
      /** The standard deviation before cutting; above 0. */
      standardDeviation: z.number().positive(),
    })
    .refine(inOrder, orderError)
    .refine((level) => isWithin(level.mean, level), { error: "must have the mean between the bounds" }),
]);

/** See the schema of the same name. */
export type LevelDistribution = z.infer<typeof LevelDistribution>;

/** A level that is not known exactly; it takes the place of what the alternative says, a figure or `null`. */
export const UncertainLevel = z.strictObject({
  /** The id of the alternative. */
  alternative: Id,
  /** The id of the criterion. */
  criterion: Id,
  /** What is known of the level. */
  level: LevelDistribution,
});

/** See the schema of the same name. */
export interface UncertainLevel extends z.infer<typeof UncertainLevel> {}
