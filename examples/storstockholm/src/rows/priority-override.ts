import * as z from "zod";
import { field } from "./field.ts";

/** A decision of the board to depart from the proposed order of the election districts. */
export const PriorityOverride = z.object({
  code: field.id("Code of the election district.", "01270304"),
  move: field.oneOf(
    ["place", "raise", "lower", "keep", "exclude"],
    "Give it a place, raise or lower it so many places, keep it where it is proposed, or take it out.",
    "raise",
  ),
  places: field.count("The place to give it, or how many places to move it.", "5", "places").min(1).nullable(),
  reason: field.text("Why, for every member to read.", "Föreningen har redan en grupp som knackar där."),
  by: field.text("The body or role that decided; not a person's name.", "Distriktsstyrelsen"),
  date: field.date("The day of the decision.", "2026-01-28"),
  synthetic: field.synthetic(),
});

/** See the schema of the same name. */
export interface PriorityOverride extends z.infer<typeof PriorityOverride> {}
