import * as z from "zod";
import { field } from "./field.ts";

/** That a member has done a unit of study. */
export const Completion = z.object({
  memberId: field.id("The member.", "m-00017"),
  unitId: field.id("The unit.", "politics"),
  date: field.date("The day it was done.", "2025-03-14"),
  synthetic: field.synthetic(),
});

/** See the schema of the same name. */
export interface Completion extends z.infer<typeof Completion> {}
