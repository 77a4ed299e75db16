import type { Random } from "@vanstervind/core";
import { createAssignment, type LocationProblem, type Snapshot } from "./assignment.ts";

/** How long to search, and when to stop earlier. */
export interface LocationEffort {
  readonly moves: number;
  readonly random: Random;
  readonly shouldStop: () => boolean;
}

/**
 * Numbers of courses at each site, with the cheapest assignment to them: courses are added where they save most, then
 * added, dropped and moved at random, dearer states being taken at first more often and at last never (annealing).
 */
export const locateCourses = (problem: LocationProblem, { moves, random, shouldStop }: LocationEffort): Snapshot => {
  const { siteCount, fewest, most, maxCourses } = problem;
  const assignment = createAssignment(problem);
  let courseCount = 0;
  for (let site = 0; site < siteCount; site++) {
    if (fewest[site]! > 0) assignment.setCourses(site, fewest[site]!);
    courseCount += fewest[site]!;
  }

  let kept = assignment.save();
  /** Tries a change of course counts, given as pairs; leaves the state changed when `accept` says so. */
  const attempt = (changes: readonly (readonly [site: number, by: number])[], accept: (by: number) => boolean) => {
    const isFilled = changes.every(([site, by]) => assignment.setCourses(site, assignment.courses[site]! + by));
    if (!isFilled || !accept(assignment.total() - kept.total)) {
      assignment.restore(kept);
      return false;
    }
    kept = assignment.save();
    for (const [, by] of changes) courseCount += by;
    return true;
  };
  const mayAdd = (site: number): boolean => assignment.courses[site]! < most[site]!;
  const mayDrop = (site: number): boolean => assignment.courses[site]! > fewest[site]!;

  // What a course saves mostly falls as others are added, so a site that once saved less than another is tried later.
  const saving = new Float64Array(siteCount).fill(Number.POSITIVE_INFINITY);
  while (courseCount < maxCourses && !shouldStop()) {
    let site = -1;
    for (let each = 0; each < siteCount; each++) {
      if (mayAdd(each) && saving[each]! > 0 && (site < 0 || saving[each]! > saving[site]!)) site = each;
    }
    if (site < 0) break;
    const others = Math.max(0, ...saving.filter((_, each) => each !== site && mayAdd(each)));
    let saved = Number.NEGATIVE_INFINITY;
    attempt([[site, 1]], (by) => {
      saved = -by;
      return saved > 0 && saved >= others;
    });
    saving[site] = saved;
  }

  const open = (): number[] => Array.from({ length: siteCount }, (_, site) => site).filter(mayDrop);
  let best = kept;
  const hot = 0.4 * Math.max(1, ...problem.fixed);
  for (let move = 0; move < moves && !shouldStop(); move++) {
    const heat = hot * (1 - move / moves) ** 2;
    const isTaken = (by: number): boolean => by <= 0 || by < -heat * Math.log(1 - random.next());
    const kind = random.integer(0, 4);
    const site = random.integer(0, siteCount);
    const sites = kind === 0 ? [] : open();
    const from = sites.length === 0 ? -1 : random.pick(sites);
    if (kind === 0 && mayAdd(site) && courseCount < maxCourses) attempt([[site, 1]], isTaken);
    else if (kind === 1 && from >= 0) attempt([[from, -1]], isTaken);
    else if (kind > 1 && from >= 0 && from !== site && mayAdd(site)) {
      attempt(
        [
          [from, -1],
          [site, 1],
        ],
        isTaken,
      );
    }
    if (kept.total < best.total - 1e-9) best = kept;
  }
  return best;
};
