import { Id } from "@vanstervind/core";
import * as z from "zod";
import { Exact } from "./exact.ts";

/**
 * How much an applicant's height at the water level counts: any ranking has this shape, and more fields do no harm.
 *
 * @example
 * ```ts
 * import { Weight } from "@vanstervind/fund-allocation";
 *
 * Weight.parse({ id: "farsta", weight: 0.7, rank: 1 }); // => { id: "farsta", weight: 0.7 }
 * ```
 */
export const Weight = z.object({
  /** An applicant. */
  id: Id,
  /** A multiplier: 2 counts twice, 1 changes nothing, 0 leaves no more than the minimum. */
  weight: Exact,
});

/** See the schema of the same name. */
export interface Weight extends z.infer<typeof Weight> {}
