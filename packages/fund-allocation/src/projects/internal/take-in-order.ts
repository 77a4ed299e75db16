import type { Poll } from "./poll.ts";
import { amountText, type Findings, votesText } from "./report.ts";

/** Goes through projects in order and takes each that fits in the money, the whole budget when left out. O(n log n). */
export const takeInOrder = (
  poll: Poll,
  projects: readonly number[],
  compare: (a: number, b: number) => number,
  money: bigint = poll.budget,
): Findings["selected"] => {
  let left = money;
  return [...projects].sort(compare).flatMap((project) => {
    const cost = poll.costs[project]!;
    if (cost > left) return [];
    left -= cost;
    const values = {
      cost: amountText(poll, cost),
      votes: votesText(poll, project),
      left: amountText(poll, left),
    };
    return [{ project, reason: { code: "most-votes" as const, values } }];
  });
};
