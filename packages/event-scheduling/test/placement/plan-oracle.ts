import { addDays } from "@vanstervind/core";
import type { Holiday } from "../../src/calendar/index.ts";
import {
  type CalendarEvent,
  type CalendarEventInput,
  type ClashOptionsInput,
  type QuietPeriodInput,
  type VenueInput,
  weekdayOf,
} from "../../src/index.ts";
import {
  type AbsenceInput,
  type Placement,
  PlacementRequest,
  type PlacementRequestInput,
  type SpreadRuleInput,
} from "../../src/placement/index.ts";
import { clashesByPairs, spanOf, wallClock } from "../oracle.ts";

/** What placement works with, in the words of its options. */
export interface PlacementCase {
  readonly requests: readonly PlacementRequestInput[];
  readonly fixed: readonly CalendarEventInput[];
  readonly venues: readonly VenueInput[];
  readonly clash: ClashOptionsInput;
  readonly holidays: readonly Holiday[];
  readonly quietPeriods: readonly QuietPeriodInput[];
  readonly absences: readonly AbsenceInput[];
  readonly asOf: string;
  readonly spread: readonly SpreadRuleInput[];
  readonly previous: readonly CalendarEventInput[];
  readonly moveCost: number;
  readonly maxMoves: number | undefined;
}

interface Try {
  readonly event: CalendarEventInput;
  readonly cost: number;
  readonly moved: boolean;
}

const dayMs = 86_400_000;

