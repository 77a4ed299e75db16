import { toCentimetres } from "../../internal/metric.ts";
import type { TurfRows } from "./draft.ts";
import type { Measure } from "./measure.ts";

/** What it counts for to give a stop another turf: so much less to walk is not worth it. */
const moveCost = toCentimetres(100);

/** What it counts for to hold less than the least, by the square of the lack as a share of the target. */
const shortCost = toCentimetres(50_000);

/** How far from where it was a border may go, in stops, to begin with. */
const firstReach = 25;

/** How neighbouring turfs are cut again. */
export interface RecutOptions {
  readonly measure: Measure;
  /** Whether a stop was in the plan: only such a one can be said to move. */
  readonly isOld: (row: number) => boolean;
  /** Ids for turfs more, where they are allowed. */
  readonly newId?: () => string;
}

/** Neighbouring turfs, cut again. */
export interface Recut {
  readonly turfs: TurfRows[];
  /** How much more it costs than the turfs as they were, if none were too large. */
  readonly extra: number;
}

/**
 * Cuts neighbouring turfs again, because one has become too large or too small.
 *
 * Turfs keep their order and name, so the state is where the border after each lies; the cost of a turf is its walk, 100 m
 * for every stop that another one had before, and its shortfall. No turf holds more than the most but a single stop.
 * Where that cannot be, the largest turf gets one more beside it if turfs more are allowed; else the answer is `null`.
 * O(turfs · reach²).
 */
export const recut = (turfs: readonly TurfRows[], { measure, isOld, newId }: RecutOptions): Recut | null => {
  const { way, loads, legLoad, window } = measure;
  const { least, target, most } = window;
  const rows = turfs.flatMap((turf) => turf.rows);
  const n = rows.length;
  const load = new Float64Array(n + 1);
  const walk = new Float64Array(n + 1);
  const walkLoad = new Float64Array(n + 1);
  const old = new Int32Array(n + 1);
  for (const [i, row] of rows.entries()) {
    const leg = i + 1 < n ? way(row, rows[i + 1]!) : 0;
    load[i + 1] = load[i]! + loads[row]!;
    walk[i + 1] = walk[i]! + leg;
    walkLoad[i + 1] = walkLoad[i]! + legLoad(leg);
    old[i + 1] = old[i]! + (isOld(row) ? 1 : 0);
  }
  const held = (from: number, to: number): number =>
    from === to ? 0 : load[to]! - load[from]! + walkLoad[to - 1]! - walkLoad[from]!;

  const starts = [0];
  for (const turf of turfs) starts.push(starts.at(-1)! + turf.rows.length);

  const worth = (from: number, to: number): number => {
    if (from === to) return 0;
    const short = Math.max(0, least - held(from, to)) / target;
    return walk[to - 1]! - walk[from]! + shortCost * short * short;
  };
  const price = (from: number, to: number, t: number | null): number => {
    if (to - from > 1 && held(from, to) > most) return Infinity;
    const [low, high] = t === null ? [0, 0] : [Math.max(from, starts[t]!), Math.min(to, starts[t + 1]!)];
    const moved = old[to]! - old[from]! - (high > low ? old[high]! - old[low]! : 0);
    return moveCost * moved + worth(from, to);
  };

  const more = turfs.map(() => 0);
  for (let attempt = 1, reach = firstReach; ; attempt++) {
    /** The turfs to be, each with the one it was; those that are to come have none. */
    const labels = turfs.flatMap((_, t) => [t, ...Array.from({ length: more[t]! }, () => null)]);
    const middles = [0];
    for (const [t, { rows: own }] of turfs.entries()) {
      for (let k = 1; k <= more[t]! + 1; k++) {
        middles.push(starts[t]! + Math.round((own.length * k) / (more[t]! + 1)));
      }
    }
    const borders = bestBorders(n, labels, middles, reach, price);
    if (borders !== null) {
      const cost = labels.reduce((sum: number, t, k) => sum + price(borders[k]!, borders[k + 1]!, t), 0);
      return {
        turfs: labels.map((t, k) => ({
          id: t === null ? newId!() : turfs[t]!.id,
          rows: rows.slice(borders[k]!, borders[k + 1]!),
        })),
        extra: cost - turfs.reduce((sum, _, t) => sum + worth(starts[t]!, starts[t + 1]!), 0),
      };
    }
    if (newId === undefined) return null;
    const crowd = (t: number): number =>
      turfs[t]!.rows.length > more[t]! + 1 ? held(starts[t]!, starts[t + 1]!) / (more[t]! + 1) : 0;
    more[turfs.reduce((worst, _, t) => (crowd(t) > crowd(worst) ? t : worst), 0)]!++;
    if (attempt % 4 === 0) reach *= 2;
  }
};

/** Where each turf begins, and the end, at the least cost; `null` when no borders within reach will do. */
const bestBorders = (
  n: number,
  labels: readonly (number | null)[],
  middles: readonly number[],
  reach: number,
  price: (from: number, to: number, label: number | null) => number,
): number[] | null => {
  const count = labels.length;
  const low = middles.map((middle, k) => (k === 0 ? 0 : k === count ? n : Math.max(0, middle - reach)));
  const high = middles.map((middle, k) => (k === 0 ? 0 : k === count ? n : Math.min(n, middle + reach)));
  let costs = new Float64Array([0]);
  const before: Int32Array[] = [];
  for (let k = 1; k <= count; k++) {
    const next = new Float64Array(high[k]! - low[k]! + 1).fill(Infinity);
    const from = new Int32Array(next.length).fill(-1);
    for (let to = low[k]!; to <= high[k]!; to++) {
      for (let start = Math.min(to, high[k - 1]!); start >= low[k - 1]!; start--) {
        const sofar = costs[start - low[k - 1]!]!;
        if (sofar === Infinity) continue;
        const cost = sofar + price(start, to, labels[k - 1]!);
        // What is too large does not get smaller by more.
        if (cost === Infinity) break;
        if (cost < next[to - low[k]!]!) {
          next[to - low[k]!] = cost;
          from[to - low[k]!] = start;
        }
      }
    }
    costs = next;
    before.push(from);
  }
  if (costs[0] === Infinity) return null;
  const borders = [n];
  for (let k = count; k > 0; k--) borders.unshift(before[k - 1]![borders[0]! - low[k]!]!);
  return borders;
};
