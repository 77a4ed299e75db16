/**
 * A district's year: dates by rule, Swedish holidays, clashes, placement without clashes, preparation counted back from
 * each event, and a calendar feed.
 *
 * @packageDocumentation
 */

export * from "./back-plan.ts";
export * from "./calendar-event.ts";
export * from "./calendar-rule.ts";
export * from "./commemorations.ts";
export * from "./date-rule.ts";
export { easterSunday } from "./easter-sunday.ts";
export { EventStart, TimeZone, WallTime } from "./event-start.ts";
export * from "./explain.ts";
export {
  type Clash,
  ClashKind,
  ClashOptions,
  type ClashOptionsInput,
  type ClashReason,
  findClashes,
} from "./find-clashes.ts";
export * from "./lead-task.ts";
export { type Occurrence, type OccurrenceReason, occurrences } from "./occurrences.ts";
export * from "./place-events.ts";
export * from "./placement-request.ts";
export * from "./quiet-period.ts";
export * from "./swedish-elections.ts";
export * from "./swedish-holidays.ts";
export * from "./to-icalendar.ts";
export * from "./venue.ts";
export * from "./weekday.ts";
export * from "./with-announcements.ts";
export * from "./working-day.ts";
export * from "./year-calendar.ts";
