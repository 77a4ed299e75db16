import * as z from "zod";
import { field } from "./field.ts";

/** A decision of the board to depart from the proposed order of the election districts. */
export const PriorityOverride = z
  .object({
    code: field.id("Code of the election district.", "01270304"),
    move: field.oneOf(
      ["place", "raise", "lower", "keep", "exclude"],
      "Give it a place, raise or lower it so many places, keep it where it is proposed, or take it out.",
      "raise",
    ),
    places: field
      .count("The place to give it, or how many places to move it; empty to keep or exclude it.", "5", "places")
      .min(1)
      .nullable(),
    reason: field.text("Why, for every member to read.", "Föreningen har redan en grupp som knackar där."),
    by: field.text("The body or role that decided; not a person's name.", "Distriktsstyrelsen"),
    date: field.date("The day of the decision.", "2026-01-28"),
    synthetic: field.synthetic(),
  })
  .refine(({ move, places }) => places !== null || !takesPlaces(move), {
    path: ["places"],
    error: "must be filled in to place, raise or lower",
    params: { code: "places-missing" },
  })
  .refine(({ move, places }) => places === null || takesPlaces(move), {
    path: ["places"],
    error: "must be empty to keep or exclude",
    params: { code: "places-unused" },
  });

const takesPlaces = (move: string): boolean => move !== "keep" && move !== "exclude";

/** See the schema of the same name. */
export interface PriorityOverride extends z.infer<typeof PriorityOverride> {}
