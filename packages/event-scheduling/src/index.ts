/**
 * Events of an organisation's year, and what cannot both be held.
 *
 * @packageDocumentation
 */

export * from "./calendar-event.ts";
export { EventStart, LocalStart, Stamp, TimeZone, WallTime } from "./event-start.ts";
export * from "./explain.ts";
export {
  type Clash,
  ClashKind,
  ClashOptions,
  type ClashOptionsInput,
  type ClashReason,
  clashesOf,
  findClashes,
} from "./find-clashes.ts";
export {
  type Competition,
  CompetitionOptions,
  Draw,
  type DrawsInput,
  findCompetition,
} from "./find-competition.ts";
export * from "./fit-bookings.ts";
export * from "./format-date.ts";
export { estimateJourneys, Journey, TravelPace } from "./journey.ts";
export * from "./merge-calendars.ts";
export * from "./parse-events.ts";
export { findQuietBreaches, type QuietBreach, QuietPeriod, type QuietPeriodInput } from "./quiet-period.ts";
export * from "./recommend-slots.ts";
export * from "./slot-request.ts";
export * from "./venue.ts";
export * from "./weekday.ts";
