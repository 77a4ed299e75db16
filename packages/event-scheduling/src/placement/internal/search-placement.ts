import { createRandom } from "@vanstervind/core";
import { annealAt } from "./anneal.ts";
import { type Board, type Choice, totalOf } from "./board.ts";
import { branchAndBound, type Proof } from "./branch-and-bound.ts";
import { rearranging } from "./rearrange.ts";
import { repair } from "./repair.ts";

/** How long to search. */
export interface Budget {
  readonly seed: string | number;
  /** Moves that annealing tries. */
  readonly iterations: number;
  /** Pairs of slots that the proof compares. */
  readonly maxSteps: number;
}

/** What a search found. */
export interface Found {
  readonly choice: Choice;
  /** No choice has a lower total; equal to the choice's own when that is proven. */
  readonly bound: number;
  readonly steps: number;
}

/** What a short proof may compare, before annealing is begun. */
const quickSteps = 200_000;

/** Moves between two pauses. */
const stride = 5000;

/** Moves of the first annealing; each later one has twice as many. */
const firstRun = 20_000;

/**
 * The best choice of slots: repair, a short proof, annealing in runs of growing length, a longer proof. What a smaller
 * budget does a larger one does as well, and then goes on, so it is never worse.
 *
 * @yields The least total so far; `true` given back ends the search.
 */
export function* searchPlacement(
  board: Board,
  { seed, iterations, maxSteps }: Budget,
): Generator<number, Found, boolean> {
  const start = repair(board);
  const quick = yield* proof(board, start, Math.min(maxSteps, quickSteps));
  if (quick.proven) return quick;
  let best = quick.choice;
  let total = totalOf(board, best);
  const { bound } = quick;
  const random = createRandom(seed);
  const { from, to } = temperatures(board);
  let left = iterations;
  for (let run = 0; left > 0 && total > bound; run++) {
    const length = firstRun * 2 ** run;
    const state = rearranging(board, start, random.fork(`run ${run}`));
    for (let done = 0; done < length && left > 0 && total > bound; done += stride) {
      const moves = Math.min(stride, left);
      annealAt(state, from * (to / from) ** (done / length), moves, random.next);
      left -= moves;
      if (state.bestTotal() < total) [best, total] = [state.best.slice(), state.bestTotal()];
      if (yield total) return { choice: best, bound, steps: quick.steps };
    }
  }
  if (total === bound || maxSteps <= quickSteps) return { choice: best, bound, steps: quick.steps };
  return yield* proof(board, best, maxSteps);
}

function* proof(board: Board, start: Choice, maxSteps: number): Generator<number, Proof, boolean> {
  const work = branchAndBound(board, start, maxSteps);
  let stop = false;
  for (;;) {
    const step = work.next(stop);
    if (step.done) return step.value;
    stop = yield totalOf(board, start);
  }
}

/** From where half the moves between neighbours in cost are made to where none is, by the differences between costs. */
const temperatures = ({ movable, first, cost, tallies }: Board): { from: number; to: number } => {
  let unit = Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const tally of tallies) if (tally.cost > 0) unit = Math.min(unit, tally.cost);
  for (const request of movable) {
    const [start, end] = [first[request]!, first[request + 1]!];
    for (let slot = start + 1; slot < end; slot++) {
      if (cost[slot]! > cost[slot - 1]!) unit = Math.min(unit, cost[slot]! - cost[slot - 1]!);
    }
    if (start < end) sum += cost[(start + end) >> 1]! - cost[start]!;
  }
  if (unit === Number.POSITIVE_INFINITY) unit = 1;
  return { from: Math.max(unit, sum / movable.length / 4), to: unit / 12 };
};
