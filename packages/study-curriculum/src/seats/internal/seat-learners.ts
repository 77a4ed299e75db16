import { createLeaderBoard, type LeaderBoard } from "./leader-board.ts";
import type { Site, UnitLocation } from "./locate-units.ts";
import type { SeatProblem } from "./read-seat-request.ts";

/** A course or an open session, with its time and its learners. */
interface Group {
  readonly unit: number;
  readonly place: number;
  /** Index among the request's sessions; -1 for a new course. */
  readonly session: number;
  readonly block: number;
  readonly learners: number[];
}

export interface Seated {
  readonly groups: readonly Group[];
  /** For each unit, the group of each learner; -1 for those without. */
  readonly groupOf: readonly Int32Array[];
  /** For each unit, learners whose course found no block. */
  readonly crowdedOut: readonly ReadonlySet<number>[];
  readonly leaders: LeaderBoard;
  /** Whether a place has room and a leader for one more course of a unit in some block from one to another. */
  readonly hasOpening: (unit: number, place: number, from: number, to: number) => boolean;
}

/**
 * Gives every course a block and every learner a course, unit by unit, prerequisites first: learners who come from the
 * same earlier courses stay together, each course takes the first block that has room, a leader, and most of its
 * learners done with what must come first, and seats that stay free go to whoever is still without.
 */
export const seatLearners = (problem: SeatProblem, locations: readonly UnitLocation[]): Seated => {
  const { request, units, cohortOf, lacks, lastBlock } = problem;
  const { blocks, maxParallel = Number.POSITIVE_INFINITY } = request;
  const groups: Group[] = [];
  const groupOf = units.map(() => new Int32Array(cohortOf.length).fill(-1));
  const crowdedOut = units.map(() => new Set<number>());
  const leaders = createLeaderBoard(
    request.leaders,
    blocks.map(({ id }) => id),
  );
  const used = new Map<string, number>();
  const count = (key: string): number => used.get(key) ?? 0;

  /** The first block that a learner can take the unit in; `Infinity` when a prerequisite has no seat. */
  const earliest = (learner: number, unit: number): number => {
    let block = 0;
    for (const needed of lacks[cohortOf[learner]!]!.get(unit)!.prerequisites) {
      const group = groupOf[needed]![learner]!;
      block = Math.max(block, group < 0 ? Number.POSITIVE_INFINITY : groups[group]!.block + 1);
    }
    return block;
  };
  const latest = (learner: number): number => lastBlock[cohortOf[learner]!]!;
  const isInTime = (learner: number, unit: number, block: number): boolean =>
    earliest(learner, unit) <= block && block <= latest(learner);
  const seat = (group: Group, learners: readonly number[]): void => {
    const index = groups.indexOf(group);
    for (const learner of learners) groupOf[group.unit]![learner] = index;
  };
  const open = (unit: number, { place, session }: Site, block: number, learners: number[]): void => {
    const group: Group = { unit, place, session, block, learners };
    groups.push(group);
    seat(group, learners);
    if (session >= 0) return;
    for (const key of [`${block}`, `${block}/${place}`, `${block}/${place}/${unit}`]) used.set(key, count(key) + 1);
  };
  const hasRoom = (unit: number, place: number, block: number): boolean =>
    count(`${block}`) < (blocks[block]!.maxCourses ?? Number.POSITIVE_INFINITY) &&
    count(`${block}/${place}`) < (request.places[place]!.rooms ?? Number.POSITIVE_INFINITY) &&
    count(`${block}/${place}/${unit}`) < maxParallel;

  /** Opens a new course in the block that most of the learners can, the first of those. */
  const schedule = (unit: number, site: Site, learners: readonly number[]): void => {
    const { id, minGroup } = units[unit]!.unit;
    const ableIn = (block: number): number[] => learners.filter((learner) => isInTime(learner, unit, block));
    const candidates = blocks
      .map((_, block) => ({ block, able: ableIn(block).length }))
      .filter(({ block, able }) => able >= minGroup && hasRoom(unit, site.place, block))
      .sort((a, b) => b.able - a.able || a.block - b.block);
    const course = groups.length;
    const chosen = candidates.find(({ block }) => leaders.add(course, id, block));
    if (chosen !== undefined) open(unit, site, chosen.block, ableIn(chosen.block));
    for (const learner of learners) if (groupOf[unit]![learner]! < 0) crowdedOut[unit]!.add(learner);
  };

  for (const [unit, location] of locations.entries()) {
    const first = groups.length;
    const wanted: { readonly site: Site; readonly part: readonly number[] }[] = [];
    for (const { site, learners, courses } of dealt(location, (learner) => earliest(learner, unit), latest)) {
      if (site.session >= 0) {
        const block = problem.blockIndex.get(request.sessions[site.session]!.blockId)!;
        open(
          unit,
          site,
          block,
          learners.filter((learner) => isInTime(learner, unit, block)),
        );
      } else {
        // Some may have been left out for want of a prerequisite: fewer courses, and then perhaps not room for all.
        const { minGroup, maxGroup } = units[unit]!.unit;
        const count = Math.min(courses, Math.floor(learners.length / minGroup));
        for (const part of parts(learners.slice(0, count * maxGroup), count)) wanted.push({ site, part });
      }
    }
    // Those who have least time choose first.
    const least = new Map(wanted.map((each) => [each, Math.min(...each.part.map(latest))]));
    wanted.sort((a, b) => least.get(a)! - least.get(b)!);
    for (const { site, part } of wanted) schedule(unit, site, part);
    fillFreeSeats(problem, { unit, location, groups: groups.slice(first), isInTime, seat, groupOf });
  }
  const hasOpening: Seated["hasOpening"] = (unit, place, from, to) =>
    blocks.some(
      (_, block) =>
        from <= block && block <= to && hasRoom(unit, place, block) && leaders.hasFree(units[unit]!.unit.id, block),
    );
  return { groups, groupOf, crowdedOut, leaders, hasOpening };
};

