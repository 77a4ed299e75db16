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
  findClashes,
} from "./find-clashes.ts";
export * from "./format-date.ts";
export * from "./quiet-period.ts";
export * from "./venue.ts";
export * from "./weekday.ts";
