import { civilOf, dayFrom } from "@vanstervind/core";

/** Minutes in a civil day. */
export const dayMinutes = 1440;

/** A moment at which a zone's clocks change. Instants and offsets are minutes, instants since 1970-01-01T00:00Z. */
export interface Transition {
  readonly at: number;
  /** Minutes east of UTC before the moment. */
  readonly before: number;
  /** Minutes east of UTC from the moment on. */
  readonly after: number;
}

interface ZoneYear {
  readonly startOffset: number;
  readonly transitions: readonly Transition[];
}

// Memos of pure functions: asking Intl costs microseconds, and placement asks about every candidate time.
const formats = new Map<string, Intl.DateTimeFormat>();
const zoneYears = new Map<string, Map<number, ZoneYear>>();

/** Whether the platform knows the zone by this IANA name. */
export const isZone = (zone: string): boolean => {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
};

/** Minutes east of UTC at an instant. Local mean times before standard time are rounded to the minute. */
export const offsetAt = (zone: string, instant: number): number => {
  const { startOffset, transitions } = zoneYear(zone, civilOf(Math.floor(instant / dayMinutes)).year);
  let offset = startOffset;
  for (const { at, after } of transitions) if (at <= instant) offset = after;
  return offset;
};

/** The changes of the zone's clocks within a year of UTC, in order. */
export const transitionsIn = (zone: string, year: number): readonly Transition[] => zoneYear(zone, year).transitions;

/**
 * The instant of a wall time, both in minutes. A time that occurs twice means the first; one that the spring change
 * leaves out moves forward by the length of the gap, as 02:30 to 03:30.
 */
export const instantOf = (zone: string, wall: number): number => {
  // 36 hours away is beyond every offset, so one offset holds before the change nearby, the other after it.
  const before = offsetAt(zone, wall - 1.5 * dayMinutes);
  const after = offsetAt(zone, wall + 1.5 * dayMinutes);
  if (before === after || offsetAt(zone, wall - before) === before) return wall - before;
  return offsetAt(zone, wall - after) === after ? wall - after : wall - before;
};

/** The wall time of an instant, both in minutes. */
export const wallOf = (zone: string, instant: number): number => instant + offsetAt(zone, instant);

const formatOf = (zone: string): Intl.DateTimeFormat => {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }
  return format;
};

/** The offset as Intl tells it, to the nearest minute. */
const askIntl = (zone: string, instant: number): number => {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant * 60_000)) part[type] = Number(value);
  const wall = dayFrom(part.year!, part.month!, part.day!) * dayMinutes + part.hour! * 60 + part.minute!;
  return Math.round(wall + part.second! / 60 - instant);
};

/** Daily probes find every change unless a zone changes back within a day; bisection then finds the minute. */
const zoneYear = (zone: string, year: number): ZoneYear => {
  const years = zoneYears.get(zone) ?? new Map<number, ZoneYear>();
  const known = years.get(year);
  if (known !== undefined) return known;
  const start = dayFrom(year, 1, 1) * dayMinutes;
  const end = dayFrom(year + 1, 1, 1) * dayMinutes;
  const startOffset = askIntl(zone, start);
  const transitions: Transition[] = [];
  let before = startOffset;
  for (let probe = start + dayMinutes; probe <= end; probe += dayMinutes) {
    // The last minute of the year, not the first of the next, which belongs to that year.
    const after = askIntl(zone, Math.min(probe, end - 1));
    if (after === before) continue;
    let low = probe - dayMinutes;
    let high = Math.min(probe, end - 1);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (askIntl(zone, middle) === before) low = middle;
      else high = middle;
    }
    transitions.push({ at: high, before, after });
    before = after;
  }
  const found = { startOffset, transitions };
  zoneYears.set(zone, years.set(year, found));
  return found;
};
