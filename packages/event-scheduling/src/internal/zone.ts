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
export const instantOf = (zone: string, wall: number, offset = offsetAt): number => {
  // 36 hours away is beyond every offset, so one offset holds before the change nearby, the other after it.
  const before = offset(zone, wall - 1.5 * dayMinutes);
  const after = offset(zone, wall + 1.5 * dayMinutes);
  if (before === after || offset(zone, wall - before) === before) return wall - before;
  return offset(zone, wall - after) === after ? wall - after : wall - before;
};

/** The wall time of an instant, both in minutes. */
export const wallOf = (zone: string, instant: number): number => instant + offsetAt(zone, instant);

const formatOf = (zone: string): Intl.DateTimeFormat => {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    formats.set(zone, format);
  }
  return format;
};

/**
 * {@link offsetAt} by a single question to Intl (GMT, GMT-03:30, GMT+01:12:12), to the nearest minute: for times strewn
 * over many years and zones, whose tables would take longer to make than they save.
 */
export const askIntl = (zone: string, instant: number): number => {
  const [, sign = "", hours = 0, minutes = 0, seconds = 0] =
    /GMT([+-])(\d+):(\d+):?(\d+)?/.exec(formatOf(zone).format(instant * 60_000)) ?? [];
  return Math.round(Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes) + Number(seconds) / 60));
};

/** The Gregorian calendar repeats after so many years, and so do the clocks once the rules of today go on for ever. */
const cycleYears = 400;
const cycleMinutes = 146_097 * dayMinutes;

/** Probes so far apart find every change: no zone since 1970 has changed back within a week. Bisection then finds the minute. */
const probeMinutes = 5 * dayMinutes;

const zoneYear = (zone: string, year: number): ZoneYear => {
  const years = zoneYears.get(zone) ?? new Map<number, ZoneYear>();
  let found = years.get(year);
  if (found === undefined) {
    found = year < 2500 ? probeYear(zone, year) : laterCycle(zoneYear(zone, year - cycleYears));
    zoneYears.set(zone, years.set(year, found));
  }
  return found;
};

const laterCycle = ({ startOffset, transitions }: ZoneYear): ZoneYear => ({
  startOffset,
  transitions: transitions.map((transition) => ({ ...transition, at: transition.at + cycleMinutes })),
});

const probeYear = (zone: string, year: number): ZoneYear => {
  const start = dayFrom(year, 1, 1) * dayMinutes;
  // The last minute of the year, not the first of the next, which belongs to that year.
  const end = dayFrom(year + 1, 1, 1) * dayMinutes - 1;
  const startOffset = askIntl(zone, start);
  const transitions: Transition[] = [];
  let before = startOffset;
  for (let probe = start; probe < end; ) {
    let low = probe;
    probe = Math.min(probe + probeMinutes, end);
    const after = askIntl(zone, probe);
    if (after === before) continue;
    let high = probe;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (askIntl(zone, middle) === before) low = middle;
      else high = middle;
    }
    transitions.push({ at: high, before, after });
    before = after;
  }
  return { startOffset, transitions };
};
