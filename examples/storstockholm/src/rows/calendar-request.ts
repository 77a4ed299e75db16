import * as z from "zod";
import { field } from "./field.ts";
import { weekdays } from "./volunteer.ts";

/** The groups of people whose meetings must not clash. */
export const groups = ["board", "chairs", "group-leaders", "members", "volunteers", "nominating-committee"] as const;

/** Something to be placed in the year's calendar: how often, in which window, on which days, for whom. */
export const CalendarRequest = z
  .object({
    id: field.id("Any id, once in the file.", "c-board-spring"),
    nameSv: field.text("Swedish name.", "Distriktsstyrelsen sammanträder"),
    nameEn: field.text("English name.", "Meeting of the district board"),
    kind: field.oneOf(
      [
        "board-meeting",
        "chairs-meeting",
        "group-leaders-meeting",
        "knocking-day",
        "call-evening",
        "member-meeting",
        "conference",
      ],
      "Kind of occasion.",
      "board-meeting",
    ),
    associationId: field.id("Who arranges it; empty = the district.", "kista").nullable(),
    groups: field.someOf(groups, "Who must be free.", "board|chairs").min(1, { error: "must name a group" }),
    from: field.date("First day it may be held.", "2026-01-10"),
    to: field.date("Last day it may be held.", "2026-06-10"),
    weekdays: field.someOf(weekdays, "Days it may be held.", "tuesday|wednesday").min(1, { error: "must name a day" }),
    startTime: field.time("When it starts.", "18:00"),
    minutes: field.count("Length.", "150", "minutes").min(1),
    times: field.count("How many times.", "5").min(1),
    daysBetween: field.count("Fewest days from one time to the next.", "21", "days"),
    people: field.count("People to seat.", "25", "people"),
    stepFree: field.truth("Whether the place must be step-free.", "yes"),
    municipalityCode: field.municipality().nullable().meta({
      description: "Code of the municipality it must be held in; empty = anywhere.",
      example: "0180",
    }),
    priority: field.count("1 gives way last.", "1", "1 to 3").min(1).max(3),
    synthetic: field.synthetic(),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "must not be before from" });

/** See the schema of the same name. */
export interface CalendarRequest extends z.infer<typeof CalendarRequest> {}
