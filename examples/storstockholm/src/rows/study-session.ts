import * as z from "zod";
import { field } from "./field.ts";

/** An occasion on which units of study are taught. */
export const StudySession = z.object({
  id: field.id("Any id, once in the file.", "s-007"),
  unitIds: field.ids("Units taught.", "ideology|politics").min(1, { error: "must name a unit" }),
  date: field.date("First day.", "2026-02-14"),
  announced: field.date("The day it became known.", "2025-12-20"),
  cancelled: field.date("The day it was called off; empty when it was not.", "2026-02-01").nullable(),
  startTime: field.time("When it starts.", "10:00"),
  minutes: field.count("Length, pauses included.", "360", "minutes"),
  organisers: field.ids("Associations that arrange it; empty = the district.", "kista|spanga"),
  venueId: field.id("Where.", "v-012"),
  seats: field.count("Seats.", "24", "people"),
  synthetic: field.synthetic(),
});

/** See the schema of the same name. */
export interface StudySession extends z.infer<typeof StudySession> {}
