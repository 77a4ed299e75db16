import type { LocationProblem } from "./assignment.ts";

/**
 * A cost that no plan of these courses can be below.
 *
 * Each learner is given a price (Lagrangian relaxation of the rule that everyone sits somewhere once); sites then
 * choose on their own whom to take, which a sort answers. Prices rise for learners whom no site wants and fall for
 * those whom several do (subgradient steps), and the best bound is kept.
 *
 * @see M. L. Fisher, The Lagrangian relaxation method for solving integer programming problems, 1981.
 */
export const locationBound = (problem: LocationProblem, target: number, steps = 300): number => {
  const { demand, siteCount, cost, unserved, fixed, minimum, maximum, fewest, most } = problem;
  const sources = demand.length;
  const isStranded = (source: number): boolean =>
    cost.subarray(source * siteCount, (source + 1) * siteCount).every((each) => each === Number.POSITIVE_INFINITY);
  const prices = Float64Array.from(demand, (_, source) => (isStranded(source) ? unserved : unserved / 2));
  const taken = new Float64Array(sources);
  const reach = Array.from({ length: siteCount }, (_, site) =>
    Array.from({ length: sources }, (_, source) => source).filter(
      (source) => cost[source * siteCount + site]! < Number.POSITIVE_INFINITY,
    ),
  );

  /** The least that the site costs at these prices, with the number of learners that it takes. */
  const bestAt = (site: number, net: (source: number) => number, sorted: readonly number[]): [number, number] => {
    let best: [number, number] = fewest[site]! === 0 ? [0, 0] : [Number.POSITIVE_INFINITY, 0];
    let [learners, sum, next, used] = [0, 0, 0, 0];
    for (let courses = 1; courses <= most[site]!; courses++) {
      const least = courses * minimum[site]!;
      const room = courses * maximum[site]!;
      while (next < sorted.length && learners < room) {
        const source = sorted[next]!;
        const gain = net(source);
        const wanted = gain < 0 ? room - learners : least - learners;
        if (wanted <= 0) break;
        const some = Math.min(wanted, demand[source]! - used);
        learners += some;
        sum += some * gain;
        used += some;
        if (used < demand[source]!) break;
        [next, used] = [next + 1, 0];
      }
      if (learners < least) break;
      const value = courses * fixed[site]! + sum;
      if (courses >= fewest[site]! && value < best[0]) best = [value, learners];
    }
    return best;
  };

  let bound = Number.NEGATIVE_INFINITY;
  let pace = 1;
  let idle = 0;
  for (let step = 0; step < steps; step++) {
    let value = 0;
    taken.fill(0);
    for (let source = 0; source < sources; source++) value += demand[source]! * prices[source]!;
    for (let site = 0; site < siteCount; site++) {
      const net = (source: number): number => cost[source * siteCount + site]! - prices[source]!;
      const sorted = reach[site]!.toSorted((a, b) => net(a) - net(b));
      const [least, learners] = bestAt(site, net, sorted);
      value += least;
      let left = learners;
      for (const source of sorted) {
        const some = Math.min(left, demand[source]!);
        taken[source]! += some;
        left -= some;
      }
    }
    idle = value > bound + 1e-9 ? 0 : idle + 1;
    bound = Math.max(bound, value);
    if (idle >= 10) [pace, idle] = [pace / 2, 0];
    let norm = 0;
    for (let source = 0; source < sources; source++) norm += (demand[source]! - taken[source]!) ** 2;
    if (norm === 0 || pace < 1e-4) break;
    const length = (pace * Math.max(0, 1.01 * target - value)) / norm;
    for (let source = 0; source < sources; source++) {
      const price = prices[source]! + length * (demand[source]! - taken[source]!);
      prices[source] = Math.min(unserved, Math.max(0, price));
    }
  }
  return Math.max(0, bound);
};
