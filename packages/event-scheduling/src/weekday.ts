import { dayOf, type IsoDate } from "@vanstervind/core";
import * as z from "zod";
import { weekdayIndex } from "./internal/weekday-index.ts";

/** A day of the week, Monday first as in ISO 8601. */
export const Weekday = z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);

/** See the schema of the same name. */
export type Weekday = z.infer<typeof Weekday>;

/**
 * The weekday of a date, the same on every machine and in every time zone.
 *
 * @throws `not-a-date` when the text is not a date that exists.
 * @example
 * ```ts
 * import { weekdayOf } from "@vanstervind/event-scheduling";
 *
 * weekdayOf("2026-09-13"); // => "sunday"
 * ```
 */
export const weekdayOf = (date: IsoDate): Weekday => Weekday.options[weekdayIndex(dayOf(date))]!;
