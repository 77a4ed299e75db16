/**
 * Events as JSON that other calendar programs read (RFC 8984), both ways.
 *
 * @packageDocumentation
 */

export * from "./from-jscalendar.ts";
export * from "./to-jscalendar.ts";
