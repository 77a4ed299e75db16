import { compareIds, dayOf } from "@vanstervind/core";
import type { CalendarEvent } from "../../calendar-event.ts";
import { claimsOf } from "../../internal/claims.ts";
import type { PlacementRequest } from "../placement-request.ts";
import type { Rules, Task } from "./board.ts";
import { type Blocker, blockersOf, costParts, type Settled, type Slot, slotsOf } from "./slots.ts";

/** What is to be placed, and what is settled before. */
export interface PlacementProblem {
  /** In id order. */
  readonly tasks: readonly Task[];
  /** For each request every slot that settled things stand in the way of, with all of them. */
  readonly blocked: readonly (readonly (readonly [slot: Slot, by: readonly Blocker[]])[])[];
  readonly rules: Rules;
}

/** Lists the slots of every request. One that is pinned has the slot of its event, whatever stands there. */
export const placementProblem = (
  requests: readonly PlacementRequest[],
  pinned: ReadonlyMap<string, CalendarEvent>,
  settled: Settled,
  rules: Rules,
): PlacementProblem => {
  const inOrder = [...requests].sort((a, b) => compareIds(a.id, b.id));
  const rows = inOrder.map((request) => {
    const event = pinned.get(request.id);
    if (event !== undefined) return { task: { request, slots: [slotOf(event)], pinned: true }, blocked: [] };
    const slots: Slot[] = [];
    const blocked: [Slot, Blocker[]][] = [];
    const blockers = blockersOf(request, settled);
    for (const slot of slotsOf(request, settled)) {
      const by = blockers(slot);
      if (by.length === 0) slots.push(slot);
      else blocked.push([slot, by]);
    }
    return { task: { request, slots: slots.sort(cheapestFirst), pinned: false }, blocked };
  });
  return { tasks: rows.map(({ task }) => task), blocked: rows.map(({ blocked }) => blocked), rules };
};

/** The order of a request's slots: by cost, then time, then venue. */
const cheapestFirst = (a: Slot, b: Slot): number =>
  a.cost - b.cost || a.start - b.start || compareIds(a.venueId ?? "", b.venueId ?? "");

const slotOf = (event: CalendarEvent): Slot => {
  const { start, venueId } = event;
  const costs = costParts.map(() => 0);
  const day = dayOf(start.date);
  return { ...claimsOf(event), day, time: start.time, venueId, costs, cost: 0, moved: false };
};
