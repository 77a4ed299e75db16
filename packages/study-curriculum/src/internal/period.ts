import { IsoDate } from "@vanstervind/core";
import * as z from "zod";

/** The schema of a record that holds during the half-open interval `[start, end)` of days, beside its other fields. */
export const period = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .strictObject({
      ...shape,
      /** First day that belongs to it. */
      start: IsoDate,
      /** First day that no longer belongs to it, or `null` when no end is known. */
      end: IsoDate.nullable(),
    })
    .refine((record) => !endsBeforeStart(record as { start?: unknown; end?: unknown }), {
      error: "must be after the start",
      path: ["end"],
    });

const endsBeforeStart = ({ start, end }: { start?: unknown; end?: unknown }): boolean =>
  typeof start === "string" && typeof end === "string" && end <= start;
