import { createRandom, type Id } from "@vanstervind/core";
import type { LocationProblem, Snapshot } from "./assignment.ts";
import { locateCourses } from "./locate-courses.ts";
import { locationBound } from "./location-bound.ts";
import type { SeatProblem } from "./read-seat-request.ts";

/** Where the courses of one unit are, and who goes where, before anything has a time. */
export interface UnitLocation {
  readonly problem: LocationProblem;
  readonly found: Snapshot;
  /** The learners of each source: those of one place who lack equally many prerequisites and have as long. */
  readonly learners: readonly (readonly number[])[];
  /** Where the learners of each source live. */
  readonly homes: readonly number[];
  /** Each site: every place, then the open sessions of the unit. */
  readonly sites: readonly Site[];
}

interface Site {
  readonly place: number;
  /** Index among the request's sessions; -1 for a place where new courses can be held. */
  readonly session: number;
}

export interface Locations {
  readonly units: readonly UnitLocation[];
  /** What no plan can cost less than. */
  readonly bound: number;
}

export interface SearchOptions {
  readonly seed: string | number;
  readonly moves: number;
  readonly shouldStop: () => boolean;
}

/**
 * Courses and their learners for every unit on its own, which is all that matters until blocks fill up: then each
 * course is priced higher, for all units alike, until as many are wanted as the blocks hold.
 */
export const locateUnits = (problem: SeatProblem, { seed, moves, shouldStop }: SearchOptions): Locations => {
  const { request } = problem;
  const drafts = problem.units.map((_, unit) => draftOf(problem, unit));
  const locate = (surcharge: number, effort: number): Snapshot[] =>
    drafts.map(({ problem: each }, unit) =>
      locateCourses(
        { ...each, fixed: each.fixed.map((fixed, site) => (each.fewest[site] === 0 ? fixed + surcharge : fixed)) },
        { moves: effort, random: createRandom(seed).fork(problem.units[unit]!.unit.id), shouldStop },
      ),
    );
  const room = request.blocks.reduce((sum, { maxCourses = Number.POSITIVE_INFINITY }) => sum + maxCourses, 0);
  const newCourses = (found: readonly Snapshot[]): number =>
    found.reduce(
      (sum, { courses }, unit) =>
        sum + courses.reduce((all, count, site) => all + (isNew(drafts[unit]!, site) ? count : 0), 0),
      0,
    );

  let surcharge = 0;
  if (newCourses(locate(0, 0)) > room) {
    let [low, high] = [0, request.perUnserved * Math.max(1, ...request.units.map(({ maxGroup }) => maxGroup))];
    for (let step = 0; step < 20; step++) {
      const middle = (low + high) / 2;
      if (newCourses(locate(middle, 0)) > room) low = middle;
      else high = middle;
    }
    surcharge = high;
  }
  const found = locate(surcharge, moves);
  const units = drafts.map((draft, unit) => ({ ...draft, found: found[unit]! }));
  const bound = units.reduce((sum, { problem: each, found: { total } }) => sum + locationBound(each, total), 0);
  return { units, bound };
};

const isNew = ({ sites }: Pick<UnitLocation, "sites">, site: number): boolean => sites[site]!.session < 0;

type Draft = Omit<UnitLocation, "found">;

const draftOf = (problem: SeatProblem, unit: number): Draft => {
  const { request, placeIndex, blockIndex, kilometres, cohortOf, lastBlock, lacks } = problem;
  const { id, minGroup, maxGroup } = problem.units[unit]!.unit;
  const sites: Site[] = request.places.map((_, place) => ({ place, session: -1 }));
  for (const [session, { unitId, placeId }] of request.sessions.entries()) {
    if (unitId === id) sites.push({ place: placeIndex.get(placeId)!, session });
  }

  const sources = new Map<string, { place: number; depth: number; last: number; learners: number[] }>();
  for (const [learner, cohort] of cohortOf.entries()) {
    const depth = lacks[cohort]!.get(unit)?.depth;
    if (depth === undefined) continue;
    const place = placeIndex.get(request.cohorts[cohort]!.placeId)!;
    const last = lastBlock[cohort]!;
    const key = `${place}/${depth}/${last}`;
    const source = sources.get(key) ?? { place, depth, last, learners: [] };
    source.learners.push(learner);
    sources.set(key, source);
  }
  const list = [...sources.values()].sort((a, b) => a.place - b.place || a.depth - b.depth || a.last - b.last);

  const demand = list.reduce((sum, { learners }) => sum + learners.length, 0);
  const isInTime = (depth: number, last: number, session: number): boolean => {
    const block = session < 0 ? last : blockIndex.get(request.sessions[session]!.blockId)!;
    return depth <= block && block <= last;
  };
  const cost = Float64Array.from({ length: list.length * sites.length }, (_, i) => {
    const { place, depth, last } = list[Math.floor(i / sites.length)]!;
    const site = sites[i % sites.length]!;
    const distance = kilometres[place * request.places.length + site.place]!;
    return distance <= request.maxKilometres && isInTime(depth, last, site.session)
      ? Math.min(distance * request.perKilometre, Number.MAX_VALUE)
      : Number.POSITIVE_INFINITY;
  });
  const bySite = (forNew: (place: number) => number, forSession: (session: number) => number): Int32Array =>
    Int32Array.from(sites, ({ place, session }) => (session < 0 ? forNew(place) : forSession(session)));
  const one = () => 1;
  const none = () => 0;
  return {
    sites,
    learners: list.map(({ learners }) => learners),
    homes: list.map(({ place }) => place),
    problem: {
      demand: Int32Array.from(list, ({ learners }) => learners.length),
      siteCount: sites.length,
      cost,
      unserved: request.perUnserved,
      fixed: Float64Array.from(sites, ({ session }) => (session < 0 ? request.perCourse : 0)),
      minimum: bySite(() => minGroup, none),
      maximum: bySite(
        () => maxGroup,
        (session) => request.sessions[session]!.freeSeats,
      ),
      fewest: bySite(none, one),
      most: bySite((place) => mostCourses(problem, request.places[place]!.rooms, Math.floor(demand / minGroup)), one),
      maxCourses: ledCourses(problem, id),
    },
  };
};

/** As many as rooms and blocks hold, and never more than there are learners for. */
const mostCourses = ({ request }: SeatProblem, rooms: number | undefined, filled: number): number => {
  const { blocks, maxParallel = Number.POSITIVE_INFINITY } = request;
  const held = blocks.reduce(
    (sum, { maxCourses = Number.POSITIVE_INFINITY }) =>
      sum + Math.min(maxCourses, maxParallel, rooms ?? Number.POSITIVE_INFINITY),
    0,
  );
  return Math.min(held, filled);
};

/** The most courses of a unit that its leaders can hold, the open sessions included. */
const ledCourses = ({ request: { leaders, blocks, sessions } }: SeatProblem, unitId: Id): number => {
  if (leaders === undefined) return Number.POSITIVE_INFINITY;
  const open = sessions.filter((session) => session.unitId === unitId).length;
  return leaders
    .filter(({ unitIds }) => unitIds.includes(unitId))
    .reduce(
      (sum, { blockIds = blocks, maxCourses = Number.POSITIVE_INFINITY }) =>
        sum + Math.min(maxCourses, blockIds.length),
      open,
    );
};
