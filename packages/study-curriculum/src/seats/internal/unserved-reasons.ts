import type { SeatReason } from "../explain-seats.ts";
import type { UnitLocation } from "./locate-units.ts";
import type { SeatProblem } from "./read-seat-request.ts";
import type { Seated } from "./seat-learners.ts";

/** Why a learner has no seat for a unit: the first obstacle, in the order in which the plan met them. */
export const unservedReasons = (
  problem: SeatProblem,
  locations: readonly UnitLocation[],
  seated: Seated,
): ((learner: number, unit: number) => SeatReason) => {
  const { request, units, lacks, cohortOf, lastBlock } = problem;
  const lackingFirst = (learner: number, unit: number): readonly number[] =>
    lacks[cohortOf[learner]!]!.get(unit)!.prerequisites.filter((needed) => seated.groupOf[needed]![learner]! < 0);
  const pools = locations.map((location, unit) =>
    poolsOf(problem, location, unit, seated, (learner) => lackingFirst(learner, unit).length === 0),
  );
  return (learner, unit) => {
    const last = lastBlock[cohortOf[learner]!]!;
    const blocks = last + 1;
    const { depth } = lacks[cohortOf[learner]!]!.get(unit)!;
    if (depth >= blocks) return { code: "too-few-blocks", values: { needed: depth + 1, blocks } };
    const without = lackingFirst(learner, unit);
    if (without.length > 0) {
      return {
        code: "prerequisite-unserved",
        values: { unitIds: without.map((needed) => units[needed]!.unit.id).toSorted() },
      };
    }
    if (seated.crowdedOut[unit]!.has(learner)) return { code: "no-block-left", values: { blocks } };
    return pools[unit]!(problem.placeIndex.get(request.cohorts[cohortOf[learner]!]!.placeId)!, depth, last);
  };
};

/** What one more course for those still without would meet, at the place within reach where it would save most. */
const poolsOf = (
  { request, units, kilometres }: SeatProblem,
  { learners, homes }: UnitLocation,
  unit: number,
  { groups, groupOf, hasOpening }: Seated,
  isReady: (learner: number) => boolean,
): ((home: number, from: number, to: number) => SeatReason) => {
  const { minGroup, maxGroup } = units[unit]!.unit;
  const { maxKilometres, perCourse, perKilometre, perUnserved } = request;
  const places = request.places.length;
  const without = new Int32Array(places);
  for (const [source, list] of learners.entries()) {
    without[homes[source]!]! += list.filter((learner) => groupOf[unit]![learner]! < 0 && isReady(learner)).length;
  }
  const courses = groups.filter((group) => group.unit === unit && group.session < 0).length;
  const distance = (from: number, to: number): number => kilometres[from * places + to]!;
  /** Those within reach of a place, the nearest first, and what a course for as many as fit would cost. */
  const courseAt = Array.from({ length: places }, (_, place) => {
    const near = Array.from({ length: places }, (_, home) => home)
      .filter((home) => distance(home, place) <= maxKilometres)
      .sort((a, b) => distance(a, place) - distance(b, place));
    const reachable = near.reduce((sum, home) => sum + without[home]!, 0);
    let free = maxGroup;
    let cost = perCourse;
    for (const home of near) {
      const some = Math.min(free, without[home]!);
      cost += some * distance(home, place) * perKilometre;
      free -= some;
    }
    return { place, reachable, learners: maxGroup - free, cost, saved: (maxGroup - free) * perUnserved };
  });
  return (home, from, to) => {
    const near = courseAt.filter((_, place) => distance(home, place) <= maxKilometres);
    const filled = near
      .filter(({ reachable }) => reachable >= minGroup)
      .sort((a, b) => a.cost - a.saved - b.cost + b.saved);
    const [best] = filled;
    if (best === undefined) {
      const reachable = Math.max(...near.map((each) => each.reachable));
      return { code: "too-few-in-reach", values: { reachable, minimum: minGroup, kilometres: maxKilometres } };
    }
    if (best.saved > best.cost) {
      const missed = filled.find(({ place, saved, cost }) => saved > cost && hasOpening(unit, place, from, to));
      return missed === undefined
        ? { code: "courses-at-limit", values: { courses } }
        : { code: "not-found", values: { learners: missed.learners, saved: missed.saved - missed.cost } };
    }
    return { code: "costs-more", values: { learners: best.learners, cost: best.cost, saved: best.saved } };
  };
};
