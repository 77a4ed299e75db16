import { DomainError } from "@vanstervind/core";
import { gcd } from "../../internal/rational.ts";
import { roundingError } from "./nearest-number.ts";

/** Something to take or leave: whole numbers, both positive. */
export interface Item {
  readonly cost: bigint;
  readonly worth: bigint;
}

/**
 * The places of items that are worth most together within a capacity; the cheapest of such sets.
 *
 * Goes through the items by worth per cost, keeps every partial set that no other beats in both cost and worth, and
 * drops those that could not reach the best even by taking parts of items: so what remains at the end is optimal. No
 * more than `maxChoices` are kept in memory.
 *
 * @throws `optimum-too-large`, `optimum-too-hard`
 */
export const knapsack = (items: readonly Item[], capacity: bigint, maxChoices = 2 ** 24): number[] => {
  const unit = items.reduce((common, { cost }) => gcd(common, cost), 0n) || 1n;
  const cost = items.reduce((sum, item) => sum + item.cost, 0n);
  const worth = items.reduce((sum, item) => sum + item.worth, 0n);
  if (cost / unit + worth > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new DomainError("optimum-too-large", "Costs and utilities are too large to add exactly.", {
      hint: "Maybe give costs in a larger unit.",
    });
  }
  const room = Number((cost < capacity ? cost : capacity) / unit);
  const order = [...items.keys()].sort((a, b) => compareItems(items[a]!, items[b]!) || a - b);
  const costs = order.map((place) => Number(items[place]!.cost / unit));
  const worths = order.map((place) => Number(items[place]!.worth));
  const nodes = search(costs, worths, room, maxChoices);
  return nodes.map((item) => order[item]!);
};

/** By worth per cost, the highest first; then the cheaper. */
const compareItems = (a: Item, b: Item): number => {
  const difference = b.worth * a.cost - a.worth * b.cost || a.cost - b.cost;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** A partial set, with its last choice. */
interface PartialSet {
  readonly cost: number;
  readonly worth: number;
  readonly node: number;
}

const search = (costs: readonly number[], worths: readonly number[], room: number, maxChoices: number): number[] => {
  const costBefore = runningSums(costs);
  const worthBefore = runningSums(worths);
  // A node is a choice of one item on top of another node.
  const chosen: number[] = [-1];
  const under: number[] = [0];
  let best = 0;

  /** What a partial set can still reach, and in passing what it surely reaches by whole items. */
  const reach = (cost: number, worth: number, from: number): number => {
    let [low, high] = [from, costs.length];
    const limit = room - cost + costBefore[from]!;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (costBefore[middle]! <= limit) low = middle;
      else high = middle - 1;
    }
    const whole = worth + worthBefore[low]! - worthBefore[from]!;
    if (whole > best) best = whole;
    if (low === costs.length) return whole;
    return (whole + ((limit - costBefore[low]!) * worths[low]!) / costs[low]!) * (1 + 4 * roundingError);
  };

  // By ascending cost and worth.
  let front: PartialSet[] = [{ cost: 0, worth: 0, node: 0 }];
  for (const [item, extra] of costs.entries()) {
    const next: PartialSet[] = [];
    const keeps = (cost: number, worth: number): boolean =>
      cost <= room && worth > (next.at(-1)?.worth ?? -1) && reach(cost, worth, item + 1) >= best;
    let at = 0;
    for (const { cost, worth, node } of front) {
      const [sum, more] = [cost + extra, worth + worths[item]!];
      // Those without the item that cost less, or as much and are worth as much, go first.
      for (let other = front[at]!; at < front.length; other = front[++at]!) {
        if (other.cost > sum || (other.cost === sum && other.worth < more)) break;
        if (keeps(other.cost, other.worth)) next.push(other);
      }
      if (keeps(sum, more)) {
        under.push(node);
        next.push({ cost: sum, worth: more, node: chosen.push(item) - 1 });
      }
    }
    if (chosen.length > maxChoices) {
      throw new DomainError("optimum-too-hard", "The best set could not be proved in memory.", {
        hint: "Maybe round the costs.",
      });
    }
    front = next;
  }
  const taken: number[] = [];
  for (let node = front.at(-1)!.node; node !== 0; node = under[node]!) taken.push(chosen[node]!);
  return taken.reverse();
};

const runningSums = (values: readonly number[]): number[] => {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
};
