/** Where the learners of one unit can go: sources are learners of one place, sites hold courses. */
export interface LocationProblem {
  /** Learners of each source. */
  readonly demand: Int32Array;
  readonly siteCount: number;
  /** What a learner costs, by source then site; `Infinity` where the site is out of reach. */
  readonly cost: Float64Array;
  /** What each learner without a seat costs. */
  readonly unserved: number;
  /** What a course costs at each site. */
  readonly fixed: Float64Array;
  /** The least and most learners of a course at each site. */
  readonly minimum: Int32Array;
  readonly maximum: Int32Array;
  /** The fewest and most courses at each site. */
  readonly fewest: Int32Array;
  readonly most: Int32Array;
  /** The most courses at all sites. */
  readonly maxCourses: number;
}

/**
 * The cheapest assignment of learners to sites for given numbers of courses, kept up to date as these change.
 *
 * Learners without a seat sit at a site of their own, after the others. Learners are moved along shortest paths
 * between sites, so each state is a cheapest flow, and a change of one site costs only the few moves that it causes.
 */
export interface Assignment {
  /** Courses at each site. */
  readonly courses: Int32Array;
  /** Learners by source, then site. */
  readonly flow: Int32Array;
  /** Learners at each site. */
  readonly load: Int32Array;
  readonly total: () => number;
  /** Makes it `count` courses at the site; false, and a state to be restored, when they cannot be filled. */
  readonly setCourses: (site: number, count: number) => boolean;
  readonly save: () => Snapshot;
  readonly restore: (snapshot: Snapshot) => void;
}

/** A state of an assignment to come back to. */
export interface Snapshot {
  readonly courses: Int32Array;
  readonly flow: Int32Array;
  readonly load: Int32Array;
  readonly total: number;
}

/** Path costs closer to zero than this are noise of the arithmetic. */
const noise = 1e-9;

export const createAssignment = (problem: LocationProblem): Assignment => {
  const { demand, siteCount, cost, unserved, fixed, minimum, maximum } = problem;
  const width = siteCount + 1;
  const sources = demand.length;
  const courses = new Int32Array(siteCount);
  const flow = new Int32Array(sources * width);
  const load = new Int32Array(width);
  for (let source = 0; source < sources; source++) {
    flow[source * width + siteCount] = demand[source]!;
    load[siteCount]! += demand[source]!;
  }
  let total = load[siteCount]! * unserved;

  /** The sites within reach of each source, the unserved among them. */
  const reach = Array.from({ length: sources }, (_, source) =>
    Int32Array.from(
      Array.from({ length: width }, (_, site) => site).filter(
        (site) => site === siteCount || cost[source * siteCount + site]! < Number.POSITIVE_INFINITY,
      ),
    ),
  );
  const prices = Float64Array.from({ length: sources * width }, (_, i) => {
    const site = i % width;
    return site === siteCount ? unserved : cost[Math.floor(i / width) * siteCount + site]!;
  });

  const roomAt = (site: number): number =>
    site === siteCount ? Number.POSITIVE_INFINITY : courses[site]! * maximum[site]! - load[site]!;
  const spareAt = (site: number): number =>
    site === siteCount ? load[site]! : load[site]! - courses[site]! * minimum[site]!;

  // What moving one learner from a site to another costs at least, and whose learner that is.
  const step = new Float64Array(width * width);
  const mover = new Int32Array(width * width);
  const priceSteps = (): void => {
    step.fill(Number.POSITIVE_INFINITY);
    for (let source = 0; source < sources; source++) {
      const sites = reach[source]!;
      const row = source * width;
      for (const from of sites) {
        if (flow[row + from] === 0) continue;
        const held = prices[row + from]!;
        for (const to of sites) {
          const change = prices[row + to]! - held;
          if (to !== from && change < step[from * width + to]!) {
            step[from * width + to] = change;
            mover[from * width + to] = source;
          }
        }
      }
    }
  };

  const distance = new Float64Array(width);
  const before = new Int32Array(width);
  /** Cheapest ways from the sites with `start`, by Bellman-Ford; no negative cycles stand in a cheapest flow. */
  const walk = (isStart: (site: number) => boolean): void => {
    priceSteps();
    for (let site = 0; site < width; site++) {
      distance[site] = isStart(site) ? 0 : Number.POSITIVE_INFINITY;
      before[site] = -1;
    }
    for (let round = 0; round < width; round++) {
      let changed = false;
      for (let from = 0; from < width; from++) {
        const far = distance[from]!;
        if (far === Number.POSITIVE_INFINITY) continue;
        for (let to = 0; to < width; to++) {
          const next = far + step[from * width + to]!;
          if (next < distance[to]! - noise) {
            distance[to] = next;
            before[to] = from;
            changed = true;
          }
        }
      }
      if (!changed) return;
    }
  };

  /** Moves up to `amount` learners along the way that ends at the site, as many as every step has. */
  const moveAlong = (end: number, amount: number): void => {
    let moved = amount;
    for (let to = end; before[to]! >= 0; to = before[to]!) {
      const from = before[to]!;
      moved = Math.min(moved, flow[mover[from * width + to]! * width + from]!);
    }
    let to = end;
    for (; before[to]! >= 0; to = before[to]!) {
      const from = before[to]!;
      const row = mover[from * width + to]! * width;
      flow[row + from]! -= moved;
      flow[row + to]! += moved;
    }
    load[to]! -= moved;
    load[end]! += moved;
    total += moved * distance[end]!;
  };

  /** Sends learners away from the site where it costs less than `limit` each; false when there is no such way. */
  const send = (site: number, amount: number, limit: number): boolean => {
    walk((each) => each === site);
    let taker = -1;
    for (let each = 0; each < width; each++) {
      if (each === site || roomAt(each) <= 0 || distance[each]! >= limit) continue;
      if (taker < 0 || distance[each]! < distance[taker]! - noise) taker = each;
    }
    if (taker < 0) return false;
    moveAlong(taker, Math.min(amount, roomAt(taker)));
    return true;
  };
  /** Fetches learners to the site where it costs less than `limit` each; false when there is no such way. */
  const fetch = (site: number, amount: number, limit: number): boolean => {
    walk((each) => each !== site && spareAt(each) > 0);
    if (!(distance[site]! < limit)) return false;
    let giver = site;
    while (before[giver]! >= 0) giver = before[giver]!;
    moveAlong(site, Math.min(amount, spareAt(giver)));
    return true;
  };

  const any = Number.POSITIVE_INFINITY;
  const setCourses = (site: number, count: number): boolean => {
    total += (count - courses[site]!) * fixed[site]!;
    courses[site] = count;
    while (roomAt(site) < 0) if (!send(site, -roomAt(site), any)) return false;
    while (spareAt(site) < 0) if (!fetch(site, -spareAt(site), any)) return false;
    while (roomAt(site) > 0 && fetch(site, roomAt(site), -noise));
    while (spareAt(site) > 0 && send(site, spareAt(site), -noise));
    return true;
  };
  const save = (): Snapshot => ({ courses: courses.slice(), flow: flow.slice(), load: load.slice(), total });
  return {
    courses,
    flow,
    load,
    total: () => total,
    setCourses,
    save,
    restore: (snapshot) => {
      courses.set(snapshot.courses);
      flow.set(snapshot.flow);
      load.set(snapshot.load);
      total = snapshot.total;
    },
  };
};
