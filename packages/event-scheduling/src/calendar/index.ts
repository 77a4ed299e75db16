/**
 * Dates by rule: commemorations, Swedish holidays and eves, Easter, working days.
 *
 * @packageDocumentation
 */

export * from "./calendar-rule.ts";
export * from "./commemorations.ts";
export * from "./date-rule.ts";
export { easterSunday } from "./easter-sunday.ts";
export * from "./explain-calendar.ts";
export { type Occurrence, type OccurrenceReason, occurrences } from "./occurrences.ts";
export * from "./swedish-holidays.ts";
export * from "./with-announcements.ts";
export * from "./working-day.ts";
export * from "./year-calendar.ts";
