import type { Choice, Program } from "./program.ts";

const mostExchanged = 160;
const mostPasses = 8;

/** The sum of the values of what is picked. */
export const totalValue = (choices: Program["choices"], picks: Int32Array): number =>
  picks.reduce((sum, pick, i) => sum + choices[i]![pick]!.value, 0);

/**
 * Makes a choice better, one candidate at a time and then two at a time among those in most doubt, for as long as that
 * helps; the result keeps to the limits as the given one does.
 *
 * @param order - Candidates, those in most doubt last.
 */
export const exchange = ({ choices, limits }: Program, picks: Int32Array, order: readonly number[]): Int32Array => {
  const result = picks.slice();
  const used = new Float64Array(limits.length);
  const add = ({ terms }: Choice, times: number): void => {
    for (const [row, amount] of terms) used[row]! += times * amount;
  };
  const set = (i: number, pick: number): void => {
    add(choices[i]![result[i]!]!, -1);
    add(choices[i]![pick]!, 1);
    result[i] = pick;
  };
  const fits = (): boolean => used.every((amount, r) => amount <= limits[r]!);
  for (const [i, pick] of result.entries()) add(choices[i]![pick]!, 1);

  /** Looks for another pick of a candidate that fits and gains more than `least`; keeps the first. */
  const raise = (i: number, least: number): boolean => {
    const before = result[i]!;
    const from = choices[i]![before]!.value;
    for (const [pick, { value }] of choices[i]!.entries()) {
      if (value - from <= least) continue;
      set(i, pick);
      if (fits()) return true;
      set(i, before);
    }
    return false;
  };
  const doubted = order.slice(-mostExchanged).reverse();
  /** Changes one candidate, if another can then be changed so that both together gain. */
  const swap = (i: number): boolean => {
    const before = result[i]!;
    const from = choices[i]![before]!.value;
    for (const [pick, { value }] of choices[i]!.entries()) {
      if (pick === before) continue;
      set(i, pick);
      if (doubted.some((k) => k !== i && raise(k, from - value + tiny))) return true;
      set(i, before);
    }
    return false;
  };
  for (let pass = 0; pass < mostPasses; pass++) {
    let isBetter = false;
    for (const i of order.toReversed()) if (raise(i, tiny)) isBetter = true;
    for (const i of doubted) if (swap(i)) isBetter = true;
    if (!isBetter) break;
  }
  return result;
};

const tiny = 1e-12;
