import { Id, IsoDate } from "@vanstervind/core";
import * as z from "zod";
import { CalendarEvent } from "../calendar-event.ts";
import { EventStart, WallTime } from "../event-start.ts";
import { dayMinutes } from "../internal/zone.ts";
import { Weekday } from "../weekday.ts";

/** How unwelcome a choice is: 0 for the best, larger for worse; only sums are compared. */
export const Cost = z.int().min(0).max(10_000);

/** See the schema of the same name. */
export type Cost = z.infer<typeof Cost>;

/** A stretch of dates `[start, end)`. */
export const DateWindow = z
  .object({
    /** The first date. */
    start: IsoDate,
    /** The date after the last one. */
    end: IsoDate,
  })
  .refine(({ start, end }) => start < end, { path: ["end"], error: "must be after the start" });

/** See the schema of the same name. */
export interface DateWindow extends z.infer<typeof DateWindow> {}

const { title, description, kind, durationMinutes, people, audiences } = CalendarEvent.shape;

/** An event that needs a time, and perhaps a venue. What is listed is allowed, at the cost beside it; the rest is not. */
export const PlacementRequest = z
  .object({
    /** Unique; the placed event gets this id. */
    id: Id,
    /** What it is called. */
    title,
    /** More about it. */
    description,
    /** What sort of event. */
    kind,
    /** Its length in minutes, whole days when `times` is `null`. */
    durationMinutes,
    /** The dates it must lie within, all of it. */
    window: DateWindow,
    /** The weekdays it may start on, each with its cost. */
    weekdays: z
      .partialRecord(Weekday, Cost)
      .default({ monday: 0, tuesday: 0, wednesday: 0, thursday: 0, friday: 0, saturday: 0, sunday: 0 }),
    /** The only dates it may start on, each with its cost; `null` for all of the window. */
    dates: z.record(IsoDate, Cost).nullable().default(null),
    /** How many days before its date it must be announced: it is placed so many days after `asOf` or later. */
    leadDays: z.int().min(0).max(1000).default(0),
    /** The wall times it may start at, each with its cost; `null` for whole days. */
    times: z.record(WallTime, Cost).nullable().default(null),
    /** The zone of its times. */
    zone: EventStart.shape.zone,
    /** The venues it may be held in, each with its cost; `null` when it needs none. */
    venues: z.record(Id, Cost).nullable().default(null),
    /** How many must find room. */
    size: z.int().min(0).default(0),
    /** Whether the venue must be step-free. */
    needsAccessible: z.boolean().default(false),
    /** Those who must be there. */
    people,
    /** Whom it is meant for. */
    audiences,
    /** Requests that this one must start after the end of, when both are placed. */
    after: z.array(Id).readonly().default([]),
    /** The series it belongs to, or `null`. */
    series: Id.nullable().default(null),
    /** The least number of days between its date and another's of the series (the larger of the two counts). */
    minDaysApart: z.int().min(0).max(366).default(0),
    /** Which holidays it keeps away from. */
    avoidHolidays: z.enum(["public-and-eves", "public", "none"]).default("public-and-eves"),
    /** How much it matters that it is placed, against other requests. */
    weight: z.int().min(1).max(1000).default(1),
  })
  .refine(({ times, durationMinutes }) => times !== null || durationMinutes % dayMinutes === 0, {
    path: ["durationMinutes"],
    error: "must be whole days (multiples of 1440) for a request without times",
  });

/** See the schema of the same name. */
export interface PlacementRequest extends z.infer<typeof PlacementRequest> {}

/** A {@link PlacementRequest} as a caller may write it. */
export type PlacementRequestInput = z.input<typeof PlacementRequest>;
