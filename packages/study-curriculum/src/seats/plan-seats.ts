import { compareIds, type Id } from "@vanstervind/core";
import type { SeatReason } from "./explain-seats.ts";
import { locateUnits, type UnitLocation } from "./internal/locate-units.ts";
import { readSeatRequest, type SeatProblem } from "./internal/read-seat-request.ts";
import { type Seated, seatLearners } from "./internal/seat-learners.ts";
import { unservedReasons } from "./internal/unserved-reasons.ts";
import type { PlannedCourse, Seating, SeatPlan, Unserved } from "./seat-plan.ts";
import type { SeatRequestInput } from "./seat-request.ts";

/** What {@link planSeats} measures by, and how long it searches. */
export interface PlanSeatsOptions {
  /** How far it is from one place to another, in kilometres; never asked of a place and itself, which are 0 apart. */
  readonly kilometres: (from: Id, to: Id) => number;
  /** Seeds the search; the same seed gives the same plan. */
  readonly seed?: string | number;
  /** How many changes are tried for each unit; more take longer and find cheaper plans. */
  readonly moves?: number;
  /**
   * Asked before each change; once it says true, the best plan so far is given. Lets the caller set a time limit or
   * cancel; a plan that was cut short is no longer the same on every machine.
   */
  readonly shouldStop?: () => boolean;
}

/**
 * Which courses to hold where and when, who leads them and who goes to which, so that those who lack a unit get a seat
 * at the least cost: of courses, of travel, and of every learner left without.
 *
 * Guarantees: groups keep to the unit's sizes; nobody travels beyond the limit, takes a unit twice, or takes it before
 * or at the same time as a prerequisite they lack, or after the last block that they have; blocks, rooms, parallel courses and leaders are never overdrawn;
 * seats and unserved learners sum to the demand, each unserved with a reason; free seats of open sessions are used
 * before courses are opened for the same learners when that is cheaper. The order of lists does not matter, that of
 * blocks does.
 *
 * It is a search (greedy, then annealing, for each unit on its own; then blocks in the order of prerequisites), so the
 * plan may not be the cheapest: `gap` says how far off it can be at most. Crowded blocks and long chains of
 * prerequisites widen it. O(moves × sites²) for each unit.
 *
 * @throws `invalid-input` with all faults: of shape, doubled ids, references to nothing, distances that are no
 * numbers; `cyclic-prerequisites` when units need each other.
 * @see docs/method/seat-planning.md
 * @example
 * ```ts
 * import { planSeats } from "@vanstervind/study-curriculum/seats";
 *
 * const { courses, unserved } = planSeats(
 *   {
 *     units: [{ id: "rhetoric", minGroup: 6, maxGroup: 20 }],
 *     places: [{ id: "nacka" }, { id: "tyresö" }],
 *     cohorts: [
 *       { id: "nacka", placeId: "nacka", unitIds: ["rhetoric"], learners: 14 },
 *       { id: "tyresö", placeId: "tyresö", unitIds: ["rhetoric"], learners: 4 },
 *     ],
 *     blocks: [{ id: "march" }, { id: "april" }],
 *     maxKilometres: 25,
 *     perCourse: 2_000,
 *     perKilometre: 3,
 *     perUnserved: 1_000,
 *   },
 *   { kilometres: () => 12 },
 * );
 * courses.map(({ unitId, placeId, blockId, learners }) => [unitId, placeId, blockId, learners]);
 * // => [["rhetoric", "nacka", "march", 18]]
 * unserved; // => []
 * ```
 */
export const planSeats = (
  request: SeatRequestInput,
  { kilometres, seed = "seats", moves = 1000, shouldStop = () => false }: PlanSeatsOptions,
): SeatPlan => {
  const problem = readSeatRequest(request, kilometres);
  const { units, bound } = locateUnits(problem, { seed, moves, shouldStop });
  return describe(problem, units, seatLearners(problem, units), bound);
};

