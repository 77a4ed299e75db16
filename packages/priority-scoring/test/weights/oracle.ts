import { createRandom } from "@vanstervind/core";
import type { BestWorst, BestWorstJudgement } from "@vanstervind/priority-scoring/weights";

/** Solves a square system by elimination with pivoting; `null` when it is singular. */
const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null => {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let i = k + 1; i < size; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    if (Math.abs(rows[pivot]![k]!) < 1e-9) return null;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let i = 0; i < size; i++) {
      if (i === k) continue;
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let j = k; j <= size; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
};

const choose = (count: number, size: number, from = 0): number[][] =>
  size === 0
    ? [[]]
    : Array.from({ length: count - from }, (_, i) => from + i).flatMap((first) =>
        choose(count, size - 1, first + 1).map((rest) => [first, ...rest]),
      );

/**
 * The linear best-worst programme by brute force: every corner of its polytope. Weights are in the order of the rows, the
 * last unknown is ξ.
 */
export const linearByCorners = ({ best, worst, judgements }: BestWorst): { xi: number; solutions: number[][] } => {
  const count = judgements.length;
  const [b, w] = [best, worst].map((id) => judgements.findIndex((row) => row.id === id)) as [number, number];
  // Each row of `limits` is at most 0 within the polytope.
  const limits: number[][] = [];
  const bound = (i: number, times: number, j: number): void => {
    for (const sign of [1, -1]) {
      const row = Array.from({ length: count + 1 }, () => 0);
      row[i]! += sign;
      row[j]! -= sign * times;
      row[count] = -1;
      limits.push(row);
    }
  };
  for (const [j, { bestTo, toWorst }] of judgements.entries()) {
    if (j !== b) bound(b, bestTo, j);
    if (j !== w && j !== b) bound(j, toWorst, w);
  }
  for (let j = 0; j < count; j++) limits.push(Array.from({ length: count + 1 }, (_, k) => (k === j ? -1 : 0)));
  const sum = Array.from({ length: count + 1 }, (_, k) => (k === count ? 0 : 1));
  const corners = choose(limits.length, count)
    .map((active) => solve([sum, ...active.map((i) => limits[i]!)], [1, ...active.map(() => 0)]))
    .filter((corner) => corner !== null)
    .filter((corner) => limits.every((row) => row.reduce((total, x, k) => total + x * corner[k]!, 0) < 1e-9));
  const xi = Math.min(...corners.map((corner) => corner[count]!));
  return {
    xi,
    solutions: corners.filter((corner) => corner[count]! < xi + 1e-9).map((corner) => corner.slice(0, count)),
  };
};

/** The greatest deviation that weights leave in the nonlinear best-worst model. */
export const nonlinearXi = (
  { best, worst, judgements }: BestWorst,
  weightOf: (row: BestWorstJudgement) => number,
): number => {
  const ofBest = weightOf(judgements.find(({ id }) => id === best)!);
  const ofWorst = weightOf(judgements.find(({ id }) => id === worst)!);
  return Math.max(
    ...judgements.flatMap((row) => [
      Math.abs(ofBest / weightOf(row) - row.bestTo),
      Math.abs(weightOf(row) / ofWorst - row.toWorst),
    ]),
  );
};

/**
 * The least nonlinear ξ by search: at a given weight of the best (the worst weighs 1) each other criterion is settled by
 * itself by ternary search, and the weight of the best is tried in ever smaller steps.
 */
export const nonlinearBySearch = ({ best, worst, judgements }: BestWorst): number => {
  const others = judgements.filter(({ id }) => id !== best && id !== worst);
  const span = judgements.find(({ id }) => id === best)!.toWorst;
  const at = (ofBest: number): number => {
    let most = Math.abs(ofBest - span);
    for (const { bestTo, toWorst } of others) {
      const deviation = (x: number) => Math.max(Math.abs(ofBest / x - bestTo), Math.abs(x - toWorst));
      // One deviation falls and the other rises between the two weights at which either is 0.
      let [from, to] = [Math.min(toWorst, ofBest / bestTo), Math.max(toWorst, ofBest / bestTo)];
      for (let step = 0; step < 80; step++) {
        const [p, q] = [from + (to - from) / 3, to - (to - from) / 3];
        if (deviation(p) < deviation(q)) to = q;
        else from = p;
      }
      most = Math.max(most, deviation(from));
    }
    return most;
  };
  let [center, radius] = [span, span * 0.999];
  for (let round = 0; round < 14; round++) {
    const tries = Array.from({ length: 41 }, (_, i) => center + (radius * (i - 20)) / 20).filter((x) => x > 0);
    center = tries.reduce((a, b) => (at(b) < at(a) ? b : a));
    radius /= 4;
  }
  return at(center);
};

/** The mean of weights drawn evenly from all that follow an order of `count` criteria. */
export const centroidByDrawing = (count: number, draws: number): number[] => {
  const random = createRandom("centroid");
  const sums = Array.from({ length: count }, () => 0);
  for (let draw = 0; draw < draws; draw++) {
    const exponentials = sums.map(() => -Math.log(1 - random.next())).sort((a, b) => b - a);
    const total = exponentials.reduce((a, b) => a + b, 0);
    for (const [i, x] of exponentials.entries()) sums[i]! += x / total / draws;
  }
  return sums;
};
