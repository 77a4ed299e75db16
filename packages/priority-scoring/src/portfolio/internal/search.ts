import { exchange, totalValue } from "./exchange.ts";
import { type Prices, surplus } from "./prices.ts";
import type { Program } from "./program.ts";

/** The best choice that was found. */
export interface Found {
  /** For each candidate the number of its choice, 0 for left out; `null` when nothing keeps to the limits. */
  readonly picks: Int32Array | null;
  readonly value: number;
  /** Whether all was searched: then nothing better exists, or nothing at all. */
  readonly isComplete: boolean;
}

/**
 * Branch and bound over the candidates, those that prices leave in least doubt first.
 *
 * Every choice but a candidate's best under the prices loses something for sure, and a branch whose losses bring the
 * bound down to the best found is cut. A branch is cut too when what remains cannot bring a row within its limit.
 */
export const search = (program: Program, { prices, bound }: Prices): Found => {
  const { choices, limits, rows, steps } = program;
  const ranked = choices.map((options) =>
    options
      .map((choice, pick) => ({ pick, choice, rest: surplus(choice, prices) }))
      .sort((a, b) => b.rest - a.rest || a.pick - b.pick),
  );
  const doubt = ranked.map(([first, second]) => (second === undefined ? Number.MAX_VALUE : first!.rest - second.rest));
  const order = [...choices.keys()].sort((a, b) => doubt[b]! - doubt[a]! || a - b);
  const count = order.length;
  /** The least that candidates from each depth on can add to each row. */
  const least = Array.from({ length: count + 1 }, () => new Float64Array(rows.length));
  const touched = order.map((i) => [...new Set(choices[i]!.flatMap(({ terms }) => terms.map(([row]) => row)))]);
  for (let d = count - 1; d >= 0; d--) {
    least[d]!.set(least[d + 1]!);
    for (const row of touched[d]!) {
      const amounts = choices[order[d]!]!.map(({ terms }) => terms.find(([r]) => r === row)?.[1] ?? 0);
      least[d]![row]! += Math.min(...amounts);
    }
  }

  const used = new Float64Array(rows.length);
  const current = new Int32Array(count);
  const slack = 1e-10 * (1 + Math.abs(bound));
  let best: Int32Array | null = null;
  let bestValue = Number.NEGATIVE_INFINITY;
  let left = 0;
  if (!limits.every((limit, r) => least[0]![r]! <= limit)) return { picks: null, value: 0, isComplete: true };

  const visit = (depth: number, loss: number): void => {
    if (depth === count) {
      const value = totalValue(choices, current);
      if (value > bestValue) {
        best = current.slice();
        bestValue = value;
      }
      return;
    }
    const i = order[depth]!;
    const [first] = ranked[i]!;
    for (const { pick, choice, rest } of ranked[i]!) {
      const lost = loss + (first!.rest - rest);
      if (bound - lost <= bestValue + slack || left <= 0) return;
      left--;
      for (const [row, amount] of choice.terms) used[row]! += amount;
      if (touched[depth]!.every((row) => used[row]! + least[depth + 1]![row]! <= limits[row]!)) {
        current[i] = pick;
        visit(depth + 1, lost);
      }
      for (const [row, amount] of choice.terms) used[row]! -= amount;
    }
  };
  // A first look, made better by exchanges, cuts more branches than the search would for long.
  left = Math.min(steps, 20 * count);
  visit(0, 0);
  if (best !== null) {
    best = exchange(program, best, order);
    bestValue = totalValue(choices, best);
  }
  left = steps;
  visit(0, 0);
  return { picks: best, value: best === null ? 0 : bestValue, isComplete: left > 0 };
};
