import * as z from "zod";
import { field } from "./field.ts";

/** The days of the week, Monday first. */
export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** See the list of the same name. */
export type Weekday = (typeof weekdays)[number];

/** Somebody who has offered hours in the campaign, by pseudonymous id only. */
export const Volunteer = z.object({
  id: field.id("Pseudonymous id, once in the file.", "f-0004"),
  associationId: field.id("The association that called for volunteers.", "kista"),
  memberId: field.id("The member it is; empty for somebody who is not one.", "m-00017").nullable(),
  hoursPerWeek: field.amount("Hours offered in a week.", "4", "hours"),
  weekdays: field.someOf(weekdays, "Days that suit.", "tuesday|saturday").min(1, { error: "must name a day" }),
  tasks: field.someOf(
    ["knocking", "calling", "leaflets", "stall", "driving"],
    "What they want to do.",
    "knocking|calling",
  ),
  leads: field.truth("Whether they can lead a team.", "no"),
  synthetic: field.synthetic(),
});

/** See the schema of the same name. */
export interface Volunteer extends z.infer<typeof Volunteer> {}
