import { legCost } from "./legs.ts";
import type { Neighbours } from "./neighbours.ts";
import type { Distance } from "./tour-search.ts";
import type { Weights } from "./weights.ts";

/** Turfs that are made shorter to walk, stop by stop. */
export interface Refinement {
  /** So many attempts, at a price in centimetres for each unit of load outside the window, and with some heat. */
  run(attempts: number, price: number, heat: number): void;
  /** Attempts around turfs outside the window only, until none is left or so many are made. */
  mend(attempts: number, price: number, heat: number): void;
  /** How much the turfs together lie outside the window. */
  outside(): number;
  /** The turfs as they are now, in the order they were given, each in the order of its walk. */
  turfs(): number[][];
}

/** Stops taken out at a time, about, and the longest stretch that is taken out of a turf. */
const aboutOut = 10;
const longestOut = 12;

/** One place in so many is overlooked when a stop is put back, so that the same attempt need not end the same. */
const overlooked = 100;

/** A leg so long, 10 km, that it weighs something if any leg does. */
const heavyLeg = 1e6;

const none = -1;

/**
 * Ruin and recreate on open walks: takes stretches of neighbouring turfs out and puts their stops back one by one where
 * each adds the least. Worse walks are accepted by chance, the more heat the oftener, and load outside the window at a
 * price, so that load can be passed on from turf to turf. Every attempt that is not accepted is taken back link by link.
 * A stop that is too much for any turf is not touched. O(stops taken out · neighbours) an attempt.
 *
 * @see J. Christiaens, G. Vanden Berghe, Slack induction by string removals for vehicle routing problems,
 *   Transportation Science 54 (2020)
 */
