import type { UnitLocation } from "./locate-units.ts";

interface Dealing {
  /** The site where a learner has a seat already; -1 for none. */
  readonly siteOf: (learner: number) => number;
  /** The first block that a learner can take the unit in; `Infinity` when a prerequisite has no seat. */
  readonly earliest: (learner: number) => number;
  /** The last block that a learner can take anything in. */
  readonly latest: (learner: number) => number;
}

/**
 * Those without a seat by the site that they go to, who has least time first, then those ready at the same time
 * together; who has no seat for a prerequisite is left out.
 */
export const dealLearners = (
  { learners, sites, found, problem }: UnitLocation,
  { siteOf, earliest, latest }: Dealing,
): number[][] => {
  const dealt = sites.map((): number[] => []);
  const ready = new Map<number, number>();
  const width = sites.length + 1;
  for (const [source, list] of learners.entries()) {
    const left = found.flow.slice(source * width, (source + 1) * width);
    const queue: number[] = [];
    for (const learner of list) {
      const site = siteOf(learner);
      if (site >= 0) left[site]!--;
      else queue.push(learner);
    }
    for (const learner of queue) ready.set(learner, earliest(learner));
    queue.sort((a, b) => compare(ready.get(a)!, ready.get(b)!) || a - b);
    let next = 0;
    // Open sessions have their time already and are the last of the sites, so those who are ready first go there.
    for (let site = problem.siteCount - 1; site >= 0; site--) {
      for (let n = left[site]!; n > 0 && next < queue.length; n--, next++) {
        const learner = queue[next]!;
        if (ready.get(learner)! < Number.POSITIVE_INFINITY) dealt[site]!.push(learner);
      }
    }
  }
  for (const all of dealt) {
    all.sort((a, b) => latest(a) - latest(b) || ready.get(a)! - ready.get(b)! || a - b);
  }
  return dealt;
};

/** Orders numbers that may both be infinite. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

/** The list in `count` runs whose lengths differ by one at most. */
export const runs = (list: readonly number[], count: number): number[][] =>
  Array.from({ length: count }, (_, i) =>
    list.slice(Math.floor((i * list.length) / count), Math.floor(((i + 1) * list.length) / count)),
  );
