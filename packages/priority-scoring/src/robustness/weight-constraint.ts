import { Id } from "@vanstervind/core";
import * as z from "zod";

const share = z.number().min(0).max(1);

const Order = z.strictObject({
  /** The parts stand in order of importance. */
  kind: z.literal("order"),
  /** Ids of parts of one block, the most important first: no weight is above the one before it. */
  parts: z.array(Id).min(2).readonly(),
});

const Interval = z
  .strictObject({
    /** A weight lies between two bounds. */
    kind: z.literal("interval"),
    /** The id of the part. */
    part: Id,
    /** The smallest share of its block's weight, from 0 to 1. */
    low: share,
    /** The largest share of its block's weight; at least `low`. */
    high: share,
  })
  .refine(({ low, high }) => low <= high, { error: "must have low at most high" });

const Ratio = z
  .strictObject({
    /** One weight is so and so many times another. */
    kind: z.literal("ratio"),
    /** The id of the part whose weight is compared. */
    of: Id,
    /** The id of the part it is compared with, in the same block. */
    to: Id,
    /** The smallest ratio; at least 0. */
    low: z.number().min(0),
    /** The largest ratio; at least `low`. */
    high: z.number().min(0),
  })
  .refine(({ low, high }) => low <= high, { error: "must have low at most high" });

/**
 * What a board can agree on about weights when it cannot agree on the weights: an order of importance, bounds for one
 * weight, or bounds for how many times as important one part is as another. Several orders make a partial order.
 *
 * Parts are criteria or blocks, by id; weights are shares of 1 within their block.
 */
export const WeightConstraint = z.discriminatedUnion("kind", [Order, Interval, Ratio]);

/** See the schema of the same name. */
export type WeightConstraint = z.infer<typeof WeightConstraint>;