/** The dates that an event touches, by the wall clock of its zone. */
const datesOf = (event: CalendarEventInput): string[] => {
  const last = wallClock(event.start.zone ?? "Europe/Stockholm", (spanOf(event).end - 1) * 60_000).slice(0, 10);
  const dates: string[] = [];
  for (let date = event.start.date; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
};

const within = (dates: readonly string[], { start, end }: { readonly start: string; readonly end: string }): string[] =>
  dates.filter((date) => start <= date && date < end);

/** Every event that a request may become when it is alone, by trying every date, time and venue. */
const triesOf = (input: PlacementRequestInput, given: PlacementCase): Try[] => {
  const request = PlacementRequest.parse(input);
  const { fixed, venues, clash, holidays, quietPeriods, absences, asOf, previous, moveCost } = given;
  const before = previous.find(({ id }) => id === request.id);
  if (before?.pinned) return [{ event: before, cost: 0, moved: false }];
  const { window, weekdays, times, dates, size, needsAccessible, zone, people } = request;
  const found: Try[] = [];
  for (let date = window.start; date < window.end; date = addDays(date, 1)) {
    for (const [time, timeCost] of times === null ? [[null, 0] as const] : Object.entries(times)) {
      for (const [venueId, venueCost] of request.venues === null
        ? [[null, 0] as const]
        : Object.entries(request.venues)) {
        const dayCost = weekdays[weekdayOf(date)];
        const dateCost = dates === null ? 0 : dates[date];
        const venue = venues.find(({ id }) => id === venueId);
        if (dayCost === undefined || dateCost === undefined) continue;
        if (venue?.capacity !== undefined && venue.capacity !== null && venue.capacity < size) continue;
        if (venue !== undefined && needsAccessible && venue.accessible !== true) continue;
        if (date < addDays(asOf, request.leadDays)) continue;
        const { id, title, durationMinutes, audiences } = request;
        const event = { id, title, durationMinutes, people, audiences, venueId, start: { date, time, zone } };
        const touched = datesOf(event);
        if (touched.some((day) => day >= window.end)) continue;
        const avoided = holidays.filter(({ type }) => request.avoidHolidays === "public-and-eves" || type === "public");
        if (request.avoidHolidays !== "none" && avoided.some((holiday) => touched.includes(holiday.date))) continue;
        const quiet = quietPeriods.filter(({ kinds }) => kinds == null || kinds.includes(request.kind));
        if (quiet.some((period) => within(touched, period).length > 0)) continue;
        const away = absences.filter(
          (absence) =>
            people.includes(absence.personId) &&
            within(touched, absence).some((day) => absence.weekdays?.includes(weekdayOf(day)) ?? true),
        );
        if (away.some(({ cost }) => cost == null)) continue;
        if (clashesByPairs([event, ...fixed], clash).some((key) => key.includes(id))) continue;
        const stays =
          before?.start.date === date && (before.start.time ?? null) === time && (before.venueId ?? null) === venueId;
        const moved = before !== undefined && !stays;
        const absenceCost = away.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
        found.push({
          event,
          moved,
          cost: dayCost + dateCost + timeCost + venueCost + absenceCost + (moved ? moveCost : 0),
        });
      }
    }
  }
  return found;
};

/** Whether two placed requests may stand together; what is pinned stands anyhow. */
const compatible = (x: CalendarEventInput, y: CalendarEventInput, given: PlacementCase): boolean => {
  const [a, b] = [x, y].map(({ id }) => PlacementRequest.parse(given.requests.find((request) => request.id === id)!));
  const pinned = [x, y].filter(({ id }) => given.previous.some((event) => event.id === id && event.pinned));
  if (pinned.length === 2) return true;
  const apart = Math.abs(Date.parse(x.start.date) - Date.parse(y.start.date)) / dayMs;
  if (a!.series !== null && a!.series === b!.series && apart < Math.max(a!.minDaysApart, b!.minDaysApart)) return false;
  if (a!.after.includes(b!.id) && spanOf(x).start < spanOf(y).end) return false;
  if (b!.after.includes(a!.id) && spanOf(y).start < spanOf(x).end) return false;
  const claims = (event: CalendarEventInput, request: PlacementRequest) => ({
    ...event,
    people: event.pinned ? (event.people ?? []) : request.people,
  });
  return clashesByPairs([claims(x, a!), claims(y, b!)], given.clash).length === 0;
};

const spreadOf = (
  { spread, previous }: PlacementCase,
  events: readonly CalendarEventInput[],
): { cost: number; broken: boolean } => {
  let cost = 0;
  let broken = false;
  for (const rule of spread) {
    const counts: Record<string, number> = {};
    const pinned: Record<string, number> = {};
    for (const { id, venueId } of events) {
      const group = rule.groups[venueId ?? ""];
      if (group === undefined) continue;
      counts[group] = (counts[group] ?? 0) + 1;
      if (previous.some((before) => before.id === id && before.pinned)) pinned[group] = (pinned[group] ?? 0) + 1;
    }
    cost += (rule.cost ?? 0) * Math.max(0, ...Object.values(counts));
    for (const [group, count] of Object.entries(counts)) {
      // What is pinned stands anyhow.
      if (count > Math.max(rule.most ?? Number.POSITIVE_INFINITY, pinned[group] ?? 0)) broken = true;
    }
  }
  return { cost, broken };
};

/** The least weight left out, and the least cost of leaving out just that, by trying everything. */
export const bestPlacement = (given: PlacementCase): { leftOut: number; cost: number } => {
  const { requests, maxMoves = Number.POSITIVE_INFINITY } = given;
  const options = requests.map((request) => triesOf(request, given));
  const memo = new Map<string, boolean>();
  let best = { leftOut: Number.POSITIVE_INFINITY, cost: 0 };
  const go = (index: number, chosen: readonly (readonly [number, number])[], leftOut: number, cost: number): void => {
    if (leftOut > best.leftOut) return;
    if (index === requests.length) {
      const events = chosen.map(([other, place]) => options[other]![place]!.event);
      const spread = spreadOf(given, events);
      const total = cost + spread.cost;
      if (spread.broken || chosen.filter(([other, place]) => options[other]![place]!.moved).length > maxMoves) return;
      if (leftOut < best.leftOut || (leftOut === best.leftOut && total < best.cost)) best = { leftOut, cost: total };
      return;
    }
    for (const [place, option] of options[index]!.entries()) {
      const fits = chosen.every(([other, otherPlace]) => {
        const key = `${index} ${place} ${other} ${otherPlace}`;
        const known = memo.get(key) ?? compatible(option.event, options[other]![otherPlace]!.event, given);
        memo.set(key, known);
        return known;
      });
      if (fits) go(index + 1, [...chosen, [index, place]], leftOut, cost + option.cost);
    }
    const pinned = given.previous.some(({ id, pinned: stays }) => stays && id === requests[index]!.id);
    if (!pinned) go(index + 1, chosen, leftOut + (requests[index]!.weight ?? 1), cost);
  };
  go(0, [], 0, 0);
  return best;
};

/** The weight of what a placement leaves out. */
export const leftOutOf = ({ requests }: PlacementCase, { unplaced }: Placement): number =>
  unplaced.reduce((sum, { requestId }) => sum + (requests.find(({ id }) => id === requestId)!.weight ?? 1), 0);

/** Everything that is wrong with a placement: rules that are broken, and costs that are not what was told. */
export const placementFaults = (given: PlacementCase, { placed, unplaced, cost, score }: Placement): string[] => {
  const faults: string[] = [];
  const events: CalendarEvent[] = placed.map(({ event }) => event);
  let sum = 0;
  let moves = 0;
  for (const [index, event] of events.entries()) {
    const { date, time } = event.start;
    const request = given.requests.find(({ id }) => id === event.id)!;
    const fit = triesOf(request, given).find(
      (each) =>
        each.event.start.date === date &&
        (each.event.start.time ?? null) === time &&
        (each.event.venueId ?? null) === event.venueId,
    );
    if (fit === undefined) faults.push(`${event.id} may not be there`);
    if (fit?.cost !== placed[index]!.cost) faults.push(`${event.id} costs ${fit?.cost}`);
    const told = placed[index]!.reasons.reduce((total, { values }) => total + values.cost, 0);
    if (told !== placed[index]!.cost) faults.push(`the reasons of ${event.id} add up to ${told}`);
    sum += fit?.cost ?? 0;
    if (fit?.moved) moves++;
    for (const other of events.slice(index + 1)) {
      if (!compatible(event, other, given)) faults.push(`${event.id} and ${other.id} cannot both stand`);
    }
  }
  const spread = spreadOf(given, events);
  if (spread.broken) faults.push("a group has too many");
  if (moves > (given.maxMoves ?? Number.POSITIVE_INFINITY)) faults.push(`${moves} moves`);
  if (cost !== sum + spread.cost) faults.push(`cost ${cost}, not ${sum + spread.cost}`);
  const account = score.reduce((total, { values }) => total + values.cost, 0);
  if (account !== cost) faults.push(`the account adds up to ${account}`);
  const ids = [...events.map(({ id }) => id), ...unplaced.map(({ requestId }) => requestId)].sort();
  if (
    ids.join() !==
    given.requests
      .map(({ id }) => id)
      .sort()
      .join()
  )
    faults.push(`told of ${ids.join()}`);
  for (const before of given.previous.filter(({ pinned }) => pinned)) {
    const event = events.find(({ id }) => id === before.id);
    if (given.requests.some(({ id }) => id === before.id) && event?.start.date !== before.start.date) {
      faults.push(`${before.id} was pinned`);
    }
  }
  return faults;
};
