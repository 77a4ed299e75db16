import * as z from "zod";
import { field } from "./field.ts";

/** A day of the activity plan, or an election day, that returns by a rule. */
export const Commemoration = z.object({
  id: field.id("Any id, once in the file.", "kvinnodagen"),
  name: field.text("Swedish name.", "Internationella kvinnodagen"),
  rrule: field.text("When it returns (RFC 5545).", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8"),
  start: field.date("The first time.", "2025-03-08"),
  source: field.note("Where the date comes from.", "activity plan"),
});

/** See the schema of the same name. */
export interface Commemoration extends z.infer<typeof Commemoration> {}
