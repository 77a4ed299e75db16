import { type Board, type Choice, totalOf } from "./board.ts";

/** Pairs of slots that repair may compare, its first round apart, so that a hopeless crowd does not take long. */
const repairSteps = 3_000_000;

/**
 * A first choice. Places the requests one by one, those with fewest slots first; one that finds no free slot takes the
 * slot whose holders are easiest to move, and they queue again (ejection chains). Who has been thrown out often grows
 * harder to throw out. Limits of tallies are kept to by leaving out what would exceed them.
 */
export const repair = (board: Board): Choice => {
  const { first, movable, neighbours, closed, excludes, absence } = board;
  const choice = board.start.slice();
  const width = (request: number): number => first[request + 1]! - first[request]!;
  const queue = [...movable].sort((a, b) => width(a) - width(b) || a - b);
  const thrownOut = new Float64Array(board.size);
  const holders = (request: number, slot: number): number[] =>
    [...neighbours[request]!].filter((other) => choice[other]! >= 0 && excludes(slot, choice[other]!));
  let best = board.start.slice();
  let bestTotal = totalOf(board, best);
  const rounds = 30 * movable.length;
  let steps = 0;
  for (let round = 0; queue.length > 0 && round < rounds && (round < movable.length || steps < repairSteps); round++) {
    const request = queue.shift()!;
    let least = Number.POSITIVE_INFINITY;
    let taken = -1;
    for (let slot = first[request]!; slot < first[request + 1]! && least > 0; slot++) {
      if (closed[slot] || exceeds(board, choice, slot)) continue;
      steps += neighbours[request]!.length;
      let resistance = 0;
      for (const other of neighbours[request]!) {
        if (choice[other]! < 0 || !excludes(slot, choice[other]!)) continue;
        resistance += absence[other]! * (1 + thrownOut[other]!);
      }
      if (resistance < least) [least, taken] = [resistance, slot];
    }
    if (taken < 0) continue;
    for (const other of holders(request, taken)) {
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

/** Whether a slot more would take a group above the most it may have. */
const exceeds = ({ tallies }: Board, choice: Choice, slot: number): boolean =>
  tallies.some(({ groupOf, most }) => {
    const group = groupOf[slot]!;
    if (group < 0 || most[group] === Number.POSITIVE_INFINITY) return false;
    let count = 0;
    for (const other of choice) if (other >= 0 && groupOf[other] === group) count++;
    return count >= most[group]!;
  });
