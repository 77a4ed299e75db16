/**
 * What the days of a year are: Easter, Swedish holidays and eves, feasts of other calendars, school breaks, working days.
 *
 * @packageDocumentation
 */

export { easterSunday } from "./easter-sunday.ts";
export * from "./religious-feasts.ts";
export * from "./school-breaks.ts";
export * from "./swedish-holidays.ts";
export * from "./working-day.ts";
