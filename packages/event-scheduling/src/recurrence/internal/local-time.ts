import { civilOf, DomainError, dateOf, dayFrom } from "@vanstervind/core";
import { two } from "../../internal/two-digits.ts";

/** Seconds in a civil day. */
export const daySeconds = 86_400;

/** A wall time as seconds since 1970-01-01T00:00 on the same clock. */
export type Wall = number;

/** A text that says when, taken apart. */
export interface LocalTime {
  readonly wall: Wall;
  /** Whether it names a day and no time. */
  readonly wholeDay: boolean;
  /** Whether it ends in Z: then `wall` is on the clock of UTC. */
  readonly utc: boolean;
}

const pattern = /^(\d{4})(-?)(\d\d)\2(\d\d)(?:T(\d\d)(:?)(\d\d)(?:\6(\d\d))?(Z?))?$/;

/** Reads `2026-01-13`, `2026-01-13T18:00[:00][Z]` and the same without marks; `null` when it is no such time. */
export const readLocalTime = (text: string): LocalTime | null => {
  const match = pattern.exec(text);
  if (match === null) return null;
  const part = (group: number): number => Number(match[group] ?? 0);
  const day = dayFrom(part(1), part(3), part(4));
  const { month, dayOfMonth } = civilOf(day);
  if (month !== part(3) || dayOfMonth !== part(4) || part(5) > 23 || part(7) > 59 || part(8) > 59) return null;
  const wall = day * daySeconds + part(5) * 3600 + part(7) * 60 + part(8);
  return { wall, wholeDay: match[5] === undefined, utc: match[9] === "Z" };
};

/** The same, for a text that must be a time. */
export const requireLocalTime = (text: string): LocalTime => {
  const time = readLocalTime(text);
  if (time !== null) return time;
  throw new DomainError("not-a-local-time", `"${text}" is not a local time that exists.`, {
    values: { text },
    hint: "Write it like 2026-09-13T18:00:00 or 2026-09-13.",
  });
};

const time = (second: number): string =>
  `T${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;

/** Writes wall times as text; successive ones often share their day or their time of day, which are kept. */
export const localTimeWriter = (wholeDay: boolean): ((wall: Wall) => string) => {
  let lastDay = Number.NaN;
  let lastSecond = Number.NaN;
  let dayText = "";
  let timeText = "";
  return (wall) => {
    const day = Math.floor(wall / daySeconds);
    if (day !== lastDay) {
      dayText = dateOf(day);
      lastDay = day;
    }
    if (wholeDay) return dayText;
    const second = wall - day * daySeconds;
    if (second !== lastSecond) {
      timeText = time(second);
      lastSecond = second;
    }
    return dayText + timeText;
  };
};
