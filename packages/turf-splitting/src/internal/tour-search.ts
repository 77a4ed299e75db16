import type { Random } from "@vanstervind/core";
import type { Neighbours } from "./neighbours.ts";

/** A symmetric distance in whole numbers, so that every improvement is real and the search ends. */
export type Distance = (a: number, b: number) => number;

/** A round tour that is made shorter in place. */
export interface TourSearch {
  /** Makes improving moves until none is left or so many stops are looked at; `true` when none is left. */
  settle(looks: number): boolean;
  /** Swaps two short stretches next to each other at random and settles; takes all back if the tour got longer. */
  kick(random: Random): void;
}

/** The longest stretch that is moved as a whole, and the longest that a kick swaps. */
const longestMove = 3;
const longestKick = 50;

/**
 * Local search on a round tour: 2-opt and moves of up to three stops (Or-opt), each stop tried against its neighbours
 * until nothing improves, and local double-bridge kicks to get out of dead ends. Every change is a sequence of
 * reversals of stretches, so it can be taken back by the same reversals in the opposite order.
 *
 * @param neighbours - With `ways` in the measure of `distance`.
 * @see J. L. Bentley, Fast algorithms for geometric traveling salesman problems, ORSA J. Computing 4 (1992)
 */
export const createTourSearch = (tour: Int32Array, distance: Distance, neighbours: Neighbours): TourSearch => {
  const n = tour.length;
  const { width, near, ways } = neighbours;
  const position = new Int32Array(n);
  for (let i = 0; i < n; i++) position[tour[i]!] = i;
  const wrap = (index: number): number => (index >= n ? index - n : index < 0 ? index + n : index);
  const next = (stop: number): number => tour[wrap(position[stop]! + 1)]!;
  const previous = (stop: number): number => tour[wrap(position[stop]! - 1)]!;

  const queue = new Int32Array(n);
  const queued = new Uint8Array(n);
  let head = 0;
  let waiting = 0;
  const look = (stop: number): void => {
    if (queued[stop] === 1) return;
    queued[stop] = 1;
    queue[wrap(head + waiting)] = stop;
    waiting++;
  };
  for (let i = 0; i < n; i++) look(tour[i]!);

  const journal: number[] = [];
  let gained = 0;

  /** Turns the stretch from one position to another, both included, round the end of the array if need be. */
  const reverse = (start: number, end: number): void => {
    let i = start;
    let j = end;
    for (let left = (wrap(end - start) + 1) >> 1; left > 0; left--) {
      const a = tour[i]!;
      const b = tour[j]!;
      tour[i] = b;
      position[b] = i;
      tour[j] = a;
      position[a] = j;
      i = wrap(i + 1);
      j = wrap(j - 1);
    }
    journal.push(start, end);
  };

  /** 2-opt: turns the stretch, or the rest of the tour, which makes the same round. */
  const turn = (start: number, end: number): void => {
    if (2 * (wrap(end - start) + 1) <= n) reverse(start, end);
    else reverse(wrap(end + 1), wrap(start - 1));
  };

  /** Swaps the stretch of `first` stops from `start` with the one of `second` stops after it, turned as asked. */
  const swap = (start: number, first: number, second: number, turnFirst: boolean, turnSecond: boolean): void => {
    const middle = wrap(start + second);
    const end = wrap(start + first + second - 1);
    reverse(start, end);
    if (!turnSecond) reverse(start, wrap(middle - 1));
    if (!turnFirst) reverse(middle, end);
  };

  const twoOpt = (a: number, forward: boolean): boolean => {
    const b = forward ? next(a) : previous(a);
    const ab = distance(a, b);
    for (let i = 0; i < width; i++) {
      const c = near[a * width + i]!;
      const ac = ways[a * width + i]!;
      if (ac >= ab) return false;
      const d = forward ? next(c) : previous(c);
      const gain = ab + distance(c, d) - ac - distance(b, d);
      if (gain <= 0) continue;
      if (forward) turn(position[b]!, position[c]!);
      else turn(position[a]!, position[d]!);
      gained += gain;
      look(a);
      look(b);
      look(c);
      look(d);
      return true;
    }
    return false;
  };

  /** Moves the stretch of `count` stops that begins with `a` and leads away from `p`, so that `a` gets beside `c`. */
  const move = (a: number, count: number, forward: boolean): boolean => {
    const start = position[a]!;
    const e = tour[wrap(forward ? start + count - 1 : start - count + 1)]!;
    const p = forward ? previous(a) : next(a);
    const s = forward ? next(e) : previous(e);
    const removed = distance(p, a) + distance(e, s) - distance(p, s);
    if (removed <= 0) return false;
    const first = forward ? start : position[e]!;
    for (let i = 0; i < width; i++) {
      const c = near[a * width + i]!;
      const ac = ways[a * width + i]!;
      if (ac >= removed) return false;
      if (wrap(position[c]! - first) < count) continue;
      for (let after = 0; after < 2; after++) {
        const f = after === 1 ? next(c) : previous(c);
        if (wrap(position[f]! - first) < count) continue;
        const gain = removed + distance(c, f) - ac - distance(e, f);
        if (gain <= 0) continue;
        // In the direction of the array: the gap is from `low` to `high`, and `a` goes first when `c` is `low`.
        const low = after === 1 ? c : f;
        const turned = (after === 1) !== forward;
        const ahead = wrap(position[low]! - wrap(first + count - 1));
        if (2 * ahead <= n - count) swap(first, count, ahead, turned, false);
        else swap(wrap(position[low]! + 1), n - count - ahead, count, false, turned);
        gained += gain;
        look(a);
        look(e);
        look(p);
        look(s);
        look(c);
        look(f);
        return true;
      }
    }
    return false;
  };

  /** Takes all steps back, the last first. */
  const takeBack = (): void => {
    for (let i = journal.length - 2; i >= 0; i -= 2) reverse(journal[i]!, journal[i + 1]!);
    journal.length = 0;
  };

  const improve = (stop: number): boolean => {
    if (twoOpt(stop, true) || twoOpt(stop, false)) return true;
    for (let count = 1; count <= longestMove && count <= n - 3; count++) {
      if (move(stop, count, true) || (count > 1 && move(stop, count, false))) return true;
    }
    return false;
  };

  const settle = (looks: number): boolean => {
    for (let looked = 0; waiting > 0 && looked < looks; looked++) {
      const stop = queue[head]!;
      head = wrap(head + 1);
      waiting--;
      queued[stop] = 0;
      if (improve(stop)) look(stop);
    }
    return waiting === 0;
  };

  const kick = (random: Random): void => {
    const longest = Math.min(longestKick, (n - 2) >> 1);
    if (longest < 1) return;
    const start = random.integer(0, n);
    const first = random.integer(1, longest + 1);
    const second = random.integer(1, longest + 1);
    const p = tour[wrap(start - 1)]!;
    const a = tour[start]!;
    const b = tour[wrap(start + first - 1)]!;
    const c = tour[wrap(start + first)]!;
    const d = tour[wrap(start + first + second - 1)]!;
    const s = tour[wrap(start + first + second)]!;
    journal.length = 0;
    gained = distance(p, a) + distance(b, c) + distance(d, s) - distance(p, c) - distance(d, a) - distance(b, s);
    swap(start, first, second, false, false);
    look(p);
    look(a);
    look(b);
    look(c);
    look(d);
    look(s);
    settle(Infinity);
    if (gained < 0) takeBack();
  };

  return {
    settle: (looks) => {
      const done = settle(looks);
      journal.length = 0;
      return done;
    },
    kick,
  };
};