const describe = (
  problem: SeatProblem,
  locations: readonly UnitLocation[],
  seated: Seated,
  bound: number,
): SeatPlan => {
  const { request, units, lacks, cohortOf } = problem;
  const { perCourse, perKilometre, perUnserved } = request;
  const courseIds = idsOf(problem, seated);
  const seats = seatingsOf(problem, seated, courseIds);
  const unserved = unservedOf(problem, seated, unservedReasons(problem, locations, seated));

  const courses = seated.groups
    .flatMap(({ unit, place, session, block, learners }, group): PlannedCourse[] =>
      session >= 0
        ? []
        : [
            {
              id: courseIds[group]!,
              unitId: units[unit]!.unit.id,
              placeId: request.places[place]!.id,
              blockId: request.blocks[block]!.id,
              leaderId: seated.leaders.leaderOf(group),
              learners: learners.length,
            },
          ],
    )
    .sort(
      (a, b) =>
        problem.blockIndex.get(a.blockId)! - problem.blockIndex.get(b.blockId)! ||
        compareIds(a.unitId, b.unitId) ||
        compareIds(a.placeId, b.placeId) ||
        compareIds(a.id, b.id),
    );
  const cost = {
    courses: courses.length * perCourse,
    travel: seats.reduce((sum, { kilometres, learners }) => sum + kilometres * learners * perKilometre, 0),
    unserved: unserved.reduce((sum, { learners }) => sum + learners, 0) * perUnserved,
  };
  const total = cost.courses + cost.travel + cost.unserved;
  const least = Math.min(bound, total);
  return {
    courses,
    seats,
    unserved,
    cost: { ...cost, total },
    bound: least,
    gap: total === 0 ? 0 : (total - least) / total,
    demand: cohortOf.reduce((sum, cohort) => sum + lacks[cohort]!.size, 0),
    served: seats.reduce((sum, { learners }) => sum + learners, 0),
  };
};

/** Sessions keep their ids; courses are named after unit, place and block, numbered where there are several. */
const idsOf = ({ request, units }: SeatProblem, { groups }: Seated): Id[] => {
  const seen = new Map<string, number>();
  return groups.map(({ unit, place, session, block }) => {
    if (session >= 0) return request.sessions[session]!.id;
    const name = `${units[unit]!.unit.id}, ${request.places[place]!.id}, ${request.blocks[block]!.id}`;
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return number === 1 ? name : `${name} (${number})`;
  });
};

const byCohort = (learners: readonly number[], cohortOf: Int32Array): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const learner of learners) {
    const cohort = cohortOf[learner]!;
    counts.set(cohort, (counts.get(cohort) ?? 0) + 1);
  }
  return counts;
};

/** Counts the learners of each cohort by group, unit by unit. */
const seatingsOf = (problem: SeatProblem, { groups }: Seated, courseIds: readonly Id[]): Seating[] => {
  const { request, units, cohortOf, kilometres, placeIndex } = problem;
  return groups
    .flatMap(({ unit, place, block, learners }, group) =>
      [...byCohort(learners, cohortOf)].map(([cohort, count]): Seating => {
        const { id, placeId } = request.cohorts[cohort]!;
        return {
          cohortId: id,
          unitId: units[unit]!.unit.id,
          courseId: courseIds[group]!,
          placeId: request.places[place]!.id,
          blockId: request.blocks[block]!.id,
          kilometres: kilometres[placeIndex.get(placeId)! * request.places.length + place]!,
          learners: count,
        };
      }),
    )
    .sort(
      (a, b) =>
        compareIds(a.cohortId, b.cohortId) || compareIds(a.unitId, b.unitId) || compareIds(a.courseId, b.courseId),
    );
};

const unservedOf = (
  { request, units, lacks, cohortOf }: SeatProblem,
  { groupOf }: Seated,
  reasonFor: (learner: number, unit: number) => SeatReason,
): Unserved[] => {
  const rows = new Map<string, Unserved>();
  for (const [learner, cohort] of cohortOf.entries()) {
    for (const unit of lacks[cohort]!.keys()) {
      if (groupOf[unit]![learner]! >= 0) continue;
      const reason = reasonFor(learner, unit);
      const key = `${cohort}/${unit}/${reason.code}`;
      const { learners } = rows.get(key) ?? { learners: 0 };
      const { id: cohortId } = request.cohorts[cohort]!;
      rows.set(key, { cohortId, unitId: units[unit]!.unit.id, learners: learners + 1, reason });
    }
  }
  return [...rows.values()].sort(
    (a, b) =>
      compareIds(a.cohortId, b.cohortId) || compareIds(a.unitId, b.unitId) || compareIds(a.reason.code, b.reason.code),
  );
};
