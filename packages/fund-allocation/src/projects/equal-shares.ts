import { parse } from "@vanstervind/core";
import * as z from "zod";
import { Exact } from "../exact.ts";
import { formatRational, type Rational, readRational } from "../internal/rational.ts";
import type { Election } from "./election.ts";
import { asMoney, takePoll } from "./internal/poll.ts";
import { raiseEndowment } from "./internal/raise-endowment.ts";
import { amountText, contenders, doesNotFit, freeProjects, report } from "./internal/report.ts";
import { shareEqually } from "./internal/share-equally.ts";
import { takeInOrder } from "./internal/take-in-order.ts";
import { tieBreaker } from "./internal/ties.ts";
import type { Outcome, OutcomeReason, ProjectReason } from "./outcome.ts";
import type { Tie, Utility } from "./project-rule.ts";

/**
 * What is done with money that equal shares alone leaves: `add-one` gives every voter a little more to count with, as
 * long as the outcome fits in the budget; `greedy` then takes what fits by votes.
 */
export type Completion = "add-one" | "greedy";

/** How {@link equalShares} works. */
export interface EqualSharesOptions {
  /** What a project is worth to a supporter; `cost` when left out. */
  readonly utility?: Utility;
  /** What to do with what is left, in this order; `["add-one", "greedy"]` when left out, nothing for `[]`. */
  readonly completion?: readonly Completion[];
  /** What decides between equals, in this order, before the id; `lowest-cost`, then `most-votes`, when left out. */
  readonly ties?: readonly Tie[];
  /**
   * `fast` (the default) computes on numbers with an error bound and decides near ties exactly; `exact` computes on
   * fractions throughout. Both give the same outcome.
   */
  readonly arithmetic?: "exact" | "fast";
  /**
   * By how much `add-one` raises each voter's money a time, in the unit of the budget. When left out, 1, or a
   * thousandth of a voter's share, rounded down, when that is more.
   */
  readonly step?: Exact;
  /** What `add-one` begins from: the budget over the voters (`exact`, the default), or that rounded down (`whole`). */
  readonly start?: "exact" | "whole";
}

/**
 * The method of equal shares: the budget is divided equally among the voters, who buy what they support, at the lowest
 * price for what it is worth to them, sharing its cost as equally as they can.
 *
 * Guarantees that every group of like-minded voters decides over its share of the money (extended justified
 * representation up to one project), that nobody pays more than the share, and that the cost fits in the budget. Alone
 * it leaves much unspent, as voters' last money seldom suffices for a whole project: hence the completion. It is not
 * monotone: more budget may drop a project. O(purchases · entries) at worst, much less in practice, times the number of
 * raises of `add-one`.
 *
 * @throws `invalid-input` when `step` is not a positive number.
 * @see D. Peters, G. Pierczyński, P. Skowron, Proportional Participatory Budgeting with Additive Utilities, NeurIPS 2021
 * @see https://equalshares.net
 * @example
 * ```ts
 * import { equalShares, readElection } from "@vanstervind/fund-allocation/projects";
 *
 * const election = readElection({
 *   budget: 600,
 *   projects: [{ id: "c1", cost: 300 }, { id: "c2", cost: 200 }, { id: "c3", cost: 100 }, { id: "r1", cost: 90 }],
 *   ballots: [{ projects: ["c1", "c2", "c3"], voters: 70 }, { projects: ["r1"], voters: 30 }],
 * });
 * const alone = equalShares(election, { utility: "cardinality", completion: [] });
 * alone.selected; // => ["c3", "c2", "r1"]
 * alone.left; // => "210"
 * equalShares(election, { utility: "cardinality" }).left; // => "210"
 * ```
 */
export const equalShares = (
  election: Election,
  {
    utility = "cost",
    completion = ["add-one", "greedy"],
    ties,
    arithmetic = "fast",
    step,
    start = "exact",
  }: EqualSharesOptions = {},
): Outcome => {
  const raise = step === undefined ? null : readRational(parse(Step, { step }, { source: "equal shares" }).step)!;
  const poll = takePoll(election);
  const { costs, supporters } = poll;
  const compare = tieBreaker(poll, ties);
  const share: Rational = { numerator: poll.budget, denominator: BigInt(Math.max(1, poll.voters)) };
  const run = (endowment: Rational) => shareEqually(poll, { endowment, utility, compare, arithmetic });
  const { purchases, endowment, money } = completion.includes("add-one")
    ? raiseEndowment(poll, { share, start, raise, run })
    : { ...run(share), endowment: share };
  const bought = purchases.map(({ project, payment, price, payers }) => ({
    project,
    reason: {
      code: "bought" as const,
      values: {
        cost: amountText(poll, costs[project]!),
        supporters: supporters[project]!,
        payment: formatRational(asMoney(poll, scaled(payment, BigInt(poll.pointUnit)))),
        price: formatRational(
          utility === "cost"
            ? scaled(price, BigInt(poll.pointUnit))
            : asMoney(poll, scaled(price, BigInt(poll.pointUnit))),
        ),
        ...payers,
      },
    },
  }));
  const paid = [...freeProjects(poll), ...bought];
  const added = completion.includes("greedy")
    ? takeInOrder(
        poll,
        contenders(poll).filter((project) => paid.every((known) => known.project !== project)),
        (a, b) => poll.votes[b]! - poll.votes[a]! || compare(a, b),
        paid.reduce((left, { project }) => left - costs[project]!, poll.budget),
      )
    : [];
  const raised = endowment.numerator * share.denominator !== share.numerator * endowment.denominator;
  const reasons: OutcomeReason[] = raised
    ? [
        {
          code: "endowment-raised",
          values: { from: formatRational(asMoney(poll, share)), to: formatRational(asMoney(poll, endowment)) },
        },
      ]
    : [];
  return report(poll, {
    rule: "equal-shares",
    selected: [...paid, ...added],
    whyNot: (project, left): ProjectReason[] => {
      const has = money(project);
      const missing = { ...has, numerator: costs[project]! * has.denominator - has.numerator };
      const short: ProjectReason = {
        code: "supporters-short",
        values: {
          cost: amountText(poll, costs[project]!),
          supporters: supporters[project]!,
          money: formatRational(asMoney(poll, has)),
          missing: formatRational(asMoney(poll, missing)),
        },
      };
      return completion.includes("greedy") ? [short, doesNotFit(poll, project, left)] : [short];
    },
    reasons,
  });
};

const Step = z.object({
  step: Exact.refine((step) => readRational(step)!.numerator > 0n, { error: "must be more than 0" }),
});

const scaled = ({ numerator, denominator }: Rational, factor: bigint): Rational => ({
  numerator: numerator * factor,
  denominator,
});
