import { daysInMonth, Id, IsoDate } from "@vanstervind/core";
import * as z from "zod";
import { Weekday } from "../weekday.ts";

const month = z.int().min(1).max(12);
const day = z.int().min(1).max(31);
/** A year of the Gregorian calendar. */
export const CalendarYear = z.int().min(1583).max(9999);
const upTo = (most: number) => z.int().min(-most).max(most);

const dayOfMonth = {
  /** 1 for January to 12. */
  month,
  /** 1 to the last day that the month can have. */
  day,
};
// A leap year, in which February is longest.
const monthHasDay = (date: { month: number; day: number }): boolean => date.day <= daysInMonth(2000, date.month);
const notOfMonth = { path: ["day"], error: "must be a day of the month" };

/** A day of the year without a year. 29 February means 1 March in common years. */
export const MonthDay = z.object(dayOfMonth).refine(monthHasDay, notOfMonth);

/** See the schema of the same name. */
export interface MonthDay extends z.infer<typeof MonthDay> {}

/** The same date every year, such as 8 March; a rule for 29 February gives a date in leap years only. */
export const FixedDate = z
  .object({
    /** Tells the rule types apart. */
    type: z.literal("fixed"),
    ...dayOfMonth,
  })
  .refine(monthHasDay, notOfMonth);

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
  nth: z.literal([1, 2, 3, 4, 5, -1, -2, -3, -4, -5]),
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
  days: upTo(250),
});

/** See the schema of the same name. */
export interface EasterOffset extends z.infer<typeof EasterOffset> {}

const yearly = [FixedDate, NthWeekday, WeekdayInWindow, EasterOffset] as const;

/** A rule whose date follows from the year alone. */
export const YearlyDate = z.discriminatedUnion("type", yearly);

/** See the schema of the same name. */
export type YearlyDate = z.infer<typeof YearlyDate>;

/** Dates counted from another rule's (first) dates: weeks and days, then to a weekday before or after. */
export const RelativeDate = z.object({
  /** Tells the rule types apart. */
  type: z.literal("relative"),
  /** The id of the rule that this one follows; each of its dates gives one. */
  to: Id,
  /** Weeks after the other date, negative before. */
  weeks: upTo(52).default(0),
  /** Days after that, negative before. */
  days: upTo(366).default(0),
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
export const Announcement = z
  .object({
    /** The year it is about. */
    year: CalendarYear,
    /** The date, or `null` when it will not be held that year. */
    date: IsoDate.nullable(),
    /** Who said so and where, so that anyone can check it. */
    source: z.string().min(1, { error: "must name a source" }),
  })
  .refine(({ date, year }) => date === null || Math.abs(Number(date.slice(0, 4)) - year) < 2, {
    path: ["date"],
    error: "must lie in the year announced or next to it",
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
  announcements: z
    .array(Announcement)
    .readonly()
    .default([])
    .refine((all) => new Set(all.map(({ year }) => year)).size === all.length, {
      error: "must tell each year once",
    }),
});

/** See the schema of the same name. */
export interface AnnouncedDate extends z.infer<typeof AnnouncedDate> {}

/** Dates that recur within the year, such as the second Tuesday of each month, by a recurrence rule. */
export const RecurringDate = z.object({
  /** Tells the rule types apart. */
  type: z.literal("recurring"),
  /** The value of an RRULE (RFC 5545, 3.3.10), such as `FREQ=MONTHLY;BYDAY=2TU`. */
  rrule: z.string().regex(/FREQ=/, { error: "must be a rule such as FREQ=MONTHLY;BYDAY=2TU" }),
  /** The date that the rule counts from (DTSTART). */
  start: IsoDate,
  /** Dates that are left out (EXDATE). */
  except: z.array(IsoDate).readonly().default([]),
});

/** See the schema of the same name. */
export interface RecurringDate extends z.infer<typeof RecurringDate> {}

/** How an event gets its dates. */
export const DateRule = z.discriminatedUnion("type", [...yearly, RelativeDate, AnnouncedDate, RecurringDate]);

/** See the schema of the same name. */
export type DateRule = z.infer<typeof DateRule>;
