import { dayFrom } from "@vanstervind/core";

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

/** A time without a change of the clocks, from an instant up to another; in minutes. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

interface KnownZone {
  readonly format: Intl.DateTimeFormat;
  readonly blocks: Map<number, readonly Span[]>;
}

// Memo of pure functions: asking Intl costs microseconds, and placement asks about every candidate time.
const zones = new Map<string, KnownZone>();

const zoneOf = (zone: string): KnownZone => {
  let known = zones.get(zone);
  if (known === undefined) {
    known = {
      format: new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" }),
      blocks: new Map(),
    };
    zones.set(zone, known);
  }
  return known;
};

/** Whether the platform knows the zone by this IANA name. */
export const isZone = (zone: string): boolean => {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    zoneOf(zone);
    return true;
  } catch {
    return false;
  }
};

/** The Gregorian calendar repeats after so many blocks, and so do the clocks once the rules of today go on for ever. */
const cycleBlocks = 773;

/** 27 weeks: the changes are looked up so much at a time. */
const blockMinutes = 189 * dayMinutes;

/** The first block after the year 2500. */
const repeatingFrom = 1025;

/** Probes so far apart find every change: no zone since 1970 has changed back within a week. Bisection then finds the minute. */
const probeMinutes = 4.5 * dayMinutes;

const everUtc: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, offset: 0 };

/** The span an instant lies in; it may be cut off where a block ends. */
export const spanAt = (zone: string, instant: number): Span => {
  if (zone === "UTC") return everUtc;
  const block = Math.floor(instant / blockMinutes);
  const shift = Math.max(0, Math.ceil((block + 1 - repeatingFrom) / cycleBlocks)) * cycleBlocks;
  const { blocks } = zoneOf(zone);
  let spans = blocks.get(block);
  if (spans === undefined) {
    const later = shift * blockMinutes;
    spans = probeBlock(zone, (block - shift) * blockMinutes).map(({ from, to, offset }) => ({
      from: from + later,
      to: to + later,
      offset,
    }));
    blocks.set(block, spans);
  }
  return spans.find(({ to }) => instant < to)!;
};

/** Minutes east of UTC at an instant. Local mean times before standard time are rounded to the minute. */
export const offsetAt = (zone: string, instant: number): number => spanAt(zone, instant).offset;

/** The changes of the zone's clocks within a year of UTC, in order. */
export const transitionsIn = (zone: string, year: number): readonly Transition[] => {
  const end = dayFrom(year + 1, 1, 1) * dayMinutes;
  const transitions: Transition[] = [];
  let { to: at, offset: before } = spanAt(zone, dayFrom(year, 1, 1) * dayMinutes - 1);
  while (at < end) {
    const { to, offset: after } = spanAt(zone, at);
    if (after !== before) transitions.push({ at, before, after });
    at = to;
    before = after;
  }
  return transitions;
};

/**
 * The instant of a wall time, both in minutes. A time that occurs twice means the first, or the second when `later`; one
 * that the spring change leaves out moves forward by the length of the gap, as 02:30 to 03:30.
 */
export const instantOf = (zone: string, wall: number, offset = offsetAt, later = false): number => {
  // 36 hours away is beyond every offset, so one offset holds before the change nearby, the other after it.
  const before = offset(zone, wall - 1.5 * dayMinutes);
  const after = offset(zone, wall + 1.5 * dayMinutes);
  if (before === after) return wall - before;
  return (
    wall - ((later ? [after, before] : [before, after]).find((each) => offset(zone, wall - each) === each) ?? before)
  );
};

/** The wall time of an instant, both in minutes. */
export const wallOf = (zone: string, instant: number): number => instant + offsetAt(zone, instant);

/**
 * {@link offsetAt} by a single question to Intl (GMT, GMT-03:30, GMT+01:12:12), to the nearest minute: for times strewn
 * over many years and zones, whose tables would take longer to make than they save.
 */
export const askIntl = (zone: string, instant: number): number => {
  const [, sign = "", hours = 0, minutes = 0, seconds = 0] =
    /GMT([+-])(\d+):(\d+):?(\d+)?/.exec(zoneOf(zone).format.format(instant * 60_000)) ?? [];
  return Math.round(Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes) + Number(seconds) / 60));
};

const probeBlock = (zone: string, start: number): Span[] => {
  const end = start + blockMinutes;
  const spans: Span[] = [];
  let from = start;
  let offset = askIntl(zone, start);
  for (let probe = start; probe < end; probe += probeMinutes) {
    const after = askIntl(zone, probe + probeMinutes);
    if (after === offset) continue;
    let low = probe;
    let to = probe + probeMinutes;
    while (to - low > 1) {
      const middle = Math.floor((low + to) / 2);
      if (askIntl(zone, middle) === offset) low = middle;
      else to = middle;
    }
    spans.push({ from, to, offset });
    from = to;
    offset = after;
  }
  spans.push({ from, to: end, offset });
  return spans;
};
