/**
 * Calendar files from other programs, faults and all.
 *
 * @packageDocumentation
 */

export * from "./explain-reading.ts";
export * from "./read-icalendar.ts";
export * from "./read-notice.ts";
