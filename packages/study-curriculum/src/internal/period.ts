import { IsoDate } from "@vanstervind/core";
import * as z from "zod";

/** The schema, refusing what ends before it has begun. */
export const inOrder = <Schema extends z.ZodType>(schema: Schema): Schema =>
  schema.refine((record) => !endsBeforeStart(record as { start?: unknown; end?: unknown }), {
    error: "must be after the start",
    path: ["end"],
  });

/** The schema of a record that holds during the half-open interval `[start, end)` of days, beside its other fields. */
export const period = <Shape extends z.ZodRawShape>(shape: Shape) =>
  inOrder(
    z.strictObject({
      ...shape,
      /** First day that belongs to it. */
      start: IsoDate,
      /** First day that no longer belongs to it, or `null` when no end is known. */
      end: IsoDate.nullable(),
    }),
  );

const endsBeforeStart = ({ start, end }: { start?: unknown; end?: unknown }): boolean =>
  typeof start === "string" && typeof end === "string" && end <= start;
