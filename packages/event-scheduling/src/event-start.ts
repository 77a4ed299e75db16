import { dateOf, dayOf, IsoDate } from "@vanstervind/core";
import * as z from "zod";
import { two } from "./internal/two-digits.ts";
import { dayMinutes, instantOf, isZone, offsetAt } from "./internal/zone.ts";

/** A time on the wall clock, written `HH:MM`. Such strings sort in time order. */
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "must be a time written HH:MM" });

/** See the schema of the same name. */
export type WallTime = z.infer<typeof WallTime>;

/** The IANA name of a time zone that the platform knows, such as `Europe/Stockholm`. */
export const TimeZone = z
  .string()
  .refine(isZone, { error: "must be the name of a time zone, such as Europe/Stockholm" });

/** See the schema of the same name. */
export type TimeZone = z.infer<typeof TimeZone>;

/**
 * When an event starts, as people write it down: local date and wall time in a named zone.
 *
 * A wall time that the change to summer time leaves out means the time that much later (02:30 means 03:30); one that
 * occurs twice in autumn means the first.
 */
export const EventStart = z.object({
  /** The local date. */
  date: IsoDate,
  /** The wall time, or `null` for an event of whole days. */
  time: WallTime.nullable().default(null),
  /** The zone that date and time are read in. */
  zone: TimeZone.default("Europe/Stockholm"),
});

/** See the schema of the same name. */
export interface EventStart extends z.infer<typeof EventStart> {}

/**
 * A local start without its zone: a date, `2026-05-01`, or a date with a wall time, `2026-05-01T18:00`. Such strings sort
 * in time order among those of one event, which are all of one kind.
 */
export const LocalStart = z
  .string()
  .refine(
    (text) => IsoDate.safeParse(text.slice(0, 10)).success && /^$|^T([01]\d|2[0-3]):[0-5]\d$/.test(text.slice(10)),
    {
      error: "must be a date YYYY-MM-DD or a date with a time YYYY-MM-DDTHH:MM",
    },
  );

/** See the schema of the same name. */
export type LocalStart = z.infer<typeof LocalStart>;

/** A UTC moment to the second, written `2026-01-31T09:00:00Z`. */
export const Stamp = z.iso.datetime({ precision: 0, error: "must be a UTC time written 2026-01-31T09:00:00Z" });

/** See the schema of the same name. */
export type Stamp = z.infer<typeof Stamp>;

/** Minutes since midnight. */
export const minuteOfDay = (time: WallTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The instant an event starts, in minutes since 1970-01-01T00:00Z; a whole day starts at midnight in its zone. */
export const startInstant = ({ date, time, zone }: EventStart, offset = offsetAt): number =>
  instantOf(zone, dayOf(date) * dayMinutes + (time === null ? 0 : minuteOfDay(time)), offset);

/** Wall minutes as `YYYY-MM-DDTHH:MM`. */
export const wallText = (wall: number): string => {
  const minute = ((wall % dayMinutes) + dayMinutes) % dayMinutes;
  return `${dateOf((wall - minute) / dayMinutes)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

/** A start as a {@link LocalStart}. */
export const localStartOf = ({ date, time }: EventStart): LocalStart => (time === null ? date : `${date}T${time}`);

/** A {@link LocalStart} as a start in a zone. */
export const startAt = (local: LocalStart, zone: TimeZone): EventStart => ({
  date: local.slice(0, 10),
  time: local.length > 10 ? local.slice(11) : null,
  zone,
});
