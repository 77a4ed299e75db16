import * as z from "zod";
import { readLocalTime } from "./internal/local-time.ts";

/** How often a rule's periods come, the longest first. */
export const Frequency = z.enum(["yearly", "monthly", "weekly", "daily", "hourly", "minutely", "secondly"]);

/** See the schema of the same name. */
export type Frequency = z.infer<typeof Frequency>;

/** A day of the week by its two letters in iCalendar and JSCalendar, Monday first. */
export const WeekdayCode = z.enum(["mo", "tu", "we", "th", "fr", "sa", "su"]);

/** See the schema of the same name. */
export type WeekdayCode = z.infer<typeof WeekdayCode>;

/** A local date or date-time that exists, such as `2026-01-13` or `2026-01-13T18:00:00`; an instant when it ends in Z. */
export const LocalTime = z
  .string()
  .refine((text) => readLocalTime(text) !== null, { error: "must be a time written like 2026-09-13T18:00:00" });

/** See the schema of the same name. */
export type LocalTime = z.infer<typeof LocalTime>;

const whole = z.int().min(1).optional();

const numbers = (least: number, most: number) => z.array(z.int().min(least).max(most)).min(1).readonly().optional();

const nth = (most: number) =>
  z
    .int()
    .min(-most)
    .max(most)
    .refine((number) => number !== 0, { error: "must not be 0" });

const nths = (most: number) => z.array(nth(most)).min(1).readonly().optional();

/** A day of the week, or the nth such day of the month or year. */
export const NthDay = z.strictObject({
  /** The day of the week. */
  day: WeekdayCode,
  /** 1 for the first such day of the period, -1 for the last; every one when left out. */
  nthOfPeriod: nth(53).optional(),
});

/** See the schema of the same name. */
export interface NthDay extends z.infer<typeof NthDay> {}

/**
 * A recurrence rule (RRULE) with the field names of JSCalendar. Every field but the frequency may be left out.
 *
 * @see RFC 5545 section 3.3.10, RFC 7529, RFC 8984 section 4.3.3
 * @example
 * ```ts
 * import { formatRule } from "@vanstervind/event-scheduling/recurrence";
 *
 * formatRule({ frequency: "monthly", byDay: [{ day: "fr", nthOfPeriod: -1 }] }); // => "FREQ=MONTHLY;BYDAY=-1FR"
 * ```
 */
export const RecurrenceRule = z.strictObject({
  /** The calendar that months and years are of. */
  rscale: z.literal("gregorian").optional(),
  /** How often the periods come. */
  frequency: Frequency,
  /** Every how many periods; 1 when left out. */
  interval: whole,
  /** Months, 1 to 12. */
  byMonth: numbers(1, 12),
  /** Weeks of the year, 1 to 53, or -1 for the last. */
  byWeekNo: nths(53),
  /** Days of the year, 1 to 366, or -1 for the last. */
  byYearDay: nths(366),
  /** Days of the month, 1 to 31, or -1 for the last. */
  byMonthDay: nths(31),
  /** Days of the week. */
  byDay: z.array(NthDay).min(1).readonly().optional(),
  /** Hours, 0 to 23. */
  byHour: numbers(0, 23),
  /** Minutes, 0 to 59. */
  byMinute: numbers(0, 59),
  /** Seconds, 0 to 60; 60 is read as 59, since clocks here have no leap seconds. */
  bySecond: numbers(0, 60),
  /** Which occurrences of each period remain, counted from 1, or from -1 backwards. */
  bySetPosition: nths(366),
  /** The day that weeks begin with; Monday when left out. */
  firstDayOfWeek: WeekdayCode.optional(),
  /** What becomes of the 31st in a month of 30 days: left out, the last day, or the first of the next month. */
  skip: z.enum(["omit", "backward", "forward"]).optional(),
  /** How many occurrences the rule gives. */
  count: whole,
  /** The last moment an occurrence may start. */
  until: LocalTime.optional(),
});

/** See the schema of the same name. */
export interface RecurrenceRule extends z.infer<typeof RecurrenceRule> {}
