import { createDisjointSets } from "./disjoint-sets.ts";
import type { Metric } from "./metric.ts";
import type { Neighbours } from "./neighbours.ts";
import { createPointIndex } from "./point-index.ts";

/** How many of its neighbours each stop is offered to be joined with at first. */
const legsOffered = 6;

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
  /** Adds what legs it can, the shortest first, ties in the order given; they lie in pairs, one after the other. */
  const addLegs = (legs: Int32Array, count: number): void => {
    const keys = new Float64Array(count);
    for (let leg = 0; leg < count; leg++) keys[leg] = metric.between(legs[2 * leg]!, legs[2 * leg + 1]!) * count + leg;
    keys.sort();
    for (const key of keys) {
      const leg = key % count;
      const a = legs[2 * leg]!;
      const b = legs[2 * leg + 1]!;
      if (!isEnd(a) || !isEnd(b) || !sets.join(a, b)) continue;
      mates[2 * a + (mates[2 * a] === -1 ? 0 : 1)] = b;
      mates[2 * b + (mates[2 * b] === -1 ? 0 : 1)] = a;
      chains--;
    }
  };

  const legs = new Int32Array(2 * n * (Math.min(width, legsOffered) + 1));
  let count = 0;
  const offer = (a: number, b: number): void => {
    legs[2 * count] = a;
    legs[2 * count + 1] = b;
    count++;
  };
  for (let a = 0; a < n; a++) {
    for (let i = 0; i < Math.min(width, legsOffered); i++) offer(a, near[a * width + i]!);
  }
  // Many stops at one place all have the same few neighbours, which would leave the rest to be joined one by one.
  const byPlace = Int32Array.from({ length: n }, (_, stop) => stop);
  byPlace.sort((a, b) => metric.x[a]! - metric.x[b]! || metric.y[a]! - metric.y[b]! || a - b);
  for (let i = 1; i < n; i++) {
    const a = byPlace[i - 1]!;
    const b = byPlace[i]!;
    if (metric.x[a] === metric.x[b] && metric.y[a] === metric.y[b]) offer(a, b);
  }
  addLegs(legs, count);
  while (chains > 1) {
    const ends = Int32Array.from({ length: n }, (_, stop) => stop).filter(isEnd);
    const index = createPointIndex(
      Float64Array.from(ends, (end) => metric.x[end]!),
      Float64Array.from(ends, (end) => metric.y[end]!),
    );
    count = 0;
    const loose = new Int32Array(2 * ends.length * endsOffered);
    for (const a of ends) {
      const own = sets.find(a);
      const otherChain = (i: number): boolean => sets.find(ends[i]!) !== own;
      for (const i of index.nearest(metric.x[a]!, metric.y[a]!, endsOffered, otherChain)) {
        loose[2 * count] = a;
        loose[2 * count + 1] = ends[i]!;
        count++;
      }
    }
    addLegs(loose, count);
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
