import { addDays } from "@vanstervind/core";
import { CalendarEvent, type CalendarEventInput, type Clash, ClashKind, type ClashOptionsInput } from "../src/index.ts";

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of an instant (ms) as Intl writes it. */
export const wallClock = (zone: string, instant: number): string => {
  const style = { timeZone: zone, dateStyle: "short", timeStyle: "short" } as const;
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat("sv-SE", style);
  clocks.set(zone, clock);
  return clock.format(instant).replace(" ", "T");
};

const instants = new Map<string, number>();

/** The first instant (ms) that a zone's clocks show a wall time, or, for a time they skip, that much after the skip. */
export const instantByClock = (zone: string, wall: string): number => {
  const known = instants.get(`${zone} ${wall}`);
  if (known !== undefined) return known;
  const asUtc = Date.parse(`${wall}:00Z`);
  let instant: number | null = null;
  for (let offset = 14 * 60; offset >= -12 * 60 && instant === null; offset -= 15) {
    if (wallClock(zone, asUtc - offset * 60_000) === wall) instant = asUtc - offset * 60_000;
  }
  // Skipped: as long after the hour before, which is there.
  instant ??= instantByClock(zone, new Date(asUtc - 3_600_000).toISOString().slice(0, 16)) + 3_600_000;
  instants.set(`${zone} ${wall}`, instant);
  return instant;
};

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The instants (minutes) of an event. */
export const spanOf = (input: CalendarEventInput): Span => {
  const { start, durationMinutes } = CalendarEvent.parse(input);
  const at = (date: string, time: string) => instantByClock(start.zone, `${date}T${time}`) / 60_000;
  if (start.time === null) {
    return { start: at(start.date, "00:00"), end: at(addDays(start.date, durationMinutes / 1440), "00:00") };
  }
  const begin = at(start.date, start.time);
  return { start: begin, end: begin + durationMinutes };
};

/** Whether two events clash in a kind, straight from the words of the documentation. */
const clashIn = (
  kind: ClashKind,
  first: CalendarEventInput,
  second: CalendarEventInput,
  options: ClashOptionsInput,
): boolean => {
  const [a, b] = [CalendarEvent.parse(first), CalendarEvent.parse(second)];
  const { turnaroundMinutes = 0, travelMinutes = 0, audienceGapMinutes = 0, allDay = ["venue", "person"] } = options;
  if (!(options.kinds ?? ClashKind.options).includes(kind)) return false;
  if (a.status === "cancelled" || b.status === "cancelled") return false;
  const shared = {
    venue: a.venueId !== null && a.venueId === b.venueId,
    person: a.people.some((id) => b.people.includes(id)),
    audience: a.audiences.some((id) => b.audiences.includes(id)),
  }[kind];
  if (!shared) return false;
  const days = [a, b].filter(({ start }) => start.time === null).length;
  if (days === 1 && !allDay.includes(kind)) return false;
  const moving = a.venueId !== null && b.venueId !== null && a.venueId !== b.venueId;
  const buffer = { venue: turnaroundMinutes, person: moving ? travelMinutes : 0, audience: audienceGapMinutes }[kind];
  const needed = days === 0 ? buffer : 0;
  const [x, y] = [spanOf(a), spanOf(b)];
  return Math.max(x.start, y.start) - Math.min(x.end, y.end) < needed;
};

/** The clashes of all pairs as `kind a b`, sorted. */
export const clashesByPairs = (events: readonly CalendarEventInput[], options: ClashOptionsInput): string[] => {
  const found: string[] = [];
  for (const [index, a] of events.entries()) {
    for (const b of events.slice(index + 1)) {
      for (const kind of ClashKind.options) {
        if (clashIn(kind, a, b, options)) found.push([kind, ...[a.id, b.id].sort()].join(" "));
      }
    }
  }
  return found.sort();
};

export const clashKeys = (clashes: readonly Clash[]): string[] =>
  clashes.map(({ kind, firstId, secondId }) => [kind, ...[firstId, secondId].sort()].join(" ")).sort();