/** The learners of each site, those ready at the same time together; who has no seat for a prerequisite is left out. */
const dealt = (
  { learners, sites, found, problem }: UnitLocation,
  earliest: (learner: number) => number,
  latest: (learner: number) => number,
) => {
  const result = sites.map((site, index) => ({ site, courses: found.courses[index]!, learners: [] as number[] }));
  const width = sites.length + 1;
  for (const [source, list] of learners.entries()) {
    const queue = list
      .map((learner) => ({ learner, ready: earliest(learner) }))
      .sort((a, b) => a.ready - b.ready || a.learner - b.learner);
    let next = 0;
    // Open sessions have their time already, so those who are ready first go there.
    const order = Array.from({ length: problem.siteCount }, (_, i) => problem.siteCount - 1 - i);
    for (const site of order) {
      for (let n = found.flow[source * width + site]!; n > 0; n--, next++) {
        const { learner, ready } = queue[next]!;
        if (ready < Number.POSITIVE_INFINITY) result[site]!.learners.push(learner);
      }
    }
  }
  for (const { learners: all } of result) {
    const ready = new Map(all.map((learner) => [learner, earliest(learner)]));
    all.sort((a, b) => latest(a) - latest(b) || ready.get(a)! - ready.get(b)! || a - b);
  }
  return result;
};

/** The list in `count` runs whose lengths differ by one at most. */
const parts = (list: readonly number[], count: number): number[][] =>
  Array.from({ length: count }, (_, i) =>
    list.slice(Math.floor((i * list.length) / count), Math.floor(((i + 1) * list.length) / count)),
  );

interface Filling {
  readonly unit: number;
  readonly location: UnitLocation;
  readonly groups: readonly Group[];
  readonly isInTime: (learner: number, unit: number, block: number) => boolean;
  readonly seat: (group: Group, learners: readonly number[]) => void;
  readonly groupOf: readonly Int32Array[];
}

/** Seats learners who are still without in what has free seats, the nearest first, where that costs less than nothing. */
const fillFreeSeats = (
  { request, units, kilometres }: SeatProblem,
  { unit, location, groups, isInTime, seat, groupOf }: Filling,
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
      if (groupOf[unit]![learner]! >= 0) continue;
      const free = near.find(({ group }) => isInTime(learner, unit, group.block) && freeIn(group) > 0);
      if (free === undefined) continue;
      free.group.learners.push(learner);
      seat(free.group, [learner]);
    }
  }
};
