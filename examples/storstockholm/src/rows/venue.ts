import * as z from "zod";
import { field } from "./field.ts";

/** A place to meet in. */
export const Venue = z.object({
  id: field.id("Any id, once in the file.", "v-012"),
  name: field.text("Name of the place.", "Folkets hus i Kista"),
  municipalityCode: field.municipality(),
  lon: field.lon(),
  lat: field.lat(),
  capacity: field.count("People it holds.", "80", "people"),
  stepFree: field.truth("Whether one can come in without a step.", "yes"),
  hourOre: field.ore("What an hour costs.", "25000"),
  synthetic: field.synthetic(),
});

/** See the schema of the same name. */
export interface Venue extends z.infer<typeof Venue> {}
