import * as z from "zod";
import { field } from "./field.ts";

/** An association's application to the activity fund. */
export const FundApplication = z
  .object({
    id: field.id("Any id, once in the file.", "a-014"),
    roundId: field.id("The round.", "spring-2026"),
    associationId: field.id("Who applies.", "kista"),
    title: field.text("What for, in a line.", "Knackardagar i Husby"),
    purpose: field.oneOf(
      ["knocking", "stall", "public-meeting", "culture", "material", "studies", "rent", "equipment"],
      "Kind of cost.",
      "knocking",
    ),
    outward: field.truth("Whether it turns to people outside the party.", "yes"),
    submitted: field.date("The day it came in.", "2026-01-20"),
    start: field.date("First day of the activity.", "2026-04-11"),
    end: field.date("Last day of the activity.", "2026-05-30"),
    costOre: field.ore("What it costs in all.", "2500000"),
    ownShareOre: field.ore("What the association pays itself.", "500000"),
    requestedOre: field.ore("What it applies for.", "2000000"),
    minimumOre: field.ore("The least that it can be done with.", "1000000"),
    reach: field.count("People it expects to meet.", "900", "people"),
    synthetic: field.synthetic(),
  })
  .refine(({ start, end }) => start <= end, { path: ["end"], error: "must not be before the start" })
  .refine(({ minimumOre, requestedOre }) => minimumOre <= requestedOre, {
    path: ["minimumOre"],
    error: "must not be more than is applied for",
  });

/** See the schema of the same name. */
export interface FundApplication extends z.infer<typeof FundApplication> {}
