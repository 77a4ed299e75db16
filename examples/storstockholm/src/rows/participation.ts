import * as z from "zod";
import { field } from "./field.ts";

/** A member's place at a study session. */
export const Participation = z.object({
  sessionId: field.id("The session.", "s-007"),
  memberId: field.id("The member.", "m-00017"),
  attended: field.truth("Whether they came; empty before the day.", "yes").nullable(),
  synthetic: field.synthetic(),
});

/** See the schema of the same name. */
export interface Participation extends z.infer<typeof Participation> {}
