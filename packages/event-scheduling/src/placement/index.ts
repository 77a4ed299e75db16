/**
 * When and where events can be held without clashes, and what stood in the way of those that found no place.
 *
 * @packageDocumentation
 */

export * from "./absence.ts";
export * from "./explain-placement.ts";
export * from "./place-events.ts";
export * from "./placement.ts";
export * from "./placement-options.ts";
export * from "./placement-request.ts";
export * from "./spread-rule.ts";
