import { DomainError, type Id, type Reason } from "@vanstervind/core";
import { type BreachReason, findBreaches } from "./internal/find-breaches.ts";
import { assignmentsOf, readRoster } from "./internal/roster-model.ts";
import { searchRoster } from "./internal/search-roster.ts";
import { shortfallsOf } from "./internal/shortfalls.ts";
import type { Assignment, RosterRequestInput } from "./roster-request.ts";

/** Why needed places stay empty. */
export type ShortfallReason =
  | Reason<
      "too-few-hands",
      {
        readonly shiftIds: readonly Id[];
        readonly skills: readonly Id[];
        readonly needed: number;
        readonly hands: number;
        readonly missing: number;
      }
    >
  | Reason<"rules-in-the-way", { readonly missing: number }>;

/** How many shifts somebody takes. */
export interface Load {
  /** Who. */
  readonly volunteerId: Id;
  /** Shifts in this roster. */
  readonly shifts: number;
}

/** Who takes which shift. */
export interface Roster {
  /** The places that are filled, by shift in time order, then skill, then volunteer. */
  readonly assignments: readonly Assignment[];
  /** Everybody's shifts, in id order. */
  readonly loads: readonly Load[];
  /** Needed places that stay empty. */
  readonly missing: number;
  /** The answers' costs, and that of the largest load. */
  readonly cost: number;
  /** No roster has fewer places missing or, with as many, costs less than this. */
  readonly bound: { readonly missing: number; readonly cost: number };
  /**
   * `flow`: a min-cost flow kept to every rule, so the roster is best. `branch-and-bound`: proven best by a search over
   * flows. `stopped`: the search ended before the proof; `bound` tells what is possible at best.
   */
  readonly method: "flow" | "branch-and-bound" | "stopped";
  /** Flows that were branched on. */
  readonly steps: number;
  /** Why places stay empty, and who would fill them. */
  readonly shortfalls: readonly ShortfallReason[];
  /** Rules that the pinned places break among themselves. */
  readonly breaches: readonly BreachReason[];
}

/** How long to search. */
export interface RosterOptions {
  /** How many flows may be branched on when pairs, rest or beginners stand in the way. */
  readonly maxSteps?: number;
}

/**
 * Who takes which shift: as few needed places empty as can be, then (when asked for) as many others filled, then at the
 * least cost of answers and of the largest load, and among the cheapest flows with loads as even as can be.
 *
 * Nobody is put where they said no, lack the skill, or get more than a day, a week or they themselves allow, too little
 * rest, or company they must not have or lack. Days, weeks, skills and loads are a min-cost flow, exact in milliseconds;
 * rest, pairs and beginners are kept by branch and bound over such flows, and `method` tells whether it proved its
 * answer. Loads are as even as can be under `flow`. Pinned places stay, even where they break a rule. What stays empty is
 * explained by a smallest cut. Time grows with the answers given × the distinct costs, then with `maxSteps`.
 *
 * @throws `invalid-input` for shifts, volunteers or rules that do not fit, double ids or ids of nothing; `not-a-budget`
 * unless `maxSteps` is a whole number from 0.
 * @see R. K. Ahuja, T. L. Magnanti, J. B. Orlin, Network Flows, Prentice Hall 1993, chapters 6, 9 and 14
 * @example
 * ```ts
 * import { explainRosters, makeRoster } from "@vanstervind/event-scheduling/rosters";
 *
 * const evening = (id: string, date: string) => ({
 *   id,
 *   start: { date, time: "17:00" },
 *   durationMinutes: 180,
 *   posts: [{ min: 2 }],
 * });
 * const roster = makeRoster({
 *   shifts: [evening("mon", "2026-09-07"), evening("tue", "2026-09-08")],
 *   volunteers: [
 *     { id: "v1", availability: { mon: "yes", tue: "yes" } },
 *     { id: "v2", availability: { mon: "if-need-be", tue: "yes" } },
 *     { id: "v3", availability: { tue: "yes" } },
 *   ],
 * });
 * roster.assignments.map(({ shiftId, volunteerId }) => `${shiftId} ${volunteerId}`);
 * // => ["mon v1", "mon v2", "tue v2", "tue v3"]
 * roster.method; // => "flow"
 * ```
 */
export const makeRoster = (request: RosterRequestInput, { maxSteps = 300 }: RosterOptions = {}): Roster => {
  if (!(Number.isInteger(maxSteps) && maxSteps >= 0)) {
    throw new DomainError("not-a-budget", `${maxSteps} is not a number of steps.`, { values: { maxSteps } });
  }
  const model = readRoster(request);
  const { keys, worth, root, byFlow, bound, steps } = searchRoster(model, maxSteps);
  const assignments = assignmentsOf(model, keys);
  const counts = new Map<Id, number>();
  for (const { volunteerId } of assignments) counts.set(volunteerId, (counts.get(volunteerId) ?? 0) + 1);
  const proven = worth.every((part, place) => part === bound[place]);
  return {
    assignments,
    loads: model.volunteers.map(({ id }) => ({ volunteerId: id, shifts: counts.get(id) ?? 0 })),
    missing: worth[0],
    cost: worth[2],
    bound: { missing: bound[0], cost: bound[2] },
    method: !proven ? "stopped" : byFlow ? "flow" : "branch-and-bound",
    steps,
    shortfalls: shortfallsOf(model, root, worth[0]),
    breaches: findBreaches(model, keys).map(({ reason }) => reason),
  };
};
