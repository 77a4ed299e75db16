import { Id, IsoDate } from "@vanstervind/core";
import * as z from "zod";
import { Weekday } from "../weekday.ts";
import { Cost } from "./placement-request.ts";

/** A stretch of dates `[start, end)` in which somebody who is needed cannot come, or would rather not. */
export const Absence = z
  .object({
    /** Who, by the pseudonymous id that requests name. */
    personId: Id,
    /** The first date. */
    start: IsoDate,
    /** The date after the last one. */
    end: IsoDate,
    /** The weekdays it is about, or `null` for all. */
    weekdays: z.array(Weekday).readonly().nullable().default(null),
    /** What it costs to have an event then all the same; `null` when it cannot be done. */
    cost: Cost.nullable().default(null),
  })
  .refine(({ start, end }) => start < end, { path: ["end"], error: "must be after the start" });

/** See the schema of the same name. */
export interface Absence extends z.infer<typeof Absence> {}

/** An {@link Absence} as a caller may write it. */
export type AbsenceInput = z.input<typeof Absence>;
