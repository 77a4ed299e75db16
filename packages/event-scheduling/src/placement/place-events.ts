import { compareIds, DomainError, dateOf, type Id, type IsoDate, parse, type Reason } from "@vanstervind/core";
import * as z from "zod";
import { type HolidayCalendar, swedishHolidays } from "../calendar/swedish-holidays.ts";
import { CalendarEvent, type CalendarEventInput } from "../calendar-event.ts";
import type { WallTime } from "../event-start.ts";
import { ClashOptions, type ClashOptionsInput, parseEvents } from "../find-clashes.ts";
import { claimsOf } from "../internal/claims.ts";
import { holidayIndex } from "../internal/closed-days.ts";
import { requireUniqueIds } from "../internal/unique-ids.ts";
import { QuietPeriod, type QuietPeriodInput } from "../quiet-period.ts";
import { Venue, type VenueInput } from "../venue.ts";
import { type Weekday, weekdayOf } from "../weekday.ts";
import {
  type Blocker,
  excludes,
  type PlacementProblem,
  placementProblem,
  type Slot,
} from "./internal/placement-problem.ts";
import { type Choice, searchPlacement } from "./internal/placement-search.ts";
import { requirePlaceable } from "./internal/require-placeable.ts";
import { PlacementRequest, type PlacementRequestInput } from "./placement-request.ts";

/** What a part of a placed event's time or place costs. */
export type PlacedReason =
  | Reason<"weekday-cost", { readonly weekday: Weekday; readonly cost: number }>
  | Reason<"time-cost", { readonly time: WallTime; readonly cost: number }>
  | Reason<"venue-cost", { readonly venueId: Id; readonly cost: number }>;

/** What stood in the way of some of an unplaced request's slots. */
export type UnplacedReason =
  | Reason<"no-slots", { readonly start: IsoDate; readonly end: IsoDate }>
  | Reason<
      | "blocked-by-holiday"
      | "blocked-by-quiet-period"
      | "blocked-by-venue"
      | "blocked-by-fixed-event"
      | "blocked-by-request",
      { readonly slots: number; readonly of: number; readonly ids: readonly Id[] }
    >;

/** A request that found a time. */
export interface PlacedEvent {
  /** The event, with the request's id. */
  readonly event: CalendarEvent;
  /** The sum of the costs in `reasons`. */
  readonly cost: number;
  /** The cost of each part of the choice. */
  readonly reasons: readonly PlacedReason[];
}

/** A request that found none. */
export interface UnplacedRequest {
  /** The request. */
  readonly requestId: Id;
  /** What stood in the way, the commonest first; each slot counts once, so the counts add up to all slots. */
  readonly reasons: readonly UnplacedReason[];
}

/** Where the requests went. */
export interface Placement {
  /** Those that found a time, in time order, then by id. */
  readonly placed: readonly PlacedEvent[];
  /** Those that did not, in id order. */
  readonly unplaced: readonly UnplacedRequest[];
  /** The sum of the placed events' costs. */
  readonly cost: number;
  /** `exact`: no placement leaves out less or, leaving out as much, costs less; `heuristic`: none was found. */
  readonly method: "exact" | "heuristic";
  /** Pairs of slots compared in the proof. */
  readonly steps: number;
}

/** What is settled, and how long to search. */
export interface PlacementOptions {
  /** Events that stay where they are and that nothing may clash with. */
  readonly fixed?: readonly CalendarEventInput[];
  /** The venues that requests name. */
  readonly venues?: readonly VenueInput[];
  /** Whose holidays are avoided; Sweden's when left out. */
  readonly holidays?: HolidayCalendar;
  /** Dates to keep free. */
  readonly quietPeriods?: readonly QuietPeriodInput[];
  /** What counts as a clash. */
  readonly clash?: ClashOptionsInput;
  /** How many pairs of slots the proof may compare; the search is as good or better with more. */
  readonly maxSteps?: number;
}

/**
 * A time, and a venue where one is needed, for each event: no clashes, no holidays, at the least cost.
 *
 * Hard: the window, the listed weekdays, times and venues, holidays and quiet periods, room and step-free access, no
 * clash with fixed or other placed events, days apart within a series, and order. Then, first of all, the least weight is
 * left out; then the sum of weekday, time and venue costs is least. What cannot be placed is reported with what blocked
 * each of its slots. Exact when the proof ends within `maxSteps` (the result says so): certain whenever every request
 * gets one of its cheapest slots, usual for tens of requests that are not too crowded; otherwise the best that repair and
 * a cut-off proof found. Deterministic; more steps are never worse. Slots are dates × times × venues; time grows with
 * slots × fixed events, then with `maxSteps`.
 *
 * @throws `invalid-input` for requests, events, venues or options that do not fit, double ids, or a venue or `after` that
 * names nothing; `order-cycle` when requests must come after each other in a ring; `not-a-budget` unless `maxSteps` is a
 * whole number from 0.
 * @example
 * ```ts
 * import { placeEvents } from "@vanstervind/event-scheduling/placement";
 *
 * const board = (month: string, next: string) => ({
 *   id: `board-${month}`,
 *   title: { sv: "Styrelsemöte", en: "Board meeting" },
 *   durationMinutes: 150,
 *   window: { start: `2026-${month}-01`, end: `2026-${next}-01` },
 *   weekdays: { tuesday: 0, thursday: 1 },
 *   times: { "18:00": 0 },
 *   people: ["chair"],
 * });
 * const busy = {
 *   id: "council",
 *   title: { sv: "Fullmäktige", en: "Council" },
 *   start: { date: "2026-03-03", time: "17:00" },
 *   durationMinutes: 240,
 *   people: ["chair"],
 * };
 * const { placed, method } = placeEvents([board("03", "04"), board("04", "05")], { fixed: [busy] });
 * placed.map(({ event }) => event.start.date); // => ["2026-03-10", "2026-04-07"]
 * method; // => "exact"
 * ```
 */
