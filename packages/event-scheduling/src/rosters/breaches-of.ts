import { parse } from "@vanstervind/core";
import * as z from "zod";
import { type BreachReason, findBreaches } from "./internal/find-breaches.ts";
import { type RosterModel, readRoster } from "./internal/roster-model.ts";
import { Assignment, type AssignmentInput, type RosterRequestInput } from "./roster-request.ts";

/**
 * Every rule that assignments break, whoever made them; what people answered is not looked at, for who takes a shift can.
 *
 * In the order of volunteers, then shifts. O(n log n + shifts × pairs).
 *
 * @throws `invalid-input` for what does not fit or names nothing.
 * @example
 * ```ts
 * import { breachesOf, explainRosters } from "@vanstervind/event-scheduling/rosters";
 *
 * const shift = (id: string, date: string, time: string) => ({
 *   id,
 *   start: { date, time },
 *   durationMinutes: 240,
 *   posts: [{ min: 1 }],
 * });
 * const request = {
 *   shifts: [shift("late", "2026-09-11", "19:00"), shift("early", "2026-09-12", "07:00")],
 *   volunteers: [{ id: "v1" }],
 *   rules: { maxPerDay: 1, restMinutes: 660 },
 * };
 * const [breach] = breachesOf(request, [
 *   { shiftId: "late", volunteerId: "v1" },
 *   { shiftId: "early", volunteerId: "v1" },
 * ]);
 * explainRosters(breach!, "en"); // => "v1 has 480 minutes of rest between late and early; 660 are needed."
 * ```
 */
export const breachesOf = (
  request: RosterRequestInput,
  assignments: readonly AssignmentInput[],
): readonly BreachReason[] => {
  const model = readRoster(request);
  return findBreaches(model, readKeys(model, assignments)).map(({ reason }) => reason);
};

/** Assignments as keys. */
export const readKeys = (model: RosterModel, input: readonly AssignmentInput[]): readonly number[] => {
  const source = "the assignments";
  return parse(z.array(Assignment), input, { source }).map((assignment, row) => model.keyOf(assignment, row, source));
};
