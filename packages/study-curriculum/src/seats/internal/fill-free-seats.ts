import type { UnitLocation } from "./locate-units.ts";
import type { SeatProblem } from "./read-seat-request.ts";
import type { Group } from "./seat-learners.ts";

interface Filling {
  readonly unit: number;
  readonly location: UnitLocation;
  readonly groups: readonly Group[];
  readonly isWithout: (learner: number) => boolean;
  readonly isInTime: (learner: number, unit: number, block: number) => boolean;
  readonly join: (group: Group, learners: readonly number[]) => void;
}

/** Seats learners who are still without in what has free seats, the nearest first, where that costs less than nothing. */
export const fillFreeSeats = (
  { request, units, kilometres }: SeatProblem,
  { unit, location, groups, isWithout, isInTime, join }: Filling,
): void => {
  const places = request.places.length;
  const freeIn = (group: Group): number =>
    (group.session < 0 ? units[unit]!.unit.maxGroup : request.sessions[group.session]!.freeSeats) -
    group.learners.length;
  for (const [source, list] of location.learners.entries()) {
    const home = location.homes[source]!;
    const near = groups
      .map((group) => ({ group, far: kilometres[home * places + group.place]! }))
      .filter(({ far }) => far <= request.maxKilometres && far * request.perKilometre < request.perUnserved)
      .sort((a, b) => a.far - b.far);
    for (const learner of list) {
      if (!isWithout(learner)) continue;
      const free = near.find(({ group }) => isInTime(learner, unit, group.block) && freeIn(group) > 0);
      if (free !== undefined) join(free.group, [learner]);
    }
  }
};
