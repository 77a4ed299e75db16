/**
 * Five organisations' calendars as one: the data, the steps that merge and plan them, for this app and for others that
 * build on them.
 *
 * @packageDocumentation
 */

export * from "./data/load-data.ts";
export * from "./plan-calendar.ts";
