import { Id, IsoDate } from "@vanstervind/core";
import * as z from "zod";
import { known } from "./internal/known.ts";
import { period } from "./internal/period.ts";

/** That a subject completed a unit, wherever it was taken. It counts from the day itself. */
export const Completion = z.strictObject({
  /** Who completed it: a subject, or an organisation. */
  subjectId: Id,
  /** The unit completed. */
  unitId: Id,
  /** The day it was completed. */
  on: IsoDate,
  ...known,
});

/** See the schema of the same name. */
export interface Completion extends z.infer<typeof Completion> {}

/** That a subject need not meet a requirement during `[start, end)`, in whatever version. */
export const Exemption = period({
  /** Who is exempt. */
  subjectId: Id,
  /** The requirement that need not be met. */
  requirementId: Id,
  /** Why, as a short code such as `long-experience`; never a private circumstance. */
  reason: Id,
  /** The office that decided it, such as `study-organiser`; never a person. */
  by: Id,
  ...known,
});

/** See the schema of the same name. */
export interface Exemption extends z.infer<typeof Exemption> {}
