import { Id } from "@vanstervind/core";
import * as z from "zod";
import { Weekday } from "../weekday.ts";

const month = z.int().min(1).max(12);
const day = z.int().min(1).max(31);
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isDayOfMonth = (date: { month: number; day: number }): boolean => date.day <= longest[date.month - 1]!;
const notOfMonth = { path: ["day"], error: "must be a day that the month has" };

/** A day of the year without a year. 29 February means 1 March in common years. */
export const MonthDay = z
  .object({
    /** 1 for January to 12. */
    month,
    /** 1 to the last day that the month can have. */
    day,
  })
  .refine(isDayOfMonth, notOfMonth);

/** See the schema of the same name. */
export interface MonthDay extends z.infer<typeof MonthDay> {}

/** The same date every year, such as 8 March; a rule for 29 February gives a date in leap years only. */
export const FixedDate = z
  .object({
    /** Tells the rule types apart. */
    type: z.literal("fixed"),
    /** 1 for January to 12. */
    month,
    /** The day of that month. */
    day,
  })
  .refine(isDayOfMonth, notOfMonth);

/** See the schema of the same name. */
export interface FixedDate extends z.infer<typeof FixedDate> {}

/** The nth of a weekday in a month, such as the second Sunday of September; counted from the end when negative. */
export const NthWeekday = z.object({
  /** Tells the rule types apart. */
  type: z.literal("nth-weekday"),
  /** 1 for January to 12. */
  month,
  /** The weekday. */
  weekday: Weekday,
  /** 1 for the first to 5, or -1 for the last to -5; a fifth that the month lacks gives no date. */
  nth: z
    .int()
    .min(-5)
    .max(5)
    .refine((nth) => nth !== 0, { error: "must not be 0" }),
});

/** See the schema of the same name. */
export interface NthWeekday extends z.infer<typeof NthWeekday> {}

/** The first of a weekday on or after a day of the year, such as the Saturday from 20 June (Midsummer Day). */
export const WeekdayInWindow = z.object({
  /** Tells the rule types apart. */
  type: z.literal("weekday-in-window"),
  /** The first day of the seven that are looked at. */
  from: MonthDay,
  /** The weekday. */
  weekday: Weekday,
});

/** See the schema of the same name. */
export interface WeekdayInWindow extends z.infer<typeof WeekdayInWindow> {}

/** A number of days from Easter Sunday: -2 for Good Friday, 39 for Ascension Day. */
export const EasterOffset = z.object({
  /** Tells the rule types apart. */
  type: z.literal("easter-offset"),
  /** Days after Easter Sunday, negative before. */
  days: z.int().min(-100).max(250),
});

/** See the schema of the same name. */
export interface EasterOffset extends z.infer<typeof EasterOffset> {}

/** A rule whose date follows from the year alone. */
export const YearlyDate = z.discriminatedUnion("type", [FixedDate, NthWeekday, WeekdayInWindow, EasterOffset]);

/** See the schema of the same name. */
export type YearlyDate = z.infer<typeof YearlyDate>;

/** A date counted from another rule's (first) date: weeks and days, then to a weekday before or after. */
export const RelativeDate = z.object({
  /** Tells the rule types apart. */
  type: z.literal("relative"),
  /** The id of the rule that this one follows. */
  to: Id,
  /** Weeks after the other date, negative before. */
  weeks: z.int().min(-52).max(52).default(0),
  /** Days after that, negative before. */
  days: z.int().min(-366).max(366).default(0),
  /** At last, the nearest such weekday on one side: `before` and `after` never stay on the day itself. */
  snap: z
    .object({
      /** The weekday to go to. */
      weekday: Weekday,
      /** In which direction, and whether a day that is that weekday already stays. */
      side: z.enum(["before", "on-or-before", "on-or-after", "after"]),
    })
    .nullable()
    .default(null),
});

/** See the schema of the same name. */
export interface RelativeDate extends z.infer<typeof RelativeDate> {}

/** What somebody else has made known about the date of a year. */
export const Announcement = z.object({
  /** The year it is about. */
  year: z.int().min(1583).max(9999),
  /** The date, or `null` when it will not be held that year. */
  date: z.iso.date({ error: "must be a date written YYYY-MM-DD" }).nullable(),
  /** Who said so and where, so that anyone can check it. */
  source: z.string().min(1, { error: "must name a source" }).max(500),
});

/** See the schema of the same name. */
export interface Announcement extends z.infer<typeof Announcement> {}

/**
 * A date that somebody else decides, such as Pride: conditional until announced with a source.
 *
 * Until then it stands at its `expected` date, or over its whole window when nothing is expected.
 */
export const AnnouncedDate = z.object({
  /** Tells the rule types apart. */
  type: z.literal("announced"),
  /** The stretch of the year in which it is looked for, both days included; it may run over New Year. */
  window: z.object({
    /** The first day. */
    from: MonthDay,
    /** The last day. */
    to: MonthDay,
  }),
  /** The habit that earlier years show, or `null` when there is none. */
  expected: YearlyDate.nullable().default(null),
  /** What has been made known, at most once a year. */
  announcements: z.array(Announcement).readonly().default([]),
});

/** See the schema of the same name. */
export interface AnnouncedDate extends z.infer<typeof AnnouncedDate> {}

/** How a yearly event gets its date. */
export const DateRule = z.discriminatedUnion("type", [
  FixedDate,
  NthWeekday,
  WeekdayInWindow,
  EasterOffset,
  RelativeDate,
  AnnouncedDate,
]);

/** See the schema of the same name. */
export type DateRule = z.infer<typeof DateRule>;
