import { addDays } from "@vanstervind/core";
import type { Holiday } from "../src/calendar/index.ts";
import {
  CalendarEvent,
  type CalendarEventInput,
  type Clash,
  ClashKind,
  type ClashOptionsInput,
  type VenueInput,
  weekdayOf,
} from "../src/index.ts";
import { PlacementRequest, type PlacementRequestInput } from "../src/placement/index.ts";

const dayMs = 86_400_000;

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

/** What placement works with, in the words of its options. */
export interface PlacementCase {
  readonly requests: readonly PlacementRequestInput[];
  readonly fixed: readonly CalendarEventInput[];
  readonly venues: readonly VenueInput[];
  readonly clash: ClashOptionsInput;
  readonly holidays: readonly Holiday[];
}

interface Try {
  readonly event: CalendarEventInput;
  readonly cost: number;
}

/** Every event that a request may become when it is alone, by trying every date, time and venue. */
const tries = (request: PlacementRequest, { fixed, venues, clash, holidays }: PlacementCase): Try[] => {
  const { window, weekdays: days, times, size, needsAccessible, zone } = request;
  const found: Try[] = [];
  for (let date = window.start; date < window.end; date = addDays(date, 1)) {
    for (const [time, timeCost] of times === null ? [[null, 0] as const] : Object.entries(times)) {
      for (const [venueId, venueCost] of request.venues === null
        ? [[null, 0] as const]
        : Object.entries(request.venues)) {
        const dayCost = days[weekdayOf(date)];
        const venue = venues.find(({ id }) => id === venueId);
        if (dayCost === undefined) continue;
        if (venue?.capacity !== undefined && venue.capacity !== null && venue.capacity < size) continue;
        if (venue !== undefined && needsAccessible && venue.accessible !== true) continue;
        const { id, title, durationMinutes, people, audiences } = request;
        const event = { id, title, durationMinutes, people, audiences, venueId, start: { date, time, zone } };
        const touched = [date, wallClock(zone, (spanOf(event).end - 1) * 60_000).slice(0, 10)];
        if (touched.some((day) => day >= window.end)) continue;
        const avoided = holidays.filter(({ type }) => request.avoidHolidays === "public-and-eves" || type === "public");
        if (request.avoidHolidays !== "none" && avoided.some((holiday) => touched.includes(holiday.date))) continue;
        if (clashesByPairs([event, ...fixed], clash).some((key) => key.includes(id))) continue;
        found.push({ event, cost: dayCost + timeCost + venueCost });
      }
    }
  }
  return found;
};

/** Whether two placed requests may stand together. */
const compatible = (
  a: PlacementRequest,
  x: CalendarEventInput,
  b: PlacementRequest,
  y: CalendarEventInput,
  clash: ClashOptionsInput,
): boolean => {
  const apart = Math.abs(Date.parse(x.start.date) - Date.parse(y.start.date)) / dayMs;
  if (a.series !== null && a.series === b.series && apart < Math.max(a.minDaysApart, b.minDaysApart)) return false;
  if (a.after.includes(b.id) && spanOf(x).start < spanOf(y).end) return false;
  if (b.after.includes(a.id) && spanOf(y).start < spanOf(x).end) return false;
  return clashesByPairs([x, y], clash).length === 0;
};

/** The least weight left out, and the least cost of leaving out just that, by trying everything. */
export const bestPlacement = (given: PlacementCase): { leftOut: number; cost: number } => {
  const requests = given.requests.map((request) => PlacementRequest.parse(request));
  const options = requests.map((request) => tries(request, given));
  const memo = new Map<string, boolean>();
  let best = { leftOut: Number.POSITIVE_INFINITY, cost: 0 };
  const go = (index: number, chosen: readonly (readonly [number, number])[], leftOut: number, cost: number): void => {
    if (index === requests.length) {
      if (leftOut < best.leftOut || (leftOut === best.leftOut && cost < best.cost)) best = { leftOut, cost };
      return;
    }
    for (const [place, option] of options[index]!.entries()) {
      const fits = chosen.every(([other, otherPlace]) => {
        const key = `${index} ${place} ${other} ${otherPlace}`;
        let known = memo.get(key);
        if (known === undefined) {
          const rival = options[other]![otherPlace]!.event;
          known = compatible(requests[index]!, option.event, requests[other]!, rival, given.clash);
          memo.set(key, known);
        }
        return known;
      });
      if (fits) go(index + 1, [...chosen, [index, place]], leftOut, cost + option.cost);
    }
    go(index + 1, chosen, leftOut + requests[index]!.weight, cost);
  };
  go(0, [], 0, 0);
  return best;
};

/** Everything that is wrong with placed events. */
export const placementFaults = (given: PlacementCase, placed: readonly CalendarEvent[]): string[] => {
  const faults: string[] = [];
  const requests = new Map(given.requests.map((request) => [request.id, PlacementRequest.parse(request)]));
  for (const [index, event] of placed.entries()) {
    const request = requests.get(event.id)!;
    const { date, time } = event.start;
    const fits = tries(request, given).some(
      (each) =>
        each.event.start.date === date && each.event.start.time === time && each.event.venueId === event.venueId,
    );
    if (!fits) faults.push(`${event.id} may not be there`);
    for (const other of placed.slice(index + 1)) {
      if (!compatible(request, event, requests.get(other.id)!, other, given.clash))
        faults.push(`${event.id} ${other.id}`);
    }
  }
  return faults;
};
