import * as z from "zod";
import { field } from "./field.ts";

/** A round of the activity fund. */
export const FundRound = z
  .object({
    id: field.id("Any id, once in the file.", "spring-2026"),
    name: field.text("Name of the round.", "Aktivitetsfonden våren 2026"),
    opens: field.date("First day to apply.", "2025-12-01"),
    closes: field.date("Last day to apply.", "2026-01-31"),
    activityFrom: field.date("First day of the activities it pays for.", "2026-02-15"),
    activityTo: field.date("Last day of the activities it pays for.", "2026-09-13"),
    budgetOre: field.ore("Money to give.", "60000000"),
    ceilingOre: field.ore("Most that one association can get.", "6000000"),
    synthetic: field.synthetic(),
  })
  .refine(({ opens, closes }) => opens <= closes, { path: ["closes"], error: "must not be before it opens" })
  .refine(({ activityFrom, activityTo }) => activityFrom <= activityTo, {
    path: ["activityTo"],
    error: "must not be before activityFrom",
  });

/** See the schema of the same name. */
export interface FundRound extends z.infer<typeof FundRound> {}
