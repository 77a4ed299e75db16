import { createFindPlace } from "./best-place.ts";
import type { Dice } from "./dice.ts";
import type { Neighbours } from "./neighbours.ts";
import type { Distance } from "./tour-search.ts";
import { none, type Stretch, type Walks } from "./walks.ts";
import type { Weights } from "./weights.ts";

/** Tries one change of the walks around a stop; load outside the window has a price, and worse is taken by heat. */
export type Attempt = (stop: number, price: number, heat: number) => void;

/** From so many turfs are stretches taken out at most, and so many stops from each. */
const mostTurfs = 3;
const mostStops = 20;
const mostAlone = 10;

/** A stretch is drawn out by so many stops to where a leg is long. */
const drawnOut = 6;

/** A leg so many times the mean is a seam: where a walk turns a corner or crosses a street. */
const seamLegs = 1.3;

/** A stretch that is taken out, and where it was. */
interface Taken extends Stretch {
  first: number;
  last: number;
  stops: number;
  load: number;
  turf: number;
  previous: number;
  next: number;
  toPrevious: number;
  toNext: number;
  /** Whether it was put back the other way round, and the leg that it then replaced. */
  isTurned: boolean;
  over: number;
  rank: number;
}

/**
 * Ruin and recreate on open walks: takes stretches of neighbouring turfs out and puts them back one by one where each
 * adds the least. What is put back is now single stops, now whole stretches between seams, either way round: most streets
 * are worth walking from corner to corner. What is not accepted is taken back link by link.
 * O(stretches · neighbours + stops taken out) an attempt.
 *
 * @see J. Christiaens, G. Vanden Berghe, Slack induction by string removals for vehicle routing problems,
 *   Transportation Science 54 (2020)
 */
