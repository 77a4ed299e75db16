import { excludes, type PlacementProblem, type Slot } from "./placement-problem.ts";

/** For each request the place of its slot in the list, or -1 when it has none. */
export type Choice = Int32Array;

/** What a search found. */
export interface Found {
  readonly choice: Choice;
  /** Whether no choice is better. */
  readonly proven: boolean;
  readonly steps: number;
}

/** The requests with their weights of importance and the pairs that can exclude each other. */
interface Board {
  readonly problem: PlacementProblem;
  readonly slots: readonly (readonly Slot[])[];
  /** The price of leaving a request out: more than all costs together, so that fewer left out is always better. */
  readonly absence: readonly number[];
  /** Which other requests each can be excluded by. */
  readonly neighbours: readonly (readonly number[])[];
}

/**
 * The best choice of slots: repair first, which finds a good one fast; then branch and bound until `maxSteps` pairs of
 * slots were compared, which proves it or finds a better one. Larger budgets go on where smaller ones stop, so they are
 * never worse.
 */
export const searchPlacement = (problem: PlacementProblem, maxSteps: number): Found => {
  const board = boardOf(problem);
  const repaired = improve(board, repair(board));
  return branchAndBound(board, repaired, maxSteps);
};

const boardOf = (problem: PlacementProblem): Board => {
  const slots = problem.tasks.map((task) => task.slots);
  const dearest = 1 + slots.reduce((sum, each) => sum + (each.at(-1)?.cost ?? 0), 0);
  const rooms = slots.map((each) => new Set(each.flatMap(({ venue }) => venue)));
  const neighbours = slots.map((_, a) =>
    slots.flatMap((_, b) => {
      const tie = problem.ties[a]![b]!;
      const tied = tie.person || tie.audience || tie.minDaysApart > 0 || tie.order !== 0;
      return a !== b && (tied || [...rooms[a]!].some((id) => rooms[b]!.has(id))) ? [b] : [];
    }),
  );
  return { problem, slots, absence: problem.tasks.map(({ request }) => request.weight * dearest), neighbours };
};

const exclude = ({ problem, slots }: Board, a: number, i: number, b: number, j: number): boolean =>
  excludes(slots[a]![i]!, slots[b]![j]!, problem.ties[a]![b]!, problem.clash);

const priceOf = ({ slots, absence }: Board, request: number, place: number): number =>
  place < 0 ? absence[request]! : slots[request]![place]!.cost;

const totalOf = (board: Board, choice: Choice): number =>
  choice.reduce((sum, place, request) => sum + priceOf(board, request, place), 0);

/** Pairs of slots that repair may compare, its first round apart, so that a hopeless crowd does not take long. */
const repairSteps = 3_000_000;

/**
 * Places the requests one by one, those with fewest slots first; one that finds no free slot takes the slot whose
 * holders are easiest to move, and they queue again. Who has been thrown out often grows harder to throw out.
 */
const repair = (board: Board): Choice => {
  const { slots, neighbours, problem } = board;
  const choice: Choice = new Int32Array(slots.length).fill(-1);
  const queue = slots.map((_, request) => request).filter((request) => slots[request]!.length > 0);
  queue.sort((a, b) => slots[a]!.length - slots[b]!.length || a - b);
  const thrownOut = new Float64Array(slots.length);
  let best = choice.slice();
  let bestTotal = totalOf(board, best);
  const rounds = 30 * slots.length;
  let steps = 0;
  for (let round = 0; queue.length > 0 && round < rounds && (round < slots.length || steps < repairSteps); round++) {
    const request = queue.shift()!;
    let cheapest = Number.POSITIVE_INFINITY;
    let taken = -1;
    for (let place = 0; place < slots[request]!.length && cheapest > 0; place++) {
      let resistance = 0;
      steps += neighbours[request]!.length;
      for (const other of neighbours[request]!) {
        if (choice[other]! < 0 || !exclude(board, request, place, other, choice[other]!)) continue;
        resistance += problem.tasks[other]!.request.weight * (1 + thrownOut[other]!);
      }
      if (resistance < cheapest) [cheapest, taken] = [resistance, place];
    }
    for (const other of neighbours[request]!) {
      if (choice[other]! < 0 || !exclude(board, request, taken, other, choice[other]!)) continue;
      choice[other] = -1;
      thrownOut[other]!++;
      queue.push(other);
    }
    choice[request] = taken;
    const total = totalOf(board, choice);
    if (total < bestTotal) [best, bestTotal] = [choice.slice(), total];
  }
  return best;
};

