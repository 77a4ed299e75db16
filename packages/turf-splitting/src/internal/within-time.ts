import type { Metric } from "./metric.ts";

/** Turfs that take too long, and what may be left out of them. */
export interface Overlong {
  /** Stops of each turf in the order of its walk. */
  readonly walks: readonly (readonly number[])[];
  /** What each stop is worth, and minutes it takes without the walk. */
  readonly worth: ArrayLike<number>;
  readonly minutes: ArrayLike<number>;
  readonly minutesPerCentimetre: number;
}

/**
 * The stops to leave out so that the rest fits in the time: again and again what is worth least for the time that it
 * takes, its way there and back included. Of two that are equal, the one of the higher number. O(n²) at worst, about
 * n log n as turfs are short.
 */
export const leaveOut = (
  { walks, worth, minutes, minutesPerCentimetre }: Overlong,
  { between }: Metric,
  budget: number,
): Set<number> => {
  const left = walks.map((walk) => [...walk]);
  const way = (a: number | undefined, b: number | undefined): number =>
    a === undefined || b === undefined ? 0 : between(a, b) * minutesPerCentimetre;
  const saved = (walk: readonly number[], i: number): number =>
    minutes[walk[i]!]! + way(walk[i - 1], walk[i]) + way(walk[i], walk[i + 1]) - way(walk[i - 1], walk[i + 1]);
  /** The stop of a walk that is worth least for its time, as its place and its ratio. */
  const cheapest = (walk: readonly number[]): readonly [at: number, ratio: number] => {
    let best: readonly [number, number] = [-1, Infinity];
    for (const [i, stop] of walk.entries()) {
      const ratio = worth[stop]! / Math.max(1e-9, saved(walk, i));
      if (ratio < best[1] || (ratio === best[1] && stop > walk[best[0]]!)) best = [i, ratio];
    }
    return best;
  };
  const candidates = left.map(cheapest);
  const out = new Set<number>();
  let total = left.reduce(
    (sum, walk) => sum + walk.reduce((all, stop, i) => all + minutes[stop]! + way(walk[i - 1], stop), 0),
    0,
  );
  while (total > budget) {
    let turf = -1;
    for (const [i, [at, ratio]] of candidates.entries()) {
      if (at >= 0 && (turf === -1 || ratio < candidates[turf]![1])) turf = i;
    }
    if (turf === -1) break;
    const [at] = candidates[turf]!;
    const walk = left[turf]!;
    total -= saved(walk, at);
    out.add(walk[at]!);
    walk.splice(at, 1);
    candidates[turf] = cheapest(walk);
  }
  return out;
};
