import type { Dice } from "./dice.ts";
import { legCost } from "./legs.ts";
import type { Neighbours } from "./neighbours.ts";
import type { Distance } from "./tour-search.ts";
import { none, type Stretch, type Walks } from "./walks.ts";
import type { Weights } from "./weights.ts";

/** Where to put a stretch: between two stops of a turf, either of which may be missing, and perhaps turned round. */
interface Place {
  /** What it costs, with what the window has to say; infinite when there is no place. */
  cost: number;
  /** How much more there is to walk. */
  walk: number;
  turf: number;
  a: number;
  b: number;
  toA: number;
  toB: number;
  isTurned: boolean;
}

/** Finds the place for a stretch that adds the least, in one of the turfs that have no stops or beside a neighbour. */
export type FindPlace = (stretch: Stretch, emptied: readonly number[], price: number) => Place;

/** One place in so many is overlooked, so that the same attempt need not end the same. */
const overlooked = 100;

/** The answer is one object that the next search writes over. O(neighbours) a search. */
export const createFindPlace = (
  { previous, next, leg, turfOf, held, size }: Walks,
  distance: Distance,
  { width, near, ways }: Neighbours,
  { window: { least, most } }: Weights,
  dice: Dice,
): FindPlace => {
  const place: Place = { cost: 0, walk: 0, turf: none, a: none, b: none, toA: 0, toB: 0, isTurned: false };
  let toOverlook = overlooked;

  /** What more load in a turf costs because of the window; what fills it to the least is a gain. */
  const duesOf = (turf: number, load: number, price: number): number => {
    const weight = held[turf]!;
    if (weight + load > most) return price * (weight > most ? load : weight + load - most);
    return weight < least ? -price * Math.min(load, least - weight) : 0;
  };

  const take = (cost: number, walk: number, turf: number, a: number, b: number, toA: number, toB: number): void => {
    place.cost = cost;
    place.walk = walk;
    place.turf = turf;
    place.a = a;
    place.b = b;
    place.toA = toA;
    place.toB = toB;
  };

  /** Looks at the places where one end of a stretch comes beside a neighbour of it; `far` is the other end. */
  const look = (end: number, far: number, isFirst: boolean, load: number, price: number): void => {
    const isSingle = end === far;
    for (let k = end * width; k < (end + 1) * width; k++) {
      const other = near[k]!;
      const turf = turfOf[other]!;
      if (turf === none) continue;
      if (--toOverlook === 0) {
        toOverlook = 1 + dice.below(2 * overlooked);
        continue;
      }
      const dues = duesOf(turf, load, price);
      const way = ways[k]!;
      const cost = legCost(way);
      // A place between two stops is met from the nearer of them first, so the other leg of a single stop is no shorter.
      const atLeast = (isSingle ? 2 * cost : cost) + dues;
      const behind = next[other]!;
      if (behind === none) {
        if (cost + dues < place.cost) {
          take(cost + dues, cost, turf, other, none, way, 0);
          place.isTurned = !isFirst;
        }
      } else {
        const over = legCost(leg[other]!);
        if (atLeast - over < place.cost) {
          const toBehind = distance(far, behind);
          const walk = cost + legCost(toBehind) - over;
          if (walk + dues < place.cost) {
            take(walk + dues, walk, turf, other, behind, way, toBehind);
            place.isTurned = !isFirst;
          }
        }
      }
      const before = previous[other]!;
      if (before === none) {
        if (cost + dues < place.cost) {
          take(cost + dues, cost, turf, none, other, 0, way);
          place.isTurned = isFirst;
        }
      } else {
        const over = legCost(leg[before]!);
        if (atLeast - over < place.cost) {
          const toBefore = distance(far, before);
          const walk = cost + legCost(toBefore) - over;
          if (walk + dues < place.cost) {
            take(walk + dues, walk, turf, before, other, toBefore, way);
            place.isTurned = isFirst;
          }
        }
      }
    }
  };

  return ({ first, last, load }, emptied, price) => {
    place.cost = Infinity;
    place.isTurned = false;
    for (const turf of emptied) {
      const dues = duesOf(turf, load, price);
      if (size[turf] === 0 && dues < place.cost) take(dues, 0, turf, none, none, 0, 0);
    }
    look(first, last, true, load, price);
    if (first !== last) look(last, first, false, load, price);
    return place;
  };
};
