import * as z from "zod";
import { isZone } from "../internal/zone.ts";
import { LocalTime, RecurrenceRule } from "./recurrence-rule.ts";

/** What differs in one occurrence: any fields of the caller's own, and `start` when it is moved. */
export const Override = z.looseObject({
  /** The local date or date-time it is moved to. */
  start: LocalTime.optional(),
});

/** See the schema of the same name. */
export interface Override extends z.infer<typeof Override> {}

const times = z.array(LocalTime).readonly().optional();

/**
 * When something recurs: a start, rules, and the exceptions to them. The shape is JSON.
 *
 * Times are local: `2026-01-13T18:00` or, for whole days, `2026-01-13`. What is excluded stays out, even when it is
 * also added or overridden.
 */
export const Recurrence = z.strictObject({
  /** The first local date or date-time; the rules count from it. */
  start: LocalTime,
  /** The IANA zone of all local times; `null` or left out when they are read wherever the reader is. */
  zone: z.string().refine(isZone, { error: "must be the name of a time zone" }).nullable().optional(),
  /** Rules, as data or in the text of RFC 5545. With none, the start itself is an occurrence. */
  rules: z
    .array(z.union([z.string(), RecurrenceRule]))
    .readonly()
    .optional(),
  /** Further starts (RDATE). */
  added: times,
  /** Starts that are called off (EXDATE). */
  excluded: times,
  /** What differs in single occurrences (RECURRENCE-ID), by the start that the rules gave. */
  overrides: z.record(LocalTime, Override).optional(),
});

/** See the schema of the same name. */
export interface Recurrence extends z.infer<typeof Recurrence> {}
