import type { Random } from "@vanstervind/core";
import type { Annealable } from "./anneal.ts";
import { type Board, type Choice, countsOf, fullest, priceOf, totalOf } from "./board.ts";

/** At most so many may be thrown out by one move. */
const mostThrownOut = 3;

/** Slots that one who was thrown out tries. */
const tries = 4;

/** A choice that annealing changes, and the best that it came by. */
export interface Rearranging extends Annealable {
  readonly best: Choice;
  readonly bestTotal: () => number;
}

/**
 * The moves of annealing: a request takes another slot, cheap ones more often; those that it excludes are thrown out,
 * and each tries a few slots that are free. Tallies are counted along.
 */
export const rearranging = (board: Board, from: Choice, random: Random): Rearranging => {
  const { first, cost, movable, closed, neighbours, tallies, excludes } = board;
  const choice = from.slice();
  const best = from.slice();
  const counts = tallies.map((tally) => countsOf(tally, choice));
  let total = totalOf(board, choice);
  let bestTotal = total;
  let increase = 0;

  const journal = new Int32Array(4 * (mostThrownOut + 1));
  let entries = 0;
  const set = (request: number, slot: number): void => {
    const old = choice[request]!;
    for (let index = 0; index < tallies.length; index++) {
      const { groupOf } = tallies[index]!;
      const count = counts[index]!;
      if (old >= 0 && groupOf[old]! >= 0) count[groupOf[old]!]!--;
      if (slot >= 0 && groupOf[slot]! >= 0) count[groupOf[slot]!]!++;
    }
    choice[request] = slot;
  };
  const move = (request: number, slot: number): void => {
    const old = choice[request]!;
    journal[entries++] = request;
    journal[entries++] = old;
    increase += priceOf(board, request, slot) - priceOf(board, request, old);
    set(request, slot);
  };
  const draw = (request: number): number => {
    const share = random.next();
    return first[request]! + Math.floor(share * share * (first[request + 1]! - first[request]!));
  };
  const isFree = (request: number, slot: number): boolean => {
    if (closed[slot]) return false;
    const others = neighbours[request]!;
    for (let i = 0; i < others.length; i++) {
      const held = choice[others[i]!]!;
      if (held >= 0 && excludes(slot, held)) return false;
    }
    return true;
  };
  const price = (): number => {
    let sum = 0;
    for (let index = 0; index < tallies.length; index++) {
      const count = counts[index]!;
      const { most, cost: each } = tallies[index]!;
      for (let group = 0; group < count.length; group++) {
        if (count[group]! > most[group]!) return Number.POSITIVE_INFINITY;
      }
      sum += each * fullest(count);
    }
    return sum;
  };

  return {
    best,
    bestTotal: () => bestTotal,
    propose: () => {
      entries = 0;
      increase = 0;
      const request = movable[Math.floor(random.next() * movable.length)]!;
      if (first[request] === first[request + 1]) return Number.POSITIVE_INFINITY;
      const slot = draw(request);
      if (slot === choice[request] || closed[slot]) return Number.POSITIVE_INFINITY;
      const before = price();
      const others = neighbours[request]!;
      for (let i = 0; i < others.length; i++) {
        const other = others[i]!;
        if (choice[other]! < 0 || !excludes(slot, choice[other]!)) continue;
        if (entries === 2 * mostThrownOut) return Number.POSITIVE_INFINITY;
        move(other, -1);
      }
      const thrownOut = entries;
      move(request, slot);
      for (let entry = 0; entry < thrownOut; entry += 2) {
        const other = journal[entry]!;
        let chosen = -1;
        for (let left = tries; left > 0; left--) {
          const candidate = draw(other);
          if ((chosen < 0 || cost[candidate]! < cost[chosen]!) && isFree(other, candidate)) chosen = candidate;
        }
        if (chosen >= 0) move(other, chosen);
      }
      increase += price() - before;
      return increase;
    },
    settle: (accepted) => {
      if (!accepted) {
        while (entries > 0) {
          entries -= 2;
          set(journal[entries]!, journal[entries + 1]!);
        }
        return;
      }
      total += increase;
      if (total < bestTotal) {
        bestTotal = total;
        best.set(choice);
      }
    },
  };
};
