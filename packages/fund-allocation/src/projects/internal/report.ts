import { formatRational } from "../../internal/rational.ts";
import type { Outcome, OutcomeReason, ProjectReason } from "../outcome.ts";
import type { Poll } from "./poll.ts";

/** What a rule found, by place of the project. */
export interface Findings {
  readonly rule: Outcome["rule"];
  /** Those paid for, in order, each with its reason. */
  readonly selected: readonly { readonly project: number; readonly reason: ProjectReason }[];
  /** Why a project that has supporters is not paid for, when so much is left. */
  readonly whyNot: (project: number, left: string) => readonly ProjectReason[];
  /** What the outcome as a whole is due to, before what is left. */
  readonly reasons?: readonly OutcomeReason[];
}

/** An amount in the poll's unit, as text. */
export const amountText = ({ unit }: Poll, amount: bigint): string =>
  formatRational({ numerator: amount, denominator: unit });

/** The points of a project's supporters, as text. */
export const votesText = ({ votes, pointUnit }: Poll, project: number): string =>
  formatRational({ numerator: BigInt(votes[project]!), denominator: BigInt(pointUnit) });

/** The outcome with a reason for every project and for what is left. */
export const report = (poll: Poll, { rule, selected, whyNot, reasons = [] }: Findings): Outcome => {
  const { ids, costs, budget, supporters } = poll;
  const why = new Map(selected.map(({ project, reason }) => [project, reason]));
  const spent = selected.reduce((sum, { project }) => sum + costs[project]!, 0n);
  const left = amountText(poll, budget - spent);
  const unpaid = costs.flatMap((cost, project) => (supporters[project]! > 0 && !why.has(project) ? [cost] : []));
  const fitting = unpaid.filter((cost) => cost <= budget - spent).length;
  const closing: OutcomeReason =
    unpaid.length === 0
      ? { code: "all-supported-paid", values: { left } }
      : fitting === 0
        ? { code: "nothing-more-fits", values: { left } }
        : { code: "left-unspent", values: { budget: amountText(poll, budget), left, fitting } };
  return {
    rule,
    selected: selected.map(({ project }) => ids[project]!),
    projects: ids.map((id, project) => {
      const bought = why.get(project);
      const reasons =
        bought !== undefined
          ? [bought]
          : supporters[project] === 0
            ? [{ code: "no-support" as const, values: {} }]
            : whyNot(project, left);
      return {
        id,
        selected: bought !== undefined,
        cost: amountText(poll, costs[project]!),
        supporters: supporters[project]!,
        votes: votesText(poll, project),
        reasons,
      };
    }),
    budget: amountText(poll, budget),
    spent: amountText(poll, spent),
    left,
    reasons: [...reasons, closing],
  };
};

/** Projects with supporters that cost nothing: every rule pays for them. */
export const freeProjects = ({ costs, supporters }: Poll): Findings["selected"] =>
  costs.flatMap((cost, project) =>
    cost === 0n && supporters[project]! > 0
      ? [{ project, reason: { code: "free" as const, values: { supporters: supporters[project]! } } }]
      : [],
  );

/** Projects with supporters that cost something, but not more than the whole budget. */
export const contenders = ({ costs, supporters, budget }: Poll): number[] =>
  [...costs.keys()].filter((project) => supporters[project]! > 0 && costs[project]! > 0n && costs[project]! <= budget);

/** Why a project is left out that costs more than is left. */
export const doesNotFit = (poll: Poll, project: number, left: string): ProjectReason => ({
  code: "does-not-fit",
  values: { cost: amountText(poll, poll.costs[project]!), left },
});
