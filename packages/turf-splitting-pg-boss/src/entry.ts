import { Id } from "@vanstervind/core";
import * as z from "zod";

/** One thing that the package orders. */
export const Entry = z.object({
  /** Names the entry; unique in a list. */
  id: Id,
  /** What it is ordered by, without unit. */
  weight: z.number().min(0),
});

/** See the schema of the same name. */
export interface Entry extends z.infer<typeof Entry> {}