/** Moves one request at a time to the cheapest slot that is free, until none can be bettered. */
const improve = (board: Board, start: Choice): Choice => {
  const choice = start.slice();
  for (let bettered = true; bettered; ) {
    bettered = false;
    for (const [request, own] of board.slots.entries()) {
      const price = priceOf(board, request, choice[request]!);
      const place = own.findIndex(
        ({ cost }, candidate) =>
          cost < price &&
          board.neighbours[request]!.every(
            (other) => choice[other]! < 0 || !exclude(board, request, candidate, other, choice[other]!),
          ),
      );
      if (place < 0) continue;
      choice[request] = place;
      bettered = true;
    }
  }
  return choice;
};

/**
 * Depth first, the request with fewest affordable slots next, its slots from the cheapest; a branch is left when even the
 * cheapest free slot of every request not yet placed cannot beat the best choice found.
 */
const branchAndBound = (board: Board, incumbent: Choice, maxSteps: number): Found => {
  const { slots, absence, neighbours } = board;
  const size = slots.length;
  const choice: Choice = new Int32Array(size).fill(-1);
  const decided = new Uint8Array(size);
  const excludedBy = slots.map((own) => new Uint16Array(own.length));
  let best = incumbent;
  let bestTotal = totalOf(board, incumbent);
  let steps = 0;
  let stopped = false;

  const cheapest = new Float64Array(size);
  /** The least total that the branch can come to: each undecided request at its cheapest free slot. */
  const bound = (spent: number): number => {
    let sum = spent;
    for (let request = 0; request < size && sum < bestTotal; request++) {
      if (decided[request]) continue;
      cheapest[request] = priceOf(board, request, excludedBy[request]!.indexOf(0));
      sum += cheapest[request]!;
    }
    return sum;
  };
  /** The undecided request with fewest free slots that the branch can still afford, so that dead ends show early. */
  const next = (spare: number): number => {
    let chosen = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (let request = 0; request < size; request++) {
      if (decided[request]) continue;
      const limit = cheapest[request]! + spare;
      let affordable = absence[request]! < limit ? 1 : 0;
      for (let place = 0; place < slots[request]!.length && affordable < fewest; place++) {
        if (slots[request]![place]!.cost >= limit) break;
        if (excludedBy[request]![place] === 0) affordable++;
      }
      if (affordable < fewest) [chosen, fewest] = [request, affordable];
    }
    return chosen;
  };
  /** Counts the slots of undecided neighbours that a slot excludes, up or down. */
  const mark = (request: number, place: number, step: 1 | -1): void => {
    for (const other of neighbours[request]!) {
      if (decided[other]) continue;
      const counts = excludedBy[other]!;
      steps += step === 1 ? counts.length : 0;
      for (let j = 0; j < counts.length; j++) {
        if (exclude(board, request, place, other, j)) counts[j] = counts[j]! + step;
      }
    }
  };
  const descend = (spent: number): void => {
    const least = bound(spent);
    if (least >= bestTotal) return;
    const request = next(bestTotal - least);
    if (request < 0) {
      [best, bestTotal] = [choice.slice(), spent];
      return;
    }
    const own = cheapest[request]!;
    decided[request] = 1;
    for (let place = 0; place < slots[request]!.length && !stopped; place++) {
      if (excludedBy[request]![place]! > 0) continue;
      const price = spent + slots[request]![place]!.cost;
      // What the others cost at least is known already, so a dearer slot than this cannot lead to a better total.
      if (least - own + slots[request]![place]!.cost >= bestTotal) break;
      if (steps >= maxSteps) {
        stopped = true;
        break;
      }
      choice[request] = place;
      mark(request, place, 1);
      descend(price);
      mark(request, place, -1);
    }
    choice[request] = -1;
    if (!stopped) descend(spent + absence[request]!);
    decided[request] = 0;
  };
  descend(0);
  return { choice: best, proven: !stopped, steps };
};
