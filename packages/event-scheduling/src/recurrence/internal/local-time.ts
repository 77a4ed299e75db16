import { civilOf, dayFrom } from "@vanstervind/core";
import { two } from "../../internal/two-digits.ts";

/** Seconds in a civil day. */
export const daySeconds = 86_400;

/** A wall time as seconds since 1970-01-01T00:00 on the same clock. */
export type Wall = number;

/** The text of a time, taken apart. */
export interface TimeParts {
  readonly wall: Wall;
  /** Whether it names a day and no time. */
  readonly wholeDay: boolean;
  /** Whether it ends in Z: then `wall` is on the clock of UTC. */
  readonly utc: boolean;
}

const pattern = /^(\d{4})-?(\d\d)-?(\d\d)(?:T([01]\d|2[0-3]):?([0-5]\d)(?::?([0-5]\d))?(Z?))?$/;

/** Reads a date or date-time with or without its marks; `null` when it is none that exists. */
export const readLocalTime = (text: string): TimeParts | null => {
  const [, year, month, date, hour, minute = 0, second = 0, utc] = pattern.exec(text) ?? [];
  const day = dayFrom(Number(year), Number(month), Number(date));
  const civil = civilOf(day);
  if (civil.month !== Number(month) || civil.dayOfMonth !== Number(date)) return null;
  const wall = day * daySeconds + Number(hour ?? 0) * 3600 + Number(minute) * 60 + Number(second);
  return { wall, wholeDay: hour === undefined, utc: utc === "Z" };
};

const digits = Array.from({ length: 100 }, (_, number) => two(number));

/** Writes wall times; successive ones often share their month or their time of day, which are kept. */
export const localTimeWriter = (wholeDay: boolean): ((wall: Wall) => string) => {
  let first = Number.NaN;
  let second = Number.NaN;
  let month = "";
  let time = "";
  return (wall) => {
    const day = Math.floor(wall / daySeconds);
    // 28 days from the first belong to its month in any case.
    if (!(day >= first && day < first + 28)) {
      const civil = civilOf(day);
      month = `${digits[Math.floor(civil.year / 100)]}${digits[civil.year % 100]}-${digits[civil.month]}-`;
      first = day - civil.dayOfMonth + 1;
    }
    const date = month + digits[day - first + 1];
    if (wholeDay) return date;
    const newSecond = wall - day * daySeconds;
    if (newSecond !== second) {
      second = newSecond;
      time = `T${digits[Math.floor(second / 3600)]}:${digits[Math.floor(second / 60) % 60]}:${digits[second % 60]}`;
    }
    return date + time;
  };
};
