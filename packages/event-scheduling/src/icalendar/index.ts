/**
 * A calendar feed that phones and calendar programs subscribe to.
 *
 * @packageDocumentation
 */

export * from "./to-icalendar.ts";
