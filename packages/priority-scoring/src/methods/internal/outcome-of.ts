import type { Id } from "@vanstervind/core";
import { order } from "../../internal/order.ts";
import { scoreKey } from "../../internal/score-key.ts";
import type { Outcome } from "../method.ts";

/** The outcome that follows from scores. */
export const outcomeOf = (ids: readonly Id[], scores: Float64Array, best: Outcome["best"] = "highest"): Outcome => ({
  ids,
  scores: listOf(scores),
  best,
  ranks: ranksOf(scores, best),
});

/** The numbers as a plain list; several times faster than by `Array.from`. */
export const listOf = (numbers: Float64Array): number[] => {
  const list = new Array<number>(numbers.length).fill(0);
  for (let i = 0; i < list.length; i++) list[i] = numbers[i]!;
  return list;
};

/** Competition ranks of scores by their keys. O(n). */
export const ranksOf = (scores: Float64Array, best: Outcome["best"]): number[] => {
  const keys = new Float64Array(scores.length);
  for (let i = 0; i < keys.length; i++) keys[i] = best === "lowest" ? scoreKey(scores[i]!) : -scoreKey(scores[i]!);
  const sorted = order(keys);
  const ranks = new Array<number>(keys.length).fill(0);
  for (let place = 0; place < sorted.length; place++) {
    const index = sorted[place]!;
    const before = sorted[place - 1];
    ranks[index] = before !== undefined && keys[before] === keys[index] ? ranks[before]! : place + 1;
  }
  return ranks;
};
