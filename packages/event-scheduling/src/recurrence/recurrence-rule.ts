import * as z from "zod";

/** How often a rule's periods come. */
export const Frequency = z.enum(["yearly", "monthly", "weekly", "daily", "hourly", "minutely", "secondly"]);

/** See the schema of the same name. */
export type Frequency = z.infer<typeof Frequency>;

/** A day of the week by its two letters in iCalendar and JSCalendar, Monday first. */
export const WeekdayCode = z.enum(["mo", "tu", "we", "th", "fr", "sa", "su"]);

/** See the schema of the same name. */
export type WeekdayCode = z.infer<typeof WeekdayCode>;

/** A day of the week, or the nth such day of the month or year. */
export const NthDay = z.object({
  /** The day of the week. */
  day: WeekdayCode,
  /** 1 for the first such day of the period, -1 for the last; every one when left out. */
  nthOfPeriod: z.int().optional(),
});

/** See the schema of the same name. */
export interface NthDay extends z.infer<typeof NthDay> {}

const numbers = z.array(z.int()).readonly().optional();

/**
 * A recurrence rule (RRULE) with the field names of JSCalendar.
 *
 * The schema checks the shape. Ranges, and which parts may stand together, are checked wherever a rule is used, since
 * a rule that breaks only the latter can still be followed.
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
  /** How often the periods come. */
  frequency: Frequency,
  /** Every how many periods; 1 when left out. */
  interval: z.int().optional(),
  /** How many occurrences the rule gives. */
  count: z.int().optional(),
  /** The last moment an occurrence may start: a local date or date-time, or an instant ending in Z. */
  until: z.string().optional(),
  /** What becomes of the 31st in a month of 30 days: left out, the last day, or the first of the next month. */
  skip: z.enum(["omit", "backward", "forward"]).optional(),
  /** The day that weeks begin with; Monday when left out. */
  firstDayOfWeek: WeekdayCode.optional(),
  /** Months, 1 to 12. */
  byMonth: numbers,
  /** Weeks of the year, 1 to 53, or -1 for the last. */
  byWeekNo: numbers,
  /** Days of the year, 1 to 366, or -1 for the last. */
  byYearDay: numbers,
  /** Days of the month, 1 to 31, or -1 for the last. */
  byMonthDay: numbers,
  /** Days counted from Easter Sunday; an extension of some programs that no standard has. */
  byEaster: numbers,
  /** Days of the week. */
  byDay: z.array(NthDay).readonly().optional(),
  /** Hours, 0 to 23. */
  byHour: numbers,
  /** Minutes, 0 to 59. */
  byMinute: numbers,
  /** Seconds, 0 to 60; 60 is read as 59, since clocks here have no leap seconds. */
  bySecond: numbers,
  /** Which occurrences of each period remain, counted from 1, or from -1 backwards. */
  bySetPosition: numbers,
});

/** See the schema of the same name. */
export interface RecurrenceRule extends z.infer<typeof RecurrenceRule> {}
