import { compareIds, dateOf, dayOf } from "@vanstervind/core";
import type { Holiday } from "../../calendar/swedish-holidays.ts";
import { minuteOfDay } from "../../event-start.ts";
import { ClashKind, type ClashOptions } from "../../find-clashes.ts";
import { type Claims, collides } from "../../internal/claims.ts";
import { weekdayIndex } from "../../internal/weekday-index.ts";
import { dayMinutes, instantOf, wallOf } from "../../internal/zone.ts";
import type { QuietPeriod } from "../../quiet-period.ts";
import type { Venue } from "../../venue.ts";
import { Weekday } from "../../weekday.ts";
import type { Absence } from "../absence.ts";
import type { BlockerKind } from "../placement.ts";
import type { PlacementRequest } from "../placement-request.ts";

/** The parts of a slot's cost. */
export const costParts = ["weekday", "date", "time", "venue", "absence", "move"] as const;

/** The cost of each part, in the order of {@link costParts}. */
type Costs = readonly number[];

/** A date, a time and a venue that a request could have. */
export interface Slot extends Claims {
  readonly day: number;
  readonly time: string | null;
  readonly venueId: string | null;
  readonly costs: Costs;
  /** The sum of `costs`. */
  readonly cost: number;
  /** Whether the request was elsewhere in the plan before. */
  readonly moved: boolean;
}

/** What stands in the way of a slot, with the id or date of it. */
export interface Blocker {
  readonly by: BlockerKind;
  readonly id: string;
}

/** All that is settled before anything is placed. */
export interface Settled {
  readonly fixed: readonly (Claims & { readonly id: string })[];
  readonly venues: ReadonlyMap<string, Venue>;
  readonly quietPeriods: readonly QuietPeriod[];
  readonly absences: readonly Absence[];
  readonly holidaysOn: (day: number) => readonly Holiday[];
  readonly clash: ClashOptions;
  /** The day that lead times count from, or `null`. */
  readonly asOf: number | null;
  /** Where requests were before, by id. */
  readonly previous: ReadonlyMap<string, Claims>;
  readonly moveCost: number;
}

/** Every date, time and venue that the request allows, in time order. */
export const slotsOf = (request: PlacementRequest, { absences, previous, moveCost }: Settled): Slot[] => {
  const { window, weekdays, dates, times, venues, zone, durationMinutes, people, audiences } = request;
  const clock = times === null ? ([[null, 0]] as const) : Object.entries(times).sort(([a], [b]) => compareIds(a, b));
  const rooms = venues === null ? ([[null, 0]] as const) : Object.entries(venues).sort(([a], [b]) => compareIds(a, b));
  const claims = { person: people, audience: audiences };
  const away = absences.filter(({ personId, cost }) => cost !== null && people.includes(personId));
  const before = previous.get(request.id);
  const last = dayOf(window.end);
  const slots: Slot[] = [];
  for (let day = dayOf(window.start); day < last; day++) {
    const dayCost = weekdays[Weekday.options[weekdayIndex(day)]!];
    const dateCost = dates === null ? 0 : dates[dateOf(day)];
    if (dayCost === undefined || dateCost === undefined) continue;
    for (const [time, timeCost] of clock) {
      const wall = day * dayMinutes + (time === null ? 0 : minuteOfDay(time));
      const start = instantOf(zone, wall);
      const end = time === null ? instantOf(zone, wall + durationMinutes) : start + durationMinutes;
      if (wallOf(zone, end) > last * dayMinutes) continue;
      const lastDay = lastDayOf(end, zone);
      const absenceCost = away.reduce((sum, absence) => sum + (covers(absence, day, lastDay) ? absence.cost! : 0), 0);
      for (const [venueId, venueCost] of rooms) {
        const venue = venueId === null ? [] : [venueId];
        const moved = before !== undefined && (before.start !== start || before.venue[0] !== venue[0]);
        const costs = [dayCost, dateCost, timeCost, venueCost, absenceCost, moved ? moveCost : 0];
        const cost = costs.reduce((sum, part) => sum + part);
        slots.push({ start, end, allDay: time === null, venue, ...claims, day, time, venueId, costs, cost, moved });
      }
    }
  }
  return slots;
};

/** What settled things stand in the way of a request's slots: for each slot all of them, the first in the order of {@link Blocker}'s kinds. */
export const blockersOf = (request: PlacementRequest, settled: Settled): ((slot: Slot) => Blocker[]) => {
  const { venues, quietPeriods, absences, holidaysOn, clash, asOf } = settled;
  const earliest = asOf === null ? Number.NEGATIVE_INFINITY : asOf + request.leadDays;
  const rivals = settled.fixed.filter((event) => mayMeet(request, event));
  const quiet = quietPeriods.filter(({ kinds }) => kinds === null || kinds.includes(request.kind));
  const away = absences.filter(({ personId, cost }) => cost === null && request.people.includes(personId));
  return (slot) => {
    const found: Blocker[] = [];
    const lastDay = lastDayOf(slot.end, request.zone);
    if (slot.day < earliest) found.push({ by: "lead-time", id: dateOf(earliest) });
    for (let day = slot.day; request.avoidHolidays !== "none" && day <= lastDay; day++) {
      for (const { type, id } of holidaysOn(day)) {
        if (type === "public" || request.avoidHolidays === "public-and-eves") found.push({ by: "holiday", id });
      }
    }
    for (const period of quiet) {
      if (covers({ ...period, weekdays: null }, slot.day, lastDay)) found.push({ by: "quiet-period", id: period.id });
    }
    if (slot.venueId !== null) {
      const { capacity, accessible } = venues.get(slot.venueId)!;
      const tooSmall = capacity !== null && capacity < request.size;
      if (tooSmall || (request.needsAccessible && !accessible)) found.push({ by: "venue", id: slot.venueId });
    }
    for (const absence of away) {
      if (covers(absence, slot.day, lastDay)) found.push({ by: "absence", id: absence.personId });
    }
    for (const event of rivals) {
      const meets = ClashKind.options.some(
        (kind) =>
          clash.kinds.includes(kind) &&
          event[kind].some((id) => slot[kind].includes(id)) &&
          collides(slot, event, kind, clash),
      );
      if (meets) found.push({ by: "fixed-event", id: event.id });
    }
    return found;
  };
};

const lastDayOf = (end: number, zone: string): number => Math.floor(wallOf(zone, end - 1) / dayMinutes);

/** Whether one of the days `first` to `last` lies in a stretch of dates, on one of its weekdays. */
const covers = (
  { start, end, weekdays }: Pick<Absence, "start" | "end" | "weekdays">,
  first: number,
  last: number,
): boolean => {
  for (let day = first; day <= last; day++) {
    const date = dateOf(day);
    if (start <= date && date < end && (weekdays?.includes(Weekday.options[weekdayIndex(day)]!) ?? true)) return true;
  }
  return false;
};

const mayMeet = ({ venues, people, audiences }: PlacementRequest, event: Claims): boolean =>
  event.venue.some((id) => venues !== null && id in venues) ||
  event.person.some((id) => people.includes(id)) ||
  event.audience.some((id) => audiences.includes(id));
