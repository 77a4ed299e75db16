import { Id, IsoDate } from "@vanstervind/core";
import * as z from "zod";

/** A stretch of dates `[start, end)` that is kept free, such as July or the week of a conference. */
export const QuietPeriod = z
  .object({
    /** Unique; names the period in explanations. */
    id: Id,
    /** The first date. */
    start: IsoDate,
    /** The date after the last one. */
    end: IsoDate,
    /** The kinds of event that it keeps out, or `null` for all. */
    kinds: z.array(Id).readonly().nullable().default(null),
  })
  .refine(({ start, end }) => start < end, { path: ["end"], error: "must be after the start" });

/** See the schema of the same name. */
export interface QuietPeriod extends z.infer<typeof QuietPeriod> {}

/** A {@link QuietPeriod} as a caller may write it. */
export type QuietPeriodInput = z.input<typeof QuietPeriod>;