export const createRefinement = (
  turfs: readonly (readonly number[])[],
  distance: Distance,
  { width, near, ways }: Neighbours,
  { loads, legLoad, window: { least, most } }: Weights,
  seed: number,
): Refinement => {
  const n = loads.length;
  const previous = new Int32Array(n).fill(none);
  const next = new Int32Array(n).fill(none);
  /** Length of the leg from each stop to the next. */
  const leg = new Int32Array(n);
  const turfOf = new Int32Array(n).fill(none);
  const held = new Float64Array(turfs.length);
  const size = new Int32Array(turfs.length);

  const weighsLegs = legLoad(heavyLeg) > 0;

  const join = (a: number, b: number, way: number): void => {
    if (a !== none) next[a] = b;
    if (b !== none) previous[b] = a;
    if (a !== none && b !== none) leg[a] = way;
  };
  const isOversize = (stops: readonly number[]): boolean => loads[stops[0]!]! > most;
  for (const [turf, stops] of turfs.entries()) {
    if (isOversize(stops)) continue;
    size[turf] = stops.length;
    for (const [i, stop] of stops.entries()) {
      turfOf[stop] = turf;
      held[turf]! += loads[stop]!;
      if (i > 0) {
        join(stops[i - 1]!, stop, distance(stops[i - 1]!, stop));
        held[turf]! += legLoad(leg[stops[i - 1]!]!);
      }
    }
  }

  let state = seed | 0;
  /** A share from 0 to below 1 (mulberry32): cheaper than the generator that seeds it, and good enough for dice. */
  const dice = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(dice() * bound);

  const out: number[] = [];
  const outPrevious: number[] = [];
  const outNext: number[] = [];
  const outTurf: number[] = [];
  const outToPrevious: number[] = [];
  const outToNext: number[] = [];
  const overBefore: number[] = [];
  const order: number[] = [];
  const key: number[] = [];
  const ruined = new Int32Array(turfs.length).fill(none);
  const touched: number[] = [];

  /** How much a walk changes by a stop between two others, either of which may be missing; the sign is the caller's. */
  let walk = 0;
  let weight = 0;
  const measure = (a: number, stop: number, b: number, toA: number, toB: number, over: number): void => {
    walk = (a === none ? 0 : legCost(toA)) + (b === none ? 0 : legCost(toB));
    weight = loads[stop]!;
    if (a !== none && b !== none) walk -= legCost(over);
    if (!weighsLegs) return;
    weight += (a === none ? 0 : legLoad(toA)) + (b === none ? 0 : legLoad(toB));
    if (a !== none && b !== none) weight -= legLoad(over);
  };

  /** What each unit of load outside the window costs, and how much of it there is: a whole number, so that ties are true. */
  let price = 0;
  let beyond = 0;
  const excess = (load: number): number => (load > most ? load - most : load < least ? least - load : 0);
  const add = (turf: number, load: number): void => {
    const after = held[turf]! + load;
    beyond += excess(after) - excess(held[turf]!);
    held[turf] = after;
  };

  const takeOut = (stop: number, over: number): void => {
    const a = previous[stop]!;
    const b = next[stop]!;
    const turf = turfOf[stop]!;
    const toA = a === none ? 0 : leg[a]!;
    join(a, b, over);
    measure(a, stop, b, toA, leg[stop]!, over);
    add(turf, -weight);
    size[turf]!--;
  };

  const putBack = (stop: number, a: number, b: number, turf: number, toA: number, toB: number): void => {
    const over = a === none || b === none ? 0 : leg[a]!;
    join(a, stop, toA);
    join(stop, b, toB);
    if (a === none) previous[stop] = none;
    if (b === none) next[stop] = none;
    measure(a, stop, b, toA, toB, over);
    turfOf[stop] = turf;
    add(turf, weight);
    size[turf]!++;
  };

  /** How much of the load outside the window can be gone after an attempt. */
  let relief = 0;

  /** Takes stretches out of some turfs near a stop; returns what is saved. */
  const ruin = (seedStop: number, attempt: number): number => {
    const wanted = 1 + below((4 * aboutOut) / (1 + longestOut));
    let saved = 0;
    relief = 0;
    for (let i = none; i < width && touched.length < wanted; i++) {
      const centre = i === none ? seedStop : near[seedStop * width + i]!;
      const turf = turfOf[centre]!;
      if (turf === none || ruined[turf] === attempt || size[turf]! < 2) continue;
      ruined[turf] = attempt;
      relief += excess(held[turf]!);
      touched.push(turf);
      let left = Math.min(size[turf]! - 1, 1 + below(Math.min(longestOut, size[turf]!)));
      let stop = centre;
      for (let back = below(left); back > 0 && previous[stop] !== none; back--) stop = previous[stop]!;
      // Half of the stretches leave some stops in their middle where they are.
      let skip = left > 1 && dice() < 0.5 ? 1 + below(4) : 0;
      const before = 1 + below(left);
      for (let taken = 0; left > 0 && stop !== none; ) {
        const after = next[stop]!;
        if (taken === before && skip > 0) skip--;
        else {
          out.push(stop);
          const ahead = previous[stop]!;
          outPrevious.push(ahead);
          outNext.push(after);
          outTurf.push(turf);
          outToPrevious.push(ahead === none ? 0 : leg[ahead]!);
          outToNext.push(leg[stop]!);
          takeOut(stop, ahead === none || after === none ? 0 : distance(ahead, after));
          saved += walk;
          turfOf[stop] = none;
          taken++;
          left--;
        }
        stop = after;
      }
    }
    return saved;
  };

  /** The stops that were taken out in the order in which to put them back: at random, the farthest or the nearest first. */
  const shuffle = (seedStop: number): void => {
    const rule = below(3);
    for (const [i, stop] of out.entries()) {
      const rank = rule === 0 ? dice() : rule === 1 ? distance(seedStop, stop) : -distance(seedStop, stop);
      let at = i;
      while (at > 0 && key[at - 1]! > rank) {
        key[at] = key[at - 1]!;
        order[at] = order[at - 1]!;
        at--;
      }
      key[at] = rank;
      order[at] = stop;
    }
  };

  /** Puts the stops back where each adds the least; returns how many found a place before it was more than allowed. */
  let added = 0;
  let toOverlook = overlooked;
  const recreate = (allowed: number): number => {
    added = 0;
    for (let i = 0; i < out.length; i++) {
      const stop = order[i]!;
      let best = Infinity;
      let bestWalk = 0;
      let bestA = none;
      let bestB = none;
      let bestTurf = none;
      let bestToA = 0;
      let bestToB = 0;
      let bestOver = 0;
      const load = loads[stop]!;
      for (let k = 0; k < width; k++) {
        const other = near[stop * width + k]!;
        const turf = turfOf[other]!;
        if (turf === none) continue;
        if (--toOverlook === 0) {
          toOverlook = 1 + below(2 * overlooked);
          continue;
        }
        const way = ways[stop * width + k]!;
        const room = Math.max(0, most - held[turf]!);
        const tight = load > room ? price * (load - room) : 0;
        const leastWay = legCost(way);
        for (let after = 0; after < 2; after++) {
          const a = after === 1 ? other : previous[other]!;
          const b = after === 1 ? next[other]! : other;
          const over = a === none || b === none ? 0 : leg[a]!;
          // A place between two stops is met from the nearer of them first, so the other leg is no shorter.
          const isInner = a !== none && b !== none;
          if ((isInner ? 2 * leastWay - legCost(over) : leastWay) + tight >= best) continue;
          const toA = after === 1 ? way : a === none ? 0 : distance(stop, a);
          const toB = after === 0 ? way : b === none ? 0 : distance(stop, b);
          measure(a, stop, b, toA, toB, over);
          const cost = walk + price * Math.max(0, weight - room);
          if (cost >= best) continue;
          best = cost;
          bestWalk = walk;
          bestA = a;
          bestB = b;
          bestTurf = turf;
          bestToA = toA;
          bestToB = toB;
          bestOver = over;
        }
      }
      added += bestWalk;
      if (bestTurf === none || added > allowed) return i;
      overBefore[i] = bestOver;
      putBack(stop, bestA, bestB, bestTurf, bestToA, bestToB);
    }
    return out.length;
  };

  let attempt = 0;
  const tryOnce = (seedStop: number, heat: number): void => {
    out.length = 0;
    outPrevious.length = 0;
    outNext.length = 0;
    outTurf.length = 0;
    outToPrevious.length = 0;
    outToNext.length = 0;
    touched.length = 0;
    const before = beyond;
    const saved = ruin(seedStop, attempt++);
    shuffle(seedStop);
    const allowed = saved - heat * Math.log(1 - dice());
    const placed = recreate(allowed + price * relief);
    if (placed === out.length && added + price * (beyond - before) <= allowed) return;
    for (let i = placed - 1; i >= 0; i--) takeOut(order[i]!, overBefore[i]!);
    for (let i = out.length - 1; i >= 0; i--)
      putBack(out[i]!, outPrevious[i]!, outNext[i]!, outTurf[i]!, outToPrevious[i]!, outToNext[i]!);
  };

  const outside = (): number =>
    turfs.reduce((sum, stops, turf) => sum + (isOversize(stops) ? 0 : excess(held[turf]!)), 0);
  beyond = outside();

  return {
    run: (count, perUnit, heat) => {
      price = perUnit;
      for (let i = 0; i < count; i++) tryOnce(below(n), heat);
    },
    mend: (count, perUnit, heat) => {
      price = perUnit;
      for (let left = count; left > 0 && beyond > 0; ) {
        const before = left;
        for (let stop = 0; stop < n && left > 0; stop++) {
          if (turfOf[stop] === none || excess(held[turfOf[stop]!]!) === 0) continue;
          tryOnce(stop, heat);
          left--;
        }
        if (left === before) return;
      }
    },
    outside,
    turfs: () => {
      const walks = turfs.map((stops) => (isOversize(stops) ? [...stops] : []));
      for (let first = 0; first < n; first++) {
        if (previous[first] !== none || turfOf[first] === none) continue;
        for (let stop = first; stop !== none; stop = next[stop]!) walks[turfOf[stop]!]!.push(stop);
      }
      return walks;
    },
  };
};
