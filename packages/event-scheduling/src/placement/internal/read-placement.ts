import { compareIds, DomainError, dayOf, IsoDate, parse } from "@vanstervind/core";
import * as z from "zod";
import { swedishHolidays } from "../../calendar/swedish-holidays.ts";
import type { CalendarEvent } from "../../calendar-event.ts";
import { ClashOptions } from "../../find-clashes.ts";
import { claimsOf } from "../../internal/claims.ts";
import { holidayIndex } from "../../internal/closed-days.ts";
import { requireUniqueIds } from "../../internal/unique-ids.ts";
import { parseEvents } from "../../parse-events.ts";
import { QuietPeriod } from "../../quiet-period.ts";
import { Venue } from "../../venue.ts";
import { Absence } from "../absence.ts";
import type { PlacementOptions } from "../placement-options.ts";
import { Cost, PlacementRequest, type PlacementRequestInput } from "../placement-request.ts";
import { SpreadRule } from "../spread-rule.ts";
import { type PlacementProblem, placementProblem } from "./placement-problem.ts";
import { requirePlaceable } from "./require-placeable.ts";
import type { Budget } from "./search-placement.ts";

/** What was read. */
export interface ReadPlacement {
  readonly problem: PlacementProblem;
  readonly budget: Budget;
  /** The events of `previous` that stay, by id. */
  readonly pinned: ReadonlyMap<string, CalendarEvent>;
}

const Wishes = z.object({
  asOf: IsoDate.nullable().default(null),
  moveCost: Cost.default(0),
  maxMoves: z.int().min(0).nullable().default(null),
  seed: z.union([z.string(), z.number()]).default("placement"),
});

/** Reads requests and options, and lays out the problem. */
export const readPlacement = (
  requests: readonly PlacementRequestInput[],
  { fixed = [], holidays = swedishHolidays, iterations = 300_000, maxSteps = 2_000_000, ...options }: PlacementOptions,
): ReadPlacement => {
  for (const budget of [iterations, maxSteps]) {
    if (Number.isInteger(budget) && budget >= 0) continue;
    throw new DomainError("not-a-budget", `${budget} is not a number of steps.`, { values: { budget } });
  }
  const rows = <Row extends { readonly id: string }>(schema: z.ZodType<Row>, input: unknown, source: string): Row[] => {
    const read = parse(z.array(schema), input ?? [], { source });
    requireUniqueIds(read, source);
    return read.sort((a, b) => compareIds(a.id, b.id));
  };
  const { asOf, moveCost, maxMoves, seed } = parse(Wishes, options, { source: "the options" });
  const fixedEvents = parseEvents(fixed, "the fixed events");
  const venues = rows(Venue, options.venues, "the venues");
  const spread = rows(SpreadRule, options.spread, "the spread rules");
  const parsed = parse(z.array(PlacementRequest), requests, { source: "the requests" });
  requirePlaceable(parsed, { venues, fixed: fixedEvents, asOf });
  const clash = parse(ClashOptions, options.clash ?? {}, { source: "the clash options" });
  const absences = parse(z.array(Absence), options.absences ?? [], { source: "the absences" });
  const before = parseEvents(options.previous ?? [], "the previous plan").filter(
    ({ status }) => status !== "cancelled",
  );
  const pinned = new Map(before.filter((event) => event.pinned).map((event) => [event.id, event]));
  const problem = placementProblem(
    parsed,
    pinned,
    {
      fixed: fixedEvents
        .filter(({ status }) => status !== "cancelled")
        .map((event) => ({ ...claimsOf(event), id: event.id }))
        .sort((a, b) => compareIds(a.id, b.id)),
      venues: new Map(venues.map((venue) => [venue.id, venue])),
      quietPeriods: rows(QuietPeriod, options.quietPeriods, "the quiet periods"),
      absences: absences.sort((a, b) => compareIds(a.personId, b.personId)),
      holidaysOn: holidayIndex(holidays),
      clash,
      asOf: asOf === null ? null : dayOf(asOf),
      previous: new Map(before.map((event) => [event.id, claimsOf(event)])),
      moveCost,
    },
    { clash, spread, maxMoves },
  );
  return { problem, budget: { seed, iterations, maxSteps }, pinned };
};
