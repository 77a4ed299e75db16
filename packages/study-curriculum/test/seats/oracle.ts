import type { SeatPlan, SeatRequestInput } from "@vanstervind/study-curriculum/seats";

type Distance = (from: string, to: string) => number;

/** Everything that a plan breaks, by the words of the request and nothing of the planner. */
export const brokenRules = (request: SeatRequestInput, kilometres: Distance, plan: SeatPlan): string[] => {
  const broken: string[] = [];
  const check = (holds: boolean, what: string): void => {
    if (!holds) broken.push(what);
  };
  const far: Distance = (a, b) => (a === b ? 0 : kilometres(a, b));
  const blockOf = (id: string): number => request.blocks.findIndex((block) => block.id === id);
  const unitOf = new Map(request.units.map((unit) => [unit.id, unit]));
  const sum = (rows: readonly { readonly learners: number }[]): number =>
    rows.reduce((all, row) => all + row.learners, 0);

  for (const course of plan.courses) {
    const { minGroup = 1, maxGroup } = unitOf.get(course.unitId)!;
    const own = plan.seats.filter(({ courseId }) => courseId === course.id);
    check(sum(own) === course.learners, `${course.id}: learners do not sum`);
    check(course.learners >= minGroup && course.learners <= maxGroup, `${course.id}: size ${course.learners}`);
    check(
      own.every(
        (seat) => seat.unitId === course.unitId && seat.placeId === course.placeId && seat.blockId === course.blockId,
      ),
      `${course.id}: seats elsewhere`,
    );
    if (request.leaders !== undefined) {
      const leader = request.leaders.find(({ id }) => id === course.leaderId);
      check(leader?.unitIds.includes(course.unitId) ?? false, `${course.id}: no leader for the unit`);
      check(leader?.blockIds?.includes(course.blockId) ?? true, `${course.id}: the leader cannot then`);
    }
  }
  for (const leader of request.leaders ?? []) {
    const led = plan.courses.filter(({ leaderId }) => leaderId === leader.id);
    check(led.length <= (leader.maxCourses ?? Number.POSITIVE_INFINITY), `${leader.id} leads too many`);
    check(new Set(led.map(({ blockId }) => blockId)).size === led.length, `${leader.id} leads two at once`);
  }
  for (const block of request.blocks) {
    const held = plan.courses.filter(({ blockId }) => blockId === block.id);
    check(held.length <= (block.maxCourses ?? Number.POSITIVE_INFINITY), `${block.id} is overfull`);
    for (const place of request.places) {
      const here = held.filter(({ placeId }) => placeId === place.id);
      check(here.length <= (place.rooms ?? Number.POSITIVE_INFINITY), `${place.id} has no room`);
      for (const { id } of request.units) {
        const same = here.filter(({ unitId }) => unitId === id);
        check(same.length <= (request.maxParallel ?? Number.POSITIVE_INFINITY), `${place.id}: too many of ${id}`);
      }
    }
  }
  for (const session of request.sessions ?? []) {
    const own = plan.seats.filter(({ courseId }) => courseId === session.id);
    check(sum(own) <= session.freeSeats, `${session.id} is overbooked`);
  }
  for (const cohort of request.cohorts) {
    for (const unitId of new Set(cohort.unitIds)) {
      const seats = plan.seats.filter((seat) => seat.cohortId === cohort.id && seat.unitId === unitId);
      const without = plan.unserved.filter((row) => row.cohortId === cohort.id && row.unitId === unitId);
      check(sum(seats) + sum(without) === cohort.learners, `${cohort.id}, ${unitId}: does not sum to the demand`);
      for (const seat of seats) {
        check(seat.kilometres === far(cohort.placeId, seat.placeId), `${cohort.id}: wrong distance`);
        check(
          cohort.lastBlockId === undefined || blockOf(seat.blockId) <= blockOf(cohort.lastBlockId),
          `${cohort.id}: too late`,
        );
        check(seat.kilometres <= request.maxKilometres, `${cohort.id}: too far`);
      }
      // Enough of the cohort must be through each prerequisite before each block.
      for (const needed of unitOf.get(unitId)!.prerequisites ?? []) {
        if (!cohort.unitIds.includes(needed)) continue;
        const before = plan.seats.filter((seat) => seat.cohortId === cohort.id && seat.unitId === needed);
        for (const { id } of request.blocks) {
          const done = sum(before.filter((seat) => blockOf(seat.blockId) < blockOf(id)));
          const taken = sum(seats.filter((seat) => blockOf(seat.blockId) <= blockOf(id)));
          check(taken <= done, `${cohort.id}: ${unitId} before ${needed}`);
        }
      }
    }
  }
  const travel = plan.seats.reduce((all, seat) => all + seat.learners * seat.kilometres, 0) * request.perKilometre;
  const total = plan.courses.length * request.perCourse + travel + sum(plan.unserved) * request.perUnserved;
  check(Math.abs(total - plan.cost.total) < 1e-6 * (1 + total), `costs ${total}, not ${plan.cost.total}`);
  check(plan.bound <= plan.cost.total && plan.gap >= 0 && plan.gap <= 1, "the bound is above the cost");
  check(plan.served === sum(plan.seats), "served is not the sum of the seats");
  check(plan.demand === plan.served + sum(plan.unserved), "served and unserved are not the demand");
  return broken;
};

/** The least cost of one unit without limits of time, by trying every way to send the learners. */
export const cheapest = (request: SeatRequestInput, kilometres: Distance): number => {
  const { places, cohorts, units, maxKilometres, perCourse, perKilometre, perUnserved } = request;
  const { minGroup = 1, maxGroup } = units[0]!;
  const loads = places.map(() => 0);
  let best = Number.POSITIVE_INFINITY;
  const close = (cost: number): void => {
    let total = cost;
    for (const load of loads) {
      const courses = Math.ceil(load / maxGroup);
      if (load < courses * minGroup) return;
      total += courses * perCourse;
    }
    best = Math.min(best, total);
  };
  const send = (cohort: number, place: number, left: number, cost: number): void => {
    if (cohort === cohorts.length) {
      close(cost);
      return;
    }
    const { placeId } = cohorts[cohort]!;
    if (place === places.length) {
      send(cohort + 1, 0, cohorts[cohort + 1]?.learners ?? 0, cost + left * perUnserved);
      return;
    }
    const { id } = places[place]!;
    const far = id === placeId ? 0 : kilometres(placeId, id);
    for (let some = 0; some <= (far <= maxKilometres ? left : 0); some++) {
      loads[place]! += some;
      send(cohort, place + 1, left - some, cost + some * far * perKilometre);
      loads[place]! -= some;
    }
  };
  send(0, 0, cohorts[0]?.learners ?? 0, 0);
  return best;
};
