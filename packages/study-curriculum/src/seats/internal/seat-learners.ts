import { dealLearners, runs } from "./deal-learners.ts";
import { fillFreeSeats } from "./fill-free-seats.ts";
import { createLeaderBoard, type LeaderBoard } from "./leader-board.ts";
import type { UnitLocation } from "./locate-units.ts";
import type { SeatProblem } from "./read-seat-request.ts";

/** A course or an open session, with its time and its learners. */
export interface Group {
  readonly unit: number;
  /** Index among the sites of the unit. */
  readonly site: number;
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
 * Gives every course a block and every learner a course: those with the earliest last block first, and for them unit by
 * unit, prerequisites first. Learners who come from the same earlier courses stay together, each course takes the first
 * block that has room, a leader, and most of its learners done with what must come first, and seats that stay free go
 * to whoever is still without.
 */
export const seatLearners = (problem: SeatProblem, locations: readonly UnitLocation[]): Seated => {
  const { request, units, blockIndex, cohortOf, lacks, lastBlock } = problem;
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
  const join = (group: Group, learners: readonly number[]): void => {
    const index = groups.indexOf(group);
    for (const learner of learners) {
      group.learners.push(learner);
      groupOf[group.unit]![learner] = index;
    }
  };
  const open = (
    unit: number,
    location: UnitLocation,
    site: number,
    block: number,
    learners: readonly number[],
  ): Group => {
    const { place, session } = location.sites[site]!;
    const group: Group = { unit, site, place, session, block, learners: [] };
    groups.push(group);
    join(group, learners);
    if (session < 0) {
      for (const key of [`${block}`, `${block}/${place}`, `${block}/${place}/${unit}`]) used.set(key, count(key) + 1);
    }
    return group;
  };
  const hasRoom = (unit: number, place: number, block: number): boolean =>
    count(`${block}`) < (blocks[block]!.maxCourses ?? Number.POSITIVE_INFINITY) &&
    count(`${block}/${place}`) < (request.places[place]!.rooms ?? Number.POSITIVE_INFINITY) &&
    count(`${block}/${place}/${unit}`) < maxParallel;

  /** Opens a new course in the block that most of the learners can, the first of those. */
  const schedule = (unit: number, location: UnitLocation, site: number, learners: readonly number[]): void => {
    const { id, minGroup } = units[unit]!.unit;
    const { place } = location.sites[site]!;
    const ableIn = (block: number): number[] => learners.filter((learner) => isInTime(learner, unit, block));
    const candidates = blocks
      .map((_, block) => ({ block, able: ableIn(block).length }))
      .filter(({ block, able }) => able >= minGroup && hasRoom(unit, place, block))
      .sort((a, b) => b.able - a.able || a.block - b.block);
    const course = groups.length;
    const chosen = candidates.find(({ block }) => leaders.add(course, id, block));
    if (chosen !== undefined) open(unit, location, site, chosen.block, ableIn(chosen.block));
    for (const learner of learners) if (groupOf[unit]![learner]! < 0) crowdedOut[unit]!.add(learner);
  };

  /** Courses of a unit for those whose last block is `until` or earlier, and for others who are ready beside them. */
  const openFor = (unit: number, location: UnitLocation, until: number): void => {
    const { minGroup, maxGroup } = units[unit]!.unit;
    const isTight = (learner: number): boolean => latest(learner) <= until;
    const own = groups.filter((group) => group.unit === unit);
    const dealt = dealLearners(location, {
      siteOf: (learner) => groups[groupOf[unit]![learner]!]?.site ?? -1,
      earliest: (learner) => earliest(learner, unit),
      latest,
    });
    const wanted: { readonly site: number; readonly part: readonly number[] }[] = [];
    for (const [site, learners] of dealt.entries()) {
      const { session } = location.sites[site]!;
      const held = own.filter((group) => group.site === site);
      if (session >= 0) {
        const block = blockIndex.get(request.sessions[session]!.blockId)!;
        const group = held[0] ?? open(unit, location, site, block, []);
        const inTime = learners.filter((learner) => isTight(learner) && isInTime(learner, unit, block));
        join(group, inTime.slice(0, request.sessions[session]!.freeSeats - group.learners.length));
      } else if (learners.some(isTight)) {
        // Some may have been left out for want of a prerequisite: fewer courses, and then perhaps not room for all.
        const left = location.found.courses[site]! - held.length;
        const count = Math.min(left, Math.floor(learners.length / minGroup));
        for (const part of runs(learners.slice(0, count * maxGroup), count)) {
          if (part.some(isTight)) wanted.push({ site, part });
        }
      }
    }
    // Those who have least time choose first.
    const least = new Map(wanted.map((each) => [each, Math.min(...each.part.map(latest))]));
    wanted.sort((a, b) => least.get(a)! - least.get(b)!);
    for (const { site, part } of wanted) schedule(unit, location, site, part);
    const free = { unit, location, groups: groups.filter((group) => group.unit === unit), isInTime };
    fillFreeSeats(problem, { ...free, isWithout: (each) => isTight(each) && groupOf[unit]![each]! < 0, join });
  };

  // Whoever must be done by an earlier block comes before all others, in every unit.
  for (const until of [...new Set(lastBlock)].sort((a, b) => a - b)) {
    for (const [unit, location] of locations.entries()) openFor(unit, location, until);
  }
  const hasOpening: Seated["hasOpening"] = (unit, place, from, to) =>
    blocks.some(
      (_, block) =>
        from <= block && block <= to && hasRoom(unit, place, block) && leaders.hasFree(units[unit]!.unit.id, block),
    );
  return { groups, groupOf, crowdedOut, leaders, hasOpening };
};
