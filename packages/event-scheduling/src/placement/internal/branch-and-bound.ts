import { type Board, type Choice, countsOf, fullest, priceOf, totalOf } from "./board.ts";

/** What a proof came to. */
export interface Proof {
  readonly choice: Choice;
  /** Whether no choice is better. */
  readonly proven: boolean;
  /** Pairs of slots compared. */
  readonly steps: number;
  /** No choice has a lower total. */
  readonly bound: number;
}

/** Steps between two pauses. */
const pause = 500_000;

/**
 * Depth first: the request that would lose most by missing its cheapest free slot is decided next, its slots from the
 * cheapest, last leaving it out. A branch is left when even the cheapest free slot of every request not yet decided cannot
 * beat the best choice found. The order does not hang on the best choice, so a better one at the start only saves work:
 * whatever is found within a number of steps is found with more steps, and beside a better start, as well. Only what
 * is below the ceiling is looked for. `true` given back at a pause ends the proof.
 */
export function* branchAndBound(
  board: Board,
  incumbent: Choice,
  maxSteps: number,
  ceiling = totalOf(board, incumbent),
): Generator<void, Proof, boolean> {
  const { first, cost, movable, closed, absence, neighbours, tallies, excludes } = board;
  const choice = board.start.slice();
  const open = Uint8Array.from(choice, (slot) => (slot < 0 ? 1 : 0));
  const excludedBy = Uint16Array.from(closed);
  const counts = tallies.map((tally) => countsOf(tally, choice));
  const alwaysIn = tallies.map(({ groupOf }) =>
    Uint8Array.from(board.start, (_, request) =>
      groupOf.subarray(first[request], first[request + 1]).every((group) => group >= 0) ? 1 : 0,
    ),
  );
  let best = incumbent;
  let bestTotal = ceiling;
  let steps = 0;
  let nextPause = pause;
  let stopped = false;

  /** The cheapest free slot of each open request, -1 when there is none, and what the second would cost more. */
  const cheapest = new Int32Array(board.size);
  const regret = new Float64Array(board.size);
  /** The least total that the branch can come to. */
  const boundOf = (spent: number): number => {
    let sum = spent;
    for (const request of movable) {
      if (!open[request]) continue;
      const end = first[request + 1]!;
      let slot = first[request]!;
      while (slot < end && excludedBy[slot]! > 0) slot++;
      let second = slot + 1;
      while (second < end && excludedBy[second]! > 0) second++;
      cheapest[request] = slot < end ? slot : -1;
      const price = slot < end ? cost[slot]! : absence[request]!;
      regret[request] =
        slot < end ? (second < end ? cost[second]! : absence[request]!) - price : Number.POSITIVE_INFINITY;
      sum += price;
    }
    for (const [index, tally] of tallies.entries()) {
      if (tally.cost === 0) continue;
      // Each open request that has a free slot counts in some group, or is left out, which costs more than any tally.
      let sure = 0;
      for (const count of counts[index]!) sure += count;
      for (const request of movable) {
        if (open[request] && cheapest[request]! >= 0 && alwaysIn[index]![request]) sure++;
      }
      sum += tally.cost * Math.max(fullest(counts[index]!), Math.ceil(sure / Math.max(1, tally.groups)));
    }
    return sum;
  };
  const next = (): number => {
    let chosen = -1;
    for (const request of movable) {
      if (open[request] && (chosen < 0 || regret[request]! > regret[chosen]!)) chosen = request;
    }
    return chosen;
  };
  /** Counts the slots of open neighbours that a slot excludes, up or down. */
  const mark = (request: number, slot: number, step: 1 | -1): void => {
    for (const other of neighbours[request]!) {
      if (!open[other]) continue;
      const end = first[other + 1]!;
      if (step === 1) steps += end - first[other]!;
      for (let rival = first[other]!; rival < end; rival++) if (excludes(slot, rival)) excludedBy[rival]! += step;
    }
    for (const [index, { groupOf }] of tallies.entries())
      if (groupOf[slot]! >= 0) counts[index]![groupOf[slot]!]! += step;
  };
  const isFull = (slot: number): boolean =>
    tallies.some(
      ({ groupOf, most }, index) => groupOf[slot]! >= 0 && counts[index]![groupOf[slot]!]! >= most[groupOf[slot]!]!,
    );

  function* descend(spent: number): Generator<void, void, boolean> {
    const least = boundOf(spent);
    if (least >= bestTotal) return;
    const request = next();
    if (request < 0) {
      [best, bestTotal] = [choice.slice(), least];
      return;
    }
    const own = cheapest[request]!;
    const rest = least - priceOf(board, request, own);
    open[request] = 0;
    for (let slot = own; own >= 0 && slot < first[request + 1]! && !stopped; slot++) {
      if (excludedBy[slot]! > 0 || isFull(slot)) continue;
      // What the others cost at least is known already, so a dearer slot than this cannot lead to a better total.
      if (rest + cost[slot]! >= bestTotal) break;
      if (steps >= maxSteps) {
        stopped = true;
        break;
      }
      if (steps >= nextPause) {
        nextPause += pause;
        stopped = yield;
        if (stopped) break;
      }
      choice[request] = slot;
      mark(request, slot, 1);
      yield* descend(spent + cost[slot]!);
      mark(request, slot, -1);
    }
    choice[request] = -1;
    if (!stopped) yield* descend(spent + absence[request]!);
    open[request] = 1;
  }
  const pinned = board.start.reduce((sum, slot) => sum + (slot < 0 ? 0 : cost[slot]!), 0);
  const bound = boundOf(pinned);
  yield* descend(pinned);
  return { choice: best, proven: !stopped, steps, bound: stopped ? bound : bestTotal };
}
