import type * as z from "zod";
import { CalendarEvent } from "../calendar-event.ts";
import { EventStart } from "../event-start.ts";
import { CalendarRule } from "../rules/calendar-rule.ts";

const { description, durationMinutes, venueId, people, audiences } = CalendarEvent.shape;
const { time, zone } = EventStart.shape;

/** A rule with what the calendar needs to make its dates events: time, place and those concerned. */
export const YearRule = CalendarRule.extend({
  /** More about it. */
  description,
  /** The wall time, or `null` for the whole day or days. */
  time,
  /** The zone of that time. */
  zone,
  /** Its length in minutes when it has a time. */
  durationMinutes: durationMinutes.default(60),
  /** The venue it occupies. */
  venueId,
  /** Those who must be there, by pseudonymous id. */
  people,
  /** Whom it is meant for. */
  audiences,
}).refine((rule) => rule.time === null || rule.days === 1, {
  path: ["days"],
  error: "must be 1 for a rule with a time; its length is told in minutes",
});

/** See the schema of the same name. */
export interface YearRule extends z.infer<typeof YearRule> {}

/** A {@link YearRule} as a caller may write it, with the fields that have defaults left out. */
export type YearRuleInput = z.input<typeof YearRule>;
