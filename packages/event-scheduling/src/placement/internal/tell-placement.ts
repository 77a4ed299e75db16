import { compareIds, dateOf } from "@vanstervind/core";
import { CalendarEvent } from "../../calendar-event.ts";
import { weekdayOf } from "../../weekday.ts";
import type { BlockerKind, PlacedEvent, PlacedReason, Placement, ScoreReason, UnplacedReason } from "../placement.ts";
import { type Board, type Choice, countsOf, fullest, type Task } from "./board.ts";
import { conflictOf } from "./conflict.ts";
import type { PlacementProblem } from "./placement-problem.ts";
import type { ReadPlacement } from "./read-placement.ts";
import type { Found } from "./search-placement.ts";
import { costParts, type Slot } from "./slots.ts";

/** Puts what a search found into words of the calendar. */
export const tellPlacement = (
  { problem, pinned }: ReadPlacement,
  board: Board,
  { choice, bound, steps }: Found,
): Placement => {
  const chosen = problem.tasks.flatMap((task, index) => {
    const slot = board.slots[choice[index]!];
    return slot === undefined ? [] : [{ task, slot }];
  });
  const placed = chosen
    .sort((a, b) => a.slot.start - b.slot.start || compareIds(a.task.request.id, b.task.request.id))
    .map(({ task, slot }) => placedEvent(task, slot, pinned.get(task.request.id)));
  const score = scoreOf(problem, board, choice);
  const cost = score.reduce((sum, { values }) => sum + values.cost, 0);
  const absent = [...choice.keys()].filter((index) => choice[index]! < 0);
  const leftOut = absent.reduce((sum, index) => sum + board.absence[index]!, 0);
  return {
    placed,
    unplaced: absent.map((index) => ({
      requestId: problem.tasks[index]!.request.id,
      reasons: obstacles(problem, board, choice, index),
    })),
    cost,
    score,
    method: bound === cost + leftOut ? "exact" : "heuristic",
    // The bound is on the whole price; it says something of the costs when no less can be left out.
    bound: bound >= leftOut ? bound - leftOut : null,
    steps,
  };
};

const placedEvent = ({ request }: Task, slot: Slot, settled: CalendarEvent | undefined): PlacedEvent => {
  if (settled !== undefined) {
    return { event: settled, cost: 0, reasons: [{ code: "pinned", values: { date: settled.start.date, cost: 0 } }] };
  }
  const { id, title, description, kind, durationMinutes, people, audiences, zone } = request;
  const { day, time, venueId, cost, costs } = slot;
  const date = dateOf(day);
  const [onWeekday, onDate, atTime, inVenue, withAbsence, forMove] = costs as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const reasons: PlacedReason[] = [{ code: "weekday-cost", values: { weekday: weekdayOf(date), cost: onWeekday } }];
  if (request.dates !== null) reasons.push({ code: "date-cost", values: { date, cost: onDate } });
  if (time !== null) reasons.push({ code: "time-cost", values: { time, cost: atTime } });
  if (venueId !== null) reasons.push({ code: "venue-cost", values: { venueId, cost: inVenue } });
  if (withAbsence > 0) reasons.push({ code: "absence-cost", values: { date, cost: withAbsence } });
  if (slot.moved) reasons.push({ code: "move-cost", values: { date, time, cost: forMove } });
  const start = { date, time, zone };
  const event = { id, title, description, kind, start, durationMinutes, venueId, people, audiences };
  return { event: CalendarEvent.parse(event), cost, reasons };
};

/** What each part of the slots' costs and each spread rule comes to. */
const scoreOf = ({ rules }: PlacementProblem, { slots, tallies }: Board, choice: Choice): ScoreReason[] => {
  const taken = [...choice].filter((slot) => slot >= 0).map((slot) => slots[slot]!);
  const parts = costParts.map((part, index): ScoreReason => {
    const costs = taken.map((slot) => slot.costs[index]!).filter((cost) => cost > 0);
    return {
      code: "part-total",
      values: { part, events: costs.length, cost: costs.reduce((sum, cost) => sum + cost, 0) },
    };
  });
  const spreads = rules.spread.map(({ id, groups, cost }, index): ScoreReason => {
    const counts = countsOf(tallies[index]!, choice);
    const events = fullest(counts);
    const fullGroups = taken.flatMap(({ venueId }) => (venueId === null ? [] : (groups[venueId] ?? [])));
    const groupIds = [...new Set(fullGroups)].filter(
      (group) => fullGroups.filter((each) => each === group).length === events,
    );
    return {
      code: "spread-total",
      values: { ruleId: id, groupIds: groupIds.sort(compareIds), events, cost: cost * events },
    };
  });
  return [...parts.filter(({ values }) => values.cost > 0), ...spreads];
};

/** What stands in the way of one slot. */
interface Obstacle {
  readonly by: BlockerKind | "request";
  readonly id: string;
}

/** What stands in the way of each slot of a request that has none, gathered by kind, and what it conflicts with. */
const obstacles = (problem: PlacementProblem, board: Board, choice: Choice, index: number): UnplacedReason[] => {
  const { tasks, rules } = problem;
  const { request } = tasks[index]!;
  const blocked = problem.blocked[index]!.map(([, by]) => by[0]!);
  const { start, end } = request.window;
  const of = tasks[index]!.slots.length + blocked.length;
  if (of === 0) return [{ code: "no-slots", values: { start, end } }];
  const others = [...choice.keys()].filter((other) => choice[other]! >= 0);
  // A request without a place has every free slot taken or over a limit, or placing it there would have been better.
  const taken = tasks[index]!.slots.map((_, place): Obstacle => {
    const slot = board.first[index]! + place;
    const holder = others.find((other) => board.excludes(slot, choice[other]!));
    if (holder !== undefined) return { by: "request", id: tasks[holder]!.request.id };
    const full = board.tallies.findIndex((tally) => {
      const group = tally.groupOf[slot]!;
      return group >= 0 && countsOf(tally, choice)[group]! >= tally.most[group]!;
    });
    return { by: "limit", id: rules.spread[full]?.id ?? "moves" };
  });
  const gathered = new Map<Obstacle["by"], Obstacle[]>();
  for (const blocker of [...blocked, ...taken]) {
    gathered.set(blocker.by, [...(gathered.get(blocker.by) ?? []), blocker]);
  }
  const reasons = [...gathered]
    .sort(([byA, a], [byB, b]) => b.length - a.length || compareIds(byA, byB))
    .map(
      ([by, blockers]): UnplacedReason => ({
        code: `blocked-by-${by}`,
        values: { slots: blockers.length, of, ids: [...new Set(blockers.map(({ id }) => id))].sort(compareIds) },
      }),
    );
  const { requestIds, settled, isMinimal } = conflictOf(problem, choice, index);
  return [...reasons, { code: isMinimal ? "conflict" : "possible-conflict", values: { requestIds, settled } }];
};
