/**
 * The dated calendar of a year: commemorations of the labour movement, other rules and events, holidays and clashes.
 *
 * @packageDocumentation
 */

export * from "./commemorations.ts";
export * from "./explain-year.ts";
export * from "./with-announcements.ts";
export { type CalendarEntry, type YearCalendar, type YearCalendarOptions, yearCalendar } from "./year-calendar.ts";
export * from "./year-rule.ts";
