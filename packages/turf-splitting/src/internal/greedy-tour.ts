import { createDisjointSets } from "./disjoint-sets.ts";
import type { Metric } from "./metric.ts";
import type { Neighbours } from "./neighbours.ts";
import { createPointIndex } from "./point-index.ts";

/** How many other ends each loose end is offered to be joined with. */
const endsOffered = 8;

/**
 * A round tour through all stops by the greedy rule: the shortest leg first, unless it would close a ring or give a
 * stop a third leg. Legs between neighbours come first; the chains they make are joined end to end in rounds, each of
 * which joins at least two. O(n log n) a round.
 */
export const greedyTour = (metric: Metric, { width, near }: Neighbours): Int32Array => {
  const n = metric.size;
  const mates = new Int32Array(2 * n).fill(-1);
  const sets = createDisjointSets(n);
  let chains = n;
  const isEnd = (stop: number): boolean => mates[2 * stop + 1] === -1;
  const addLegs = (legs: readonly (readonly [number, number])[]): void => {
    const lengths = legs.map(([a, b]) => metric.between(a, b));
    const order = Int32Array.from(legs.keys()).sort((i, j) => lengths[i]! - lengths[j]! || i - j);
    for (const leg of order) {
      const [a, b] = legs[leg]!;
      if (!isEnd(a) || !isEnd(b) || !sets.join(a, b)) continue;
      mates[2 * a + (mates[2 * a] === -1 ? 0 : 1)] = b;
      mates[2 * b + (mates[2 * b] === -1 ? 0 : 1)] = a;
      chains--;
    }
  };

  const legs: [number, number][] = [];
  for (let a = 0; a < n; a++) {
    for (let i = 0; i < width; i++) {
      const b = near[a * width + i]!;
      if (a < b || !near.subarray(b * width, (b + 1) * width).includes(a)) legs.push([a, b]);
    }
  }
  // Many stops at one place all have the same few neighbours, which would leave the rest to be joined one by one.
  const byPlace = Int32Array.from({ length: n }, (_, stop) => stop);
  byPlace.sort((a, b) => metric.x[a]! - metric.x[b]! || metric.y[a]! - metric.y[b]! || a - b);
  for (let i = 1; i < n; i++) {
    const [a, b] = [byPlace[i - 1]!, byPlace[i]!];
    if (metric.x[a] === metric.x[b] && metric.y[a] === metric.y[b]) legs.push([a, b]);
  }
  addLegs(legs);
  while (chains > 1) {
    const ends = Int32Array.from({ length: n }, (_, stop) => stop).filter(isEnd);
    const index = createPointIndex(
      Float64Array.from(ends, (end) => metric.x[end]!),
      Float64Array.from(ends, (end) => metric.y[end]!),
    );
    addLegs(
      Array.from(ends).flatMap((a) => {
        const otherChain = (i: number): boolean => sets.find(ends[i]!) !== sets.find(a);
        const found = index.nearest(metric.x[a]!, metric.y[a]!, endsOffered, otherChain);
        return found.map((i): [number, number] => [a, ends[i]!]);
      }),
    );
  }

  const tour = new Int32Array(n);
  let previous = -1;
  let at = Math.max(0, mates.findIndex((mate, i) => i % 2 === 1 && mate === -1) >> 1);
  for (let i = 0; i < n; i++) {
    tour[i] = at;
    const next = mates[2 * at] === previous ? mates[2 * at + 1]! : mates[2 * at]!;
    previous = at;
    at = next;
  }
  return tour;
};
