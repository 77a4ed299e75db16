import { formatRational, type Rational } from "../internal/rational.ts";
import type { Election } from "./election.ts";
import { buyCheapestFirst, type RisingPrices } from "./internal/buy-cheapest-first.ts";
import { commonFractions } from "./internal/common-fractions.ts";
import { nearestNumber, roundingError } from "./internal/nearest-number.ts";
import { asMoney, type Poll, takePoll } from "./internal/poll.ts";
import { amountText, contenders, doesNotFit, freeProjects, report } from "./internal/report.ts";
import { tieBreaker } from "./internal/ties.ts";
import type { Outcome } from "./outcome.ts";
import type { Tie } from "./project-rule.ts";

/** How {@link phragmen} works. */
export interface PhragmenOptions {
  /** What decides between equals, in this order, before the id; `lowest-cost`, then `most-votes`, when left out. */
  readonly ties?: readonly Tie[];
}

/**
 * Sequential Phragmén: all voters earn money at the same pace, and a project is bought as soon as its supporters can
 * pay for it, which empties their purses. It stops at the first project that does not fit in the budget.
 *
 * Proportional (PJR up to one project) with no endowment to choose, but it lets a large purchase end it all. Every
 * project with positive points counts as supported. Projects that cost more than the whole budget do not take part.
 * Exact: numbers with an error bound rule out what is surely later, fractions decide the rest. O(purchases · entries).
 *
 * @see M. Los, Z. Christoff, D. Grossi, Proportional Budget Allocations: Towards a Systematization, IJCAI 2022
 * @example
 * ```ts
 * import { phragmen, readElection } from "@vanstervind/fund-allocation/projects";
 *
 * const election = readElection({
 *   budget: 600,
 *   projects: [{ id: "big", cost: 300 }, { id: "mid", cost: 200 }, { id: "small", cost: 90 }],
 *   ballots: [{ projects: ["big", "mid"], voters: 7 }, { projects: ["small"], voters: 3 }],
 * });
 * phragmen(election).selected; // => ["mid", "small", "big"]
 * ```
 */
export const phragmen = (election: Election, { ties }: PhragmenOptions = {}): Outcome => {
  const poll = takePoll(election);
  const { costs, supporters } = poll;
  let left = poll.budget;
  let stop: number | null = null;
  const bought = buyCheapestFirst(contenders(poll), loads(poll), {
    compare: tieBreaker(poll, ties),
    goesOn: (project) => {
      if (costs[project]! > left) stop = project;
      else left -= costs[project]!;
      return stop === null;
    },
  });
  const stopped =
    stop === null
      ? []
      : [
          {
            code: "stopped-at" as const,
            values: { stoppedBy: poll.ids[stop]!, cost: amountText(poll, costs[stop]!), left: amountText(poll, left) },
          },
        ];
  return report(poll, {
    rule: "phragmen",
    selected: [
      ...freeProjects(poll),
      ...bought.map(({ project, price }) => ({
        project,
        reason: {
          code: "earned" as const,
          values: {
            cost: amountText(poll, costs[project]!),
            supporters: supporters[project]!,
            load: formatRational(asMoney(poll, price)),
          },
        },
      })),
    ],
    whyNot: (project, rest) => (costs[project]! > left ? [doesNotFit(poll, project, rest)] : stopped),
    reasons: stopped,
  });
};

/** When each project can be bought: what every voter has earned by then. A voter's load is that of the last purchase. */
const loads = ({ costs, supporters, groupVoters, backing }: Poll): RisingPrices => {
  const { starts, ends } = backing;
  const last = new Int32Array(groupVoters.length).fill(-1);
  const near: number[] = [];
  const fractions = commonFractions(1n);
  const counts = new Float64Array(costs.length);
  return {
    bound: (project) => {
      let sum = Number(costs[project]!);
      for (let e = starts[project]!; e < starts[project + 1]!; e++) {
        const turn = last[ends[e]!]!;
        if (turn >= 0) sum += groupVoters[ends[e]!]! * near[turn]!;
      }
      const roundings = starts[project + 1]! - starts[project]! + 8;
      return (sum / supporters[project]!) * (1 - roundings * roundingError);
    },
    price: (project): Rational => {
      for (let e = starts[project]!; e < starts[project + 1]!; e++) {
        const turn = last[ends[e]!]!;
        if (turn >= 0) counts[turn]! += groupVoters[ends[e]!]!;
      }
      const numerator = costs[project]! * fractions.denominator() + fractions.sum(counts);
      counts.fill(0);
      return { numerator, denominator: fractions.denominator() * BigInt(supporters[project]!) };
    },
    buy: (project, price) => {
      const turn = fractions.push(price.numerator, price.denominator / fractions.denominator());
      near.push(nearestNumber(price));
      for (let e = starts[project]!; e < starts[project + 1]!; e++) last[ends[e]!] = turn;
    },
  };
};
