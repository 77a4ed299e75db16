import { Id } from "@vanstervind/core";
import * as z from "zod";

/**
 * Something that may be given priority: an area, an issue or an audience, described by statistics.
 *
 * There is no kind for a person, and there shall be none: political views are sensitive personal data (GDPR art. 9).
 */
export const Alternative = z.strictObject({
  /** Names it in results and breaks ties in the order of rows; unique. */
  id: Id,
  /** What people call it. */
  name: z.string().trim().min(1, { error: "must not be empty" }),
  /** What sort of priority it is about. All are scored alike. */
  kind: z.enum(["area", "issue", "audience"]),
  /** For every criterion of the model its level in the criterion's unit, or `null` where the figure is missing. */
  values: z.record(z.string(), z.number().nullable()).readonly(),
});

/** See the schema of the same name. */
export interface Alternative extends z.infer<typeof Alternative> {}
