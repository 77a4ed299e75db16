import { Id } from "@vanstervind/core";
import * as z from "zod";
import { CalendarEvent } from "../calendar-event.ts";
import { EventStart } from "../event-start.ts";
import { DateRule } from "./date-rule.ts";

/** The years in which a rule holds: from a first to a last one, every nth. */
export const RuleYears = z
  .object({
    /** The first year; an `every` of 4 counts from here. */
    from: z.int().min(1583).max(9999).default(1583),
    /** The last year, or `null` for no end. */
    to: z.int().min(1583).max(9999).nullable().default(null),
    /** 1 for each year, 4 for every fourth. */
    every: z.int().min(1).max(1000).default(1),
  })
  .refine(({ every, from }) => every === 1 || from !== 1583, {
    path: ["from"],
    error: "must be given when the rule does not hold every year",
  });

/** See the schema of the same name. */
export interface RuleYears extends z.infer<typeof RuleYears> {}

const { title, description, kind, durationMinutes, venueId, people, audiences } = CalendarEvent.shape;
const { time, zone } = EventStart.shape;

/** A yearly event: when it is, by rule, and what it is. One occurrence a year at most. */
export const CalendarRule = z
  .object({
    /** Unique among the rules; the occurrence of 2026 has the id `<id>-2026`. */
    id: Id,
    /** What it is called. */
    title,
    /** More about it. */
    description,
    /** What sort of event, such as `commemoration`. */
    kind: kind.default("commemoration"),
    /** How its date is found. */
    on: DateRule,
    /** In which years it occurs. */
    years: RuleYears.default({ from: 1583, to: null, every: 1 }),
    /** The wall time, or `null` for the whole day. */
    time,
    /** The zone of that time. */
    zone,
    /** Its length in minutes, whole days when there is no time. */
    durationMinutes: durationMinutes.default(1440),
    /** The venue it occupies. */
    venueId,
    /** Those who must be there, by pseudonymous id. */
    people,
    /** Whom it is meant for. */
    audiences,
  })
  .refine((rule) => rule.time !== null || rule.durationMinutes % 1440 === 0, {
    path: ["durationMinutes"],
    error: "must be whole days (multiples of 1440) for a rule without a time",
  });

/** See the schema of the same name. */
export interface CalendarRule extends z.infer<typeof CalendarRule> {}

/** A {@link CalendarRule} as a caller may write it, with the fields that have defaults left out. */
export type CalendarRuleInput = z.input<typeof CalendarRule>;
