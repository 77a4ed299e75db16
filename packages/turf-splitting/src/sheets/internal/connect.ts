import { nobody, type Sites } from "./sites.ts";
import { nextOf, type Triangulation } from "./triangulate.ts";

/**
 * Gives free points to turfs whose sites lie in several parts, along the shortest ways between the parts that are no
 * longer than `limit`. Turfs take their turns in order; what others have is never taken, so parts can stay apart.
 *
 * @param distance - Length of the edge between two sites.
 */
export const connect = (
  { owner }: Sites,
  { origin, twin }: Triangulation,
  distance: (a: number, b: number) => number,
  limit: number,
): void => {
  const edgeFrom = new Int32Array(owner.length);
  for (const [h, site] of origin.entries()) edgeFrom[site] = h;
  /** The sites beside one that is not a corner of the box. */
  const beside = (site: number): number[] => {
    const sites: number[] = [];
    for (let h = edgeFrom[site]!; ; ) {
      sites.push(origin[nextOf(h)]!);
      h = twin[nextOf(nextOf(h))]!;
      if (h === edgeFrom[site]) return sites;
    }
  };
  const outermost = new Set<number>();
  for (const [h, site] of origin.entries()) if (site < 4) outermost.add(site).add(origin[nextOf(h)]!);
  const turfs = owner.reduce((most, turf) => Math.max(most, turf + 1), 0);
  const own = Array.from({ length: turfs }, (): number[] => []);
  for (const [site, turf] of owner.entries()) if (turf !== nobody) own[turf]!.push(site);

  for (const [turf, sites] of own.entries()) {
    if (sites.length === 0) continue;
    const reached = new Set<number>();
    const reach = (from: number): void => {
      const queue = [from];
      for (let site = queue.pop(); site !== undefined; site = queue.pop()) {
        if (reached.has(site)) continue;
        reached.add(site);
        queue.push(...beside(site).filter((next) => owner[next] === turf));
      }
    };
    reach(sites[0]!);
    while (sites.some((site) => !reached.has(site))) {
      const way = shortestWay(reached, { turf, owner, beside, distance, limit, outermost });
      if (way === null) {
        // This part stays alone; go on from another.
        reach(sites.find((site) => !reached.has(site))!);
        continue;
      }
      for (const site of way) owner[site] = turf;
      reach(way[0]!);
    }
  }
};

interface Search {
  readonly turf: number;
  readonly owner: readonly number[];
  readonly beside: (site: number) => readonly number[];
  readonly distance: (a: number, b: number) => number;
  readonly limit: number;
  /** Sites that are no way: the corners of the box and those beside them, whose regions would go far out. */
  readonly outermost: ReadonlySet<number>;
}

/** The free sites on the shortest way to a site of the turf that is not reached, that site first; or null. */
const shortestWay = (
  reached: ReadonlySet<number>,
  { turf, owner, beside, distance, limit, outermost }: Search,
): readonly number[] | null => {
  const length = new Map<number, number>(Array.from(reached, (site) => [site, 0]));
  const before = new Map<number, number>();
  let goal: number | null = null;
  let best = limit;
  const queue = [...reached];
  for (const site of queue) {
    for (const next of beside(site)) {
      const isGoal = owner[next] === turf;
      if (!isGoal && (owner[next] !== nobody || outermost.has(next))) continue;
      const ways = length.get(site)! + distance(site, next);
      if (ways >= (length.get(next) ?? best) || ways >= best) continue;
      length.set(next, ways);
      before.set(next, site);
      if (isGoal) [goal, best] = [next, ways];
      else queue.push(next);
    }
  }
  if (goal === null) return null;
  const way: number[] = [];
  for (let site = goal; !reached.has(site); site = before.get(site)!) way.push(site);
  return way;
};
