import { legCost } from "./legs.ts";
import type { Distance } from "./tour-search.ts";
import type { Weights } from "./weights.ts";

/** No stop, or no turf. */
export const none = -1;

/** Load outside the window counts twice from this part of what a turf may hold, three times from two such parts, and so on. */
const worseTimes = 10;

/** A stretch of stops that follow one another. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly stops: number;
  /** What its stops and the legs between them weigh. */
  readonly load: number;
}

/** Open walks, one for each turf, as chains of stops that can be taken apart and joined at little cost. */
export interface Walks {
  readonly previous: Int32Array;
  readonly next: Int32Array;
  /** Length of the leg from each stop to the next. */
  readonly leg: Int32Array;
  /** The turf of each stop; none for a stop that is taken out, or too much for any turf. */
  readonly turfOf: Int32Array;
  /** What each turf weighs, and how many stops it has. */
  readonly held: Float64Array;
  readonly size: Int32Array;
  /** How bad it is for a load to lie outside the window: by how much, and the farther the more for each unit, so that no turf dwindles. */
  excess(load: number): number;
  /** The same for all turfs together; 0 when all lie within it. */
  outside(): number;
  /** Sets what a turf weighs. */
  hold(turf: number, load: number): void;
  /** Takes a stretch out and joins the ends by a leg; returns how much less there is to walk. */
  takeOut(first: number, last: number, stops: number, load: number, over: number): number;
  /** Puts a stretch into a turf between two stops, either of which may be missing. */
  putIn(stretch: Stretch, turf: number, a: number, b: number, toA: number, toB: number): void;
  /** Turns a stretch round; what is before it and behind it is for the caller to join. */
  turn(first: number, stops: number): void;
  /** The stops of each turf in the order of its walk. */
  turfs(): number[][];
}

/** The walks of turfs, each given in the order of its walk. A stop that is too much for any turf is left out of all. */
export const createWalks = (
  turfs: readonly (readonly number[])[],
  distance: Distance,
  { loads, legLoad, window: { least, most } }: Weights,
): Walks => {
  const n = loads.length;
  const previous = new Int32Array(n).fill(none);
  const next = new Int32Array(n).fill(none);
  const leg = new Int32Array(n);
  const turfOf = new Int32Array(n).fill(none);
  const held = new Float64Array(turfs.length);
  const size = new Int32Array(turfs.length);
  const excess = (load: number): number => {
    const off = load > most ? load - most : load < least ? least - load : 0;
    return off * (1 + Math.floor((off * worseTimes) / most));
  };
  const isOversize = (stops: readonly number[]): boolean => loads[stops[0]!]! > most;
  let outside = 0;
  for (const [turf, stops] of turfs.entries()) {
    if (isOversize(stops)) continue;
    size[turf] = stops.length;
    for (const [i, stop] of stops.entries()) {
      turfOf[stop] = turf;
      held[turf]! += loads[stop]!;
      if (i === 0) continue;
      const before = stops[i - 1]!;
      next[before] = stop;
      previous[stop] = before;
      leg[before] = distance(before, stop);
      held[turf]! += legLoad(leg[before]!);
    }
    outside += excess(held[turf]!);
  }

  const hold = (turf: number, load: number): void => {
    outside += excess(load) - excess(held[turf]!);
    held[turf] = load;
  };
  const mark = (first: number, stops: number, turf: number): void => {
    for (let stop = first, left = stops; left > 0; left--, stop = next[stop]!) turfOf[stop] = turf;
  };

  const takeOut = (first: number, last: number, stops: number, load: number, over: number): number => {
    const turf = turfOf[first]!;
    const a = previous[first]!;
    const b = next[last]!;
    let saved = 0;
    let weight = load;
    if (a !== none) {
      saved += legCost(leg[a]!);
      weight += legLoad(leg[a]!);
      next[a] = b;
    }
    if (b !== none) {
      saved += legCost(leg[last]!);
      weight += legLoad(leg[last]!);
      previous[b] = a;
    }
    if (a !== none && b !== none) {
      saved -= legCost(over);
      weight -= legLoad(over);
      leg[a] = over;
    }
    mark(first, stops, none);
    size[turf]! -= stops;
    hold(turf, held[turf]! - weight);
    return saved;
  };

  const putIn = (
    { first, last, stops, load }: Stretch,
    turf: number,
    a: number,
    b: number,
    toA: number,
    toB: number,
  ): void => {
    let weight = load;
    if (a !== none && b !== none) weight -= legLoad(leg[a]!);
    previous[first] = a;
    next[last] = b;
    if (a !== none) {
      next[a] = first;
      leg[a] = toA;
      weight += legLoad(toA);
    }
    if (b !== none) {
      previous[b] = last;
      leg[last] = toB;
      weight += legLoad(toB);
    }
    mark(first, stops, turf);
    size[turf]! += stops;
    hold(turf, held[turf]! + weight);
  };

  const turn = (first: number, stops: number): void => {
    let stop = first;
    let behind = none;
    let legBehind = 0;
    for (let left = stops; left > 0; left--) {
      const ahead = next[stop]!;
      const legAhead = leg[stop]!;
      next[stop] = behind;
      leg[stop] = legBehind;
      if (behind !== none) previous[behind] = stop;
      behind = stop;
      legBehind = legAhead;
      stop = ahead;
    }
    previous[behind] = none;
  };

  return {
    previous,
    next,
    leg,
    turfOf,
    held,
    size,
    excess,
    outside: () => outside,
    hold,
    takeOut,
    putIn,
    turn,
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
