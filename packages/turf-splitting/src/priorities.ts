import { Id } from "@vanstervind/core";
import * as z from "zod";

/** By the id of an address, or of its district; an address without a weight of its own has its district's, else 0. */
const weights = z.array(z.object({ id: Id, weight: z.number().min(0, { error: "must not be negative" }) }));

/**
 * What is worth more to visit: weights by the id of an address or of its district, and what follows from them.
 *
 * - `first`: all are visited, and turfs are ranked by what they are worth for the time they take.
 * - `only`: addresses worth less than `atLeast` are left out.
 * - `within`: what is worth least for the time it takes is left out, until all fits in `minutes`.
 *
 * @example
 * ```ts
 * import { Priorities } from "@vanstervind/turf-splitting";
 *
 * Priorities.safeParse({ mode: "first", weights: [{ id: "district 7", weight: 0.8 }] }).success; // => true
 * Priorities.safeParse({ mode: "within", weights: [] }).success; // => false
 * ```
 */
export const Priorities = z.discriminatedUnion("mode", [
  z.object({ mode: z.literal("first"), weights }),
  z.object({
    mode: z.literal("only"),
    weights,
    /** The least that an address must be worth. */
    atLeast: z.number({ error: "must be a number" }),
  }),
  z.object({
    mode: z.literal("within"),
    weights,
    /** Minutes for all turfs together. */
    minutes: z.number({ error: "must be a number" }).min(0, { error: "must not be negative" }),
  }),
]);

/** See the schema of the same name. */
export type Priorities = z.infer<typeof Priorities>;