export const createRuinRecreate = (
  walks: Walks,
  distance: Distance,
  neighbours: Neighbours,
  weights: Weights,
  dice: Dice,
): Attempt => {
  const { width, near } = neighbours;
  const { loads, legLoad } = weights;
  const { previous, next, leg, turfOf, held, size, excess, outside, takeOut, putIn, turn } = walks;
  const findPlace = createFindPlace(walks, distance, neighbours, weights, dice);
  const taken: Taken[] = [];
  const order: Taken[] = [];
  let count = 0;
  const ruined = new Int32Array(held.length);
  let attempts = 0;

  const seam = seamLegs * meanOf(leg.filter((way) => way > 0));
  /** How much of the load outside the window can be gone after an attempt. */
  let relief = 0;
  /** Turfs that all stops were taken out of: some stretch has to begin each anew. */
  const emptied: number[] = [];

  const take = (first: number, last: number, stops: number, load: number): number => {
    taken[count] ??= createTaken();
    const stretch = taken[count++]!;
    const a = previous[first]!;
    const b = next[last]!;
    stretch.first = first;
    stretch.last = last;
    stretch.stops = stops;
    stretch.load = load;
    stretch.turf = turfOf[first]!;
    stretch.previous = a;
    stretch.next = b;
    stretch.toPrevious = a === none ? 0 : leg[a]!;
    stretch.toNext = leg[last]!;
    stretch.isTurned = false;
    return takeOut(first, last, stops, load, a === none || b === none ? 0 : distance(a, b));
  };

  /** Takes stops about one stop out of its turf, leaving at least one of many; returns how much less there is to walk. */
  const ruinTurf = (centre: number, turf: number, alone: boolean): number => {
    const least = size[turf]! > mostAlone ? 1 : 0;
    const spare = size[turf]! - least;
    let left = 1 + dice.below(Math.min(alone ? mostAlone : mostStops, spare));
    let stop = centre;
    for (let back = dice.below(left); back > 0 && previous[stop] !== none; back--) stop = previous[stop]!;
    for (let back = drawnOut; !alone && back > 0 && left < spare; back--) {
      const before = previous[stop]!;
      if (before === none || leg[before]! >= seam) break;
      stop = before;
      left++;
    }
    // Half of the time some stops in the middle stay where they are.
    let spared = left > 1 && dice.onceIn(2) ? 1 + dice.below(4) : 0;
    let untilSpared = 1 + dice.below(left);
    let draw = drawnOut;
    let saved = 0;
    while (left > 0 && stop !== none) {
      if (untilSpared <= 0 && spared > 0) {
        spared--;
        stop = next[stop]!;
        continue;
      }
      let last = stop;
      let stops = 1;
      let load = loads[stop]!;
      while (!alone && next[last] !== none && leg[last]! < seam && !dice.onceIn(20)) {
        if (stops >= left) {
          if (draw === 0 || size[turf]! <= stops + least) break;
          draw--;
          left++;
        }
        load += legLoad(leg[last]!);
        last = next[last]!;
        load += loads[last]!;
        stops++;
      }
      if (stops > size[turf]! - least) break;
      const behind = next[last]!;
      saved += take(stop, last, stops, load);
      if (size[turf] === 0) emptied.push(turf);
      untilSpared -= stops;
      left -= stops;
      stop = behind;
    }
    return saved;
  };

  const ruin = (seed: number): number => {
    const wanted = 1 + dice.below(mostTurfs);
    const alone = dice.onceIn(3);
    let touched = 0;
    let saved = 0;
    relief = 0;
    count = 0;
    emptied.length = 0;
    for (let i = none; i < width && touched < wanted; i++) {
      const centre = i === none ? seed : near[seed * width + i]!;
      const turf = turfOf[centre]!;
      if (turf === none || ruined[turf] === attempts) continue;
      ruined[turf] = attempts;
      relief += excess(held[turf]!);
      touched++;
      saved += ruinTurf(centre, turf, alone);
    }
    return saved;
  };

  /** The order in which to put back: at random, as taken out and so the nearest first, the other way round, or by load. */
  const shuffle = (): void => {
    const rule = dice.below(4);
    for (let i = 0; i < count; i++) {
      const stretch = taken[i]!;
      stretch.rank = rule === 0 ? dice.below(2 ** 20) : rule === 1 ? i : rule === 2 ? -i : -stretch.load;
      let at = i;
      for (; at > 0 && order[at - 1]!.rank > stretch.rank; at--) order[at] = order[at - 1]!;
      order[at] = stretch;
    }
  };

  /** Puts the stretches back where each adds the least; returns how many found a place before it was more than allowed. */
  let added = 0;
  const recreate = (price: number, allowed: number): number => {
    added = 0;
    for (let i = 0; i < count; i++) {
      const stretch = order[i]!;
      const { cost, walk, turf, a, b, toA, toB, isTurned } = findPlace(stretch, emptied, price);
      if (cost === Infinity) return i;
      added += walk;
      if (added > allowed) return i;
      if (isTurned) reverse(stretch);
      stretch.over = a === none || b === none ? 0 : leg[a]!;
      putIn(stretch, turf, a, b, toA, toB);
    }
    return count;
  };

  const reverse = (stretch: Taken): void => {
    const { first, last, stops } = stretch;
    turn(first, stops);
    stretch.first = last;
    stretch.last = first;
    stretch.isTurned = !stretch.isTurned;
  };

  return (seed, price, heat) => {
    attempts++;
    const before = outside();
    const allowed = ruin(seed) + dice.patience(heat);
    shuffle();
    const placed = recreate(price, allowed + price * relief);
    const isWhole = placed === count && emptied.every((turf) => size[turf]! > 0);
    if (isWhole && added + price * (outside() - before) <= allowed) return;
    for (let i = placed - 1; i >= 0; i--) {
      const { first, last, stops, load, over } = order[i]!;
      takeOut(first, last, stops, load, over);
    }
    for (let i = count - 1; i >= 0; i--) {
      const stretch = taken[i]!;
      if (stretch.isTurned) reverse(stretch);
      putIn(stretch, stretch.turf, stretch.previous, stretch.next, stretch.toPrevious, stretch.toNext);
    }
  };
};

const meanOf = (numbers: Int32Array): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

const createTaken = (): Taken => ({
  first: none,
  last: none,
  stops: 0,
  load: 0,
  turf: none,
  previous: none,
  next: none,
  toPrevious: 0,
  toNext: 0,
  isTurned: false,
  over: 0,
  rank: 0,
});
