/**
 * Recurring events: the rules of RFC 5545 and RFC 7529 with exceptions and overrides, exact in every time zone.
 *
 * @packageDocumentation
 */

export * from "./format-rule.ts";
export type { Moment } from "./internal/open-recurrence.ts";
export * from "./occurrence.ts";
export {
  firstOccurrences,
  nextOccurrence,
  occurrencesBetween,
  occurrencesOf,
  previousOccurrence,
} from "./occurrences-of.ts";
export * from "./parse-rule.ts";
export * from "./recurrence.ts";
export * from "./recurrence-options.ts";
export * from "./recurrence-rule.ts";
export * from "./rule-problem.ts";
export * from "./split-at.ts";
