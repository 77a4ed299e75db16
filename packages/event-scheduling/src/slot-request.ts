import { Id, IsoDate, type Reason } from "@vanstervind/core";
import * as z from "zod";
import { CalendarEvent } from "./calendar-event.ts";
import { EventStart, WallTime } from "./event-start.ts";
import type { ClashKind } from "./find-clashes.ts";
import { Draw } from "./find-competition.ts";
import { dayMinutes } from "./internal/zone.ts";
import { Weekday } from "./weekday.ts";

const Cost = z.int().min(0).max(10_000);
const { durationMinutes, kind, people, audiences } = CalendarEvent.shape;

/** An event that needs a time. What is listed is allowed, at the cost beside it; the rest is not. */
export const SlotRequest = z
  .object({
    /** Its length in minutes; whole days when `times` is `null`. */
    durationMinutes,
    /** What sort of event. */
    kind,
    /** The first date it may start on. */
    from: IsoDate,
    /** The date after the last one. */
    until: IsoDate,
    /** The weekdays, each with its cost; all alike when left out. */
    weekdays: z.partialRecord(Weekday, Cost).nullable().default(null),
    /** The wall times, each with its cost; `null` for whole days. */
    times: z.record(WallTime, Cost).nullable().default(null),
    /** The zone of its times. */
    zone: EventStart.shape.zone,
    /** The venues, each with its cost; `null` when it needs none. */
    venues: z.record(Id, Cost).nullable().default(null),
    /** Those who must be there. */
    people,
    /** Whom it is meant for. */
    audiences,
    /** How many it draws, to keep it from other big events. */
    draw: Draw.nullable().default(null),
  })
  .refine(({ times, durationMinutes: length }) => times !== null || length % dayMinutes === 0, {
    path: ["durationMinutes"],
    error: "must be whole days (multiples of 1440) without times",
  });

/** See the schema of the same name. */
export interface SlotRequest extends z.infer<typeof SlotRequest> {}

/** A {@link SlotRequest} as a caller may write it. */
export type SlotRequestInput = z.input<typeof SlotRequest>;

/** What each trouble with a slot costs. */
export const SlotCosts = z.object({
  /** An audience that something else wants at the same time, for each such event. */
  audience: Cost.default(50),
  /** A quiet period. */
  quiet: Cost.default(100),
  /** A big event that draws on the same people, for each. */
  competing: Cost.default(40),
  /** Something for the same audience on a day nearby. */
  crowded: Cost.default(10),
  /** Less notice than is wished for. */
  notice: Cost.default(30),
});

/** See the schema of the same name. */
export interface SlotCosts extends z.infer<typeof SlotCosts> {}

/** What speaks for a slot, or against it, with what it costs. */
export type SlotReason =
  | Reason<"free", { readonly people: number; readonly venueId: Id | null }>
  | Reason<"well-spaced", { readonly days: number }>
  | Reason<"in-good-time", { readonly days: number }>
  | Reason<"less-welcome", { readonly cost: number }>
  | Reason<"audience-busy", { readonly ids: readonly Id[]; readonly cost: number }>
  | Reason<"quiet", { readonly ids: readonly Id[]; readonly cost: number }>
  | Reason<"special-day", { readonly ids: readonly Id[]; readonly cost: number }>
  | Reason<"would-compete", { readonly ids: readonly Id[]; readonly cost: number }>
  | Reason<"crowded", { readonly ids: readonly Id[]; readonly cost: number }>
  | Reason<"short-notice", { readonly days: number; readonly wanted: number; readonly cost: number }>;

/** Why slots are not free. */
export type TakenReason = Reason<
  "taken",
  { readonly kind: ClashKind; readonly slots: number; readonly of: number; readonly ids: readonly Id[] }
>;
