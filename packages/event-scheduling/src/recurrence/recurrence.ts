import * as z from "zod";
import { RecurrenceRule } from "./recurrence-rule.ts";

/** What differs in one occurrence: any fields of the caller's own, and `start` when it is moved. */
export const Override = z.looseObject({
  /** The local date or date-time it is moved to. */
  start: z.string().optional(),
});

/** See the schema of the same name. */
export interface Override extends z.infer<typeof Override> {}

/**
 * When something recurs: a start, rules, and the exceptions to them. The shape is JSON.
 *
 * All times are local: `2026-01-13T18:00:00` (seconds may be left out), or `2026-01-13` for whole days. `overrides`
 * has as keys the starts that the rules gave. What is excluded stays out, even when it is also added or overridden.
 */
export const Recurrence = z.strictObject({
  /** The first local date or date-time; the rules count from it. */
  start: z.string(),
  /** The IANA zone of all local times; `null` or left out when they are read wherever the reader is. */
  zone: z.string().nullable().optional(),
  /** Rules, as data or in the text of RFC 5545. With none, the start itself is the one occurrence. */
  rules: z
    .array(z.union([z.string(), RecurrenceRule]))
    .readonly()
    .optional(),
  /** Further starts (RDATE). */
  added: z.array(z.string()).readonly().optional(),
  /** Starts that are called off (EXDATE). */
  excluded: z.array(z.string()).readonly().optional(),
  /** What differs in single occurrences (RECURRENCE-ID), by their original start. */
  overrides: z.record(z.string(), Override).optional(),
});

/** See the schema of the same name. */
export interface Recurrence extends z.infer<typeof Recurrence> {}
