import * as z from "zod";
import { field } from "./field.ts";

/** The steps on the way to having done a unit at a session. */
export const participationSteps = ["offered", "invited", "enrolled", "attended", "completed", "withdrawn"] as const;

/** A step that a member took at a study session. */
export const Participation = z.object({
  sessionId: field.id("The session.", "s-007"),
  memberId: field.id("The member.", "m-00017"),
  step: field.oneOf(participationSteps, "The step.", "enrolled"),
  date: field.date("The day of the step.", "2026-01-12"),
  synthetic: field.synthetic(),
});

/** See the schema of the same name. */
export interface Participation extends z.infer<typeof Participation> {}
