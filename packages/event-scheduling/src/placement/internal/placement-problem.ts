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
import type { PlacementRequest } from "../placement-request.ts";

/** A date, a time and a venue that a request could have. */
export interface Slot extends Claims {
  readonly day: number;
  readonly time: string | null;
  readonly venueId: string | null;
  readonly cost: number;
}

/** What stands in the way of a slot, with the id or date of it. */
export interface Blocker {
  readonly by: "holiday" | "quiet-period" | "venue" | "fixed-event" | "request";
  readonly id: string;
}

/** One request, with the slots that nothing settled stands in the way of, best first. */
interface Task {
  readonly request: PlacementRequest;
  readonly slots: readonly Slot[];
  /** What settled things stand in the way of the other slots, one blocker a slot. */
  readonly blocked: readonly Blocker[];
}

/** What two requests have to do with each other. */
export interface Tie {
  readonly person: boolean;
  readonly audience: boolean;
  readonly minDaysApart: number;
  /** 1 when the first must come after the second, -1 before it, 0 when their order is free. */
  readonly order: -1 | 0 | 1;
}

/** Requests in id order, and for each pair the tie between them. */
export interface PlacementProblem {
  readonly tasks: readonly Task[];
  readonly ties: readonly (readonly Tie[])[];
  readonly clash: ClashOptions;
}

/** All that is settled before anything is placed. */
export interface Settled {
  readonly fixed: readonly (Claims & { readonly id: string })[];
  readonly venues: readonly Venue[];
  readonly quietPeriods: readonly QuietPeriod[];
  readonly holidaysOn: (day: number) => readonly Holiday[];
  readonly clash: ClashOptions;
}

/** Lists the slots of every request and ties the requests together. */
export const placementProblem = (requests: readonly PlacementRequest[], settled: Settled): PlacementProblem => {
  const inOrder = [...requests].sort((a, b) => compareIds(a.id, b.id));
  return {
    tasks: inOrder.map((request) => taskOf(request, settled)),
    ties: inOrder.map((a) => inOrder.map((b) => tieOf(a, b))),
    clash: settled.clash,
  };
};

/** Whether slots of two requests exclude each other. */
export const excludes = (a: Slot, b: Slot, tie: Tie, clash: ClashOptions): boolean => {
  if (Math.abs(a.day - b.day) < tie.minDaysApart) return true;
  if (tie.order === 1 ? a.start < b.end : tie.order === -1 && b.start < a.end) return true;
  if (a.venueId !== null && a.venueId === b.venueId && fights(a, b, "venue", clash)) return true;
  return (tie.person && fights(a, b, "person", clash)) || (tie.audience && fights(a, b, "audience", clash));
};

const fights = (a: Claims, b: Claims, kind: ClashKind, clash: ClashOptions): boolean =>
  clash.kinds.includes(kind) && collides(a, b, kind, clash);

const tieOf = (a: PlacementRequest, b: PlacementRequest): Tie => ({
  person: a.people.some((id) => b.people.includes(id)),
  audience: a.audiences.some((id) => b.audiences.includes(id)),
  minDaysApart: a.series !== null && a.series === b.series ? Math.max(a.minDaysApart, b.minDaysApart) : 0,
  order: a.after.includes(b.id) ? 1 : b.after.includes(a.id) ? -1 : 0,
});

const taskOf = (request: PlacementRequest, settled: Settled): Task => {
  const slots: Slot[] = [];
  const blocked: Blocker[] = [];
  const rivals = settled.fixed.filter((event) => mayMeet(request, event));
  for (const slot of allSlots(request)) {
    const blocker = blockerOf(slot, request, rivals, settled);
    if (blocker === null) slots.push(slot);
    else blocked.push(blocker);
  }
  slots.sort((a, b) => a.cost - b.cost || a.start - b.start || compareIds(a.venueId ?? "", b.venueId ?? ""));
  return { request, slots, blocked };
};

/** Every date, time and venue that the request allows, in time order. */
const allSlots = (request: PlacementRequest): Slot[] => {
  const { window, weekdays, times, venues, zone, durationMinutes, people, audiences } = request;
  const clock = times === null ? ([[null, 0]] as const) : Object.entries(times).sort(([a], [b]) => compareIds(a, b));
  const rooms = venues === null ? ([[null, 0]] as const) : Object.entries(venues).sort(([a], [b]) => compareIds(a, b));
  const claims = { person: people, audience: audiences };
  const last = dayOf(window.end);
  const slots: Slot[] = [];
  for (let day = dayOf(window.start); day < last; day++) {
    const dayCost = weekdays[Weekday.options[weekdayIndex(day)]!];
    if (dayCost === undefined) continue;
    for (const [time, timeCost] of clock) {
      const wall = day * dayMinutes + (time === null ? 0 : minuteOfDay(time));
      const start = instantOf(zone, wall);
      const end = time === null ? instantOf(zone, wall + durationMinutes) : start + durationMinutes;
      if (wallOf(zone, end) > last * dayMinutes) continue;
      for (const [venueId, venueCost] of rooms) {
        const venue = venueId === null ? [] : [venueId];
        const cost = dayCost + timeCost + venueCost;
        slots.push({ start, end, allDay: time === null, venue, ...claims, day, time, venueId, cost });
      }
    }
  }
  return slots;
};

const mayMeet = ({ venues, people, audiences }: PlacementRequest, event: Claims): boolean =>
  event.venue.some((id) => venues !== null && id in venues) ||
  event.person.some((id) => people.includes(id)) ||
  event.audience.some((id) => audiences.includes(id));

/** The first thing that stands in the way, in the order of {@link Blocker}'s kinds. */
const blockerOf = (
  slot: Slot,
  request: PlacementRequest,
  rivals: Settled["fixed"],
  { venues, quietPeriods, holidaysOn, clash }: Settled,
): Blocker | null => {
  const lastDay = Math.floor(wallOf(request.zone, slot.end - 1) / dayMinutes);
  for (let day = slot.day; request.avoidHolidays !== "none" && day <= lastDay; day++) {
    const avoided = holidaysOn(day).find(
      ({ type }) => type === "public" || request.avoidHolidays === "public-and-eves",
    );
    if (avoided !== undefined) return { by: "holiday", id: avoided.id };
  }
  const quiet = quietPeriods.find(
    ({ start, end, kinds }) =>
      (kinds === null || kinds.includes(request.kind)) && dateOf(slot.day) < end && start <= dateOf(lastDay),
  );
  if (quiet !== undefined) return { by: "quiet-period", id: quiet.id };
  if (slot.venueId !== null) {
    const { capacity, accessible } = venues.find(({ id }) => id === slot.venueId)!;
    const tooSmall = capacity !== null && capacity < request.size;
    if (tooSmall || (request.needsAccessible && !accessible)) return { by: "venue", id: slot.venueId };
  }
  const rival = rivals.find((event) =>
    ClashKind.options.some(
      (kind) => event[kind].some((id) => slot[kind].includes(id)) && fights(slot, event, kind, clash),
    ),
  );
  return rival === undefined ? null : { by: "fixed-event", id: rival.id };
};