export const placeEvents = (
  requests: readonly PlacementRequestInput[],
  {
    fixed = [],
    venues = [],
    holidays = swedishHolidays,
    quietPeriods = [],
    clash = {},
    maxSteps = 2_000_000,
  }: PlacementOptions = {},
): Placement => {
  if (!(Number.isInteger(maxSteps) && maxSteps >= 0)) {
    throw new DomainError("not-a-budget", `${maxSteps} is not a number of steps.`, { values: { maxSteps } });
  }
  const fixedEvents = parseEvents(fixed, "the fixed events");
  const parsedVenues = parse(z.array(Venue), venues, { source: "the venues" });
  requireUniqueIds(parsedVenues, "the venues");
  const parsed = parse(z.array(PlacementRequest), requests, { source: "the requests" });
  requirePlaceable(parsed, parsedVenues, fixedEvents);
  const clashOptions = parse(ClashOptions, clash, { source: "the clash options" });
  const settledEvents = fixedEvents
    .filter(({ status }) => status !== "cancelled")
    .map((event) => ({ ...claimsOf(event), id: event.id }))
    .sort((a, b) => compareIds(a.id, b.id));
  const periods = parse(z.array(QuietPeriod), quietPeriods, { source: "the quiet periods" });
  requireUniqueIds(periods, "the quiet periods");
  const problem = placementProblem(parsed, {
    fixed: settledEvents,
    venues: parsedVenues,
    quietPeriods: periods.sort((a, b) => compareIds(a.id, b.id)),
    holidaysOn: holidayIndex(holidays),
    clash: clashOptions,
  });
  const { choice, proven, steps } = searchPlacement(problem, maxSteps);
  const chosen = problem.tasks.map(({ slots }, index) => slots[choice[index]!]);
  const placed = problem.tasks
    .flatMap(({ request }, index) => (chosen[index] === undefined ? [] : [{ request, slot: chosen[index] }]))
    .sort((a, b) => a.slot.start - b.slot.start || compareIds(a.request.id, b.request.id))
    .map(({ request, slot }) => placedEvent(request, slot));
  return {
    placed,
    unplaced: problem.tasks.flatMap(({ request }, index) =>
      chosen[index] === undefined ? [{ requestId: request.id, reasons: obstacles(problem, index, choice) }] : [],
    ),
    cost: placed.reduce((sum, { cost }) => sum + cost, 0),
    method: proven ? "exact" : "heuristic",
    steps,
  };
};

const placedEvent = (request: PlacementRequest, { day, time, venueId, cost }: Slot): PlacedEvent => {
  const { id, title, description, kind, durationMinutes, people, audiences, zone } = request;
  const date = dateOf(day);
  const start = { date, time, zone };
  const weekday = weekdayOf(date);
  const reasons: PlacedReason[] = [{ code: "weekday-cost", values: { weekday, cost: request.weekdays[weekday]! } }];
  if (time !== null) reasons.push({ code: "time-cost", values: { time, cost: request.times![time]! } });
  if (venueId !== null) reasons.push({ code: "venue-cost", values: { venueId, cost: request.venues![venueId]! } });
  const event = { id, title, description, kind, start, durationMinutes, venueId, people, audiences };
  return { event: CalendarEvent.parse(event), cost, reasons };
};

/** What stands in the way of each slot of a request that has none, gathered by kind. */
const obstacles = ({ tasks, ties, clash }: PlacementProblem, index: number, choice: Choice): UnplacedReason[] => {
  const { request, slots, blocked } = tasks[index]!;
  const { start, end } = request.window;
  const of = slots.length + blocked.length;
  if (of === 0) return [{ code: "no-slots", values: { start, end } }];
  const others = tasks.flatMap((task, other) => {
    const slot = task.slots[choice[other]!];
    return slot === undefined ? [] : [{ id: task.request.id, slot, tie: ties[index]![other]! }];
  });
  // A request without a place has every free slot taken, or placing it there would have been better.
  const taken = slots.map(
    (slot): Blocker => ({
      by: "request",
      id: others.find((other) => excludes(slot, other.slot, other.tie, clash))!.id,
    }),
  );
  const gathered = new Map<Blocker["by"], Blocker[]>();
  for (const blocker of [...blocked, ...taken]) {
    gathered.set(blocker.by, [...(gathered.get(blocker.by) ?? []), blocker]);
  }
  return [...gathered]
    .sort(([byA, a], [byB, b]) => b.length - a.length || compareIds(byA, byB))
    .map(([by, blockers]) => ({
      code: `blocked-by-${by}`,
      values: { slots: blockers.length, of, ids: [...new Set(blockers.map(({ id }) => id))].sort(compareIds) },
    }));
};
