import { DomainError } from "@vanstervind/core";
import { gcd } from "../../internal/rational.ts";
import { roundingError } from "./nearest-number.ts";

/** Something to take or leave: whole numbers, both positive. */
export interface Item {
  readonly cost: bigint;
  readonly worth: bigint;
}

/** How many partial sets that include a choice of their own may be kept in mind. */
const maxNodes = 2 ** 24;

/**
 * The places of items that are worth most together within a capacity; the cheapest of such sets.
 *
 * Goes through the items by worth per cost, keeps every partial set that no other beats in both cost and worth, and
 * drops those that could not reach the best even by taking parts of items: so what remains at the end is optimal.
 *
 * @throws `optimum-too-large`, `optimum-too-hard`
 */
export const knapsack = (items: readonly Item[], capacity: bigint): number[] => {
  const unit = items.reduce((common, { cost }) => gcd(common, cost), 0n) || 1n;
  const total = items.reduce((sum, { cost, worth }) => ({ cost: sum.cost + cost, worth: sum.worth + worth }), {
    cost: 0n,
    worth: 0n,
  });
  if (total.cost / unit + total.worth > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new DomainError("optimum-too-large", "Costs and utilities are too large to be added up exactly.", {
      hint: "Give costs in a larger unit of money, or take cardinality utilities.",
    });
  }
  const room = total.cost <= capacity ? Number(total.cost / unit) : Number(capacity / unit);
  const order = [...items.keys()].sort((a, b) => compareItems(items[a]!, items[b]!) || a - b);
  const costs = order.map((place) => Number(items[place]!.cost / unit));
  const worths = order.map((place) => Number(items[place]!.worth));
  const nodes = search(costs, worths, room);
  return nodes.map((item) => order[item]!);
};

/** By worth per cost, the highest first; then the cheaper. */
const compareItems = (a: Item, b: Item): number => {
  const difference = b.worth * a.cost - a.worth * b.cost || a.cost - b.cost;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Partial sets by ascending cost and worth, each with its last choice. */
interface Front {
  costs: number[];
  worths: number[];
  nodes: number[];
}

const search = (costs: readonly number[], worths: readonly number[], room: number): number[] => {
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

  let front: Front = { costs: [0], worths: [0], nodes: [0] };
  for (const [item, cost] of costs.entries()) {
    const next: Front = { costs: [], worths: [], nodes: [] };
    const keep = (sum: number, worth: number, node: number, isNew: boolean): void => {
      if (sum > room || worth <= (next.worths.at(-1) ?? -1) || reach(sum, worth, item + 1) < best) return;
      next.costs.push(sum);
      next.worths.push(worth);
      next.nodes.push(isNew ? chosen.push(item) - 1 : node);
      if (isNew) under.push(node);
    };
    const size = front.costs.length;
    let [without, withIt] = [0, 0];
    while (withIt < size) {
      const sum = front.costs[withIt]! + cost;
      const worth = front.worths[withIt]! + worths[item]!;
      const stays =
        without < size &&
        (front.costs[without]! < sum || (front.costs[without] === sum && front.worths[without]! >= worth));
      if (stays) {
        keep(front.costs[without]!, front.worths[without]!, front.nodes[without]!, false);
        without++;
      } else {
        keep(sum, worth, front.nodes[withIt]!, true);
        withIt++;
      }
    }
    if (chosen.length > maxNodes) {
      throw new DomainError(
        "optimum-too-hard",
        "The best set of projects could not be proved within the memory set for it.",
        {
          hint: "Maybe costs can be rounded, or another rule will do.",
        },
      );
    }
    front = next;
  }
  const taken: number[] = [];
  for (let node = front.nodes.at(-1)!; node !== 0; node = under[node]!) taken.push(chosen[node]!);
  return taken.reverse();
};

const runningSums = (values: readonly number[]): number[] => {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
};
