import type { Id } from "@vanstervind/core";
import type { Conflict, PortfolioReason } from "./portfolio-reasons.ts";

/** A candidate that was chosen. */
export interface ChosenRow {
  /** The id of the candidate. */
  readonly id: Id;
  /** The name of the candidate. */
  readonly name: string;
  /** The number of the chosen level, from 0. */
  readonly level: number;
  /** What the level is worth. */
  readonly value: number;
  /** What the level takes from each budget. */
  readonly costs: Readonly<Record<Id, number>>;
  /**
   * What it is worth beyond what it takes, each unit at its shadow price. Below 0 when only a least number, or what is
   * left over of a budget, brings it in.
   */
  readonly surplus: number;
  /** Why, in words by `explainPortfolio`. */
  readonly reasons: readonly PortfolioReason[];
}

/** A candidate that was left out. */
export interface LeftOutRow {
  /** The id of the candidate. */
  readonly id: Id;
  /** The name of the candidate. */
  readonly name: string;
  /**
   * How much more it must be worth, at each of its levels, for a choice with it to be as good as this one: exact among
   * at most 60 candidates, as a rule, and beyond that the least that the bound proves. `null` when it need not be worth
   * more, or that is not known: then others just fitted better.
   */
  readonly valueMissing: number | null;
  /** Why, and what would have brought it in, in words by `explainPortfolio`. */
  readonly reasons: readonly PortfolioReason[];
}

/** What became of a budget. */
export interface BudgetRow {
  /** The id of the budget. */
  readonly id: Id;
  /** What there was. */
  readonly amount: number;
  /** What the chosen take. */
  readonly used: number;
  /**
   * Shadow price: what one more unit is worth, about, as long as it is a small part of the whole. Measured on the
   * relaxed problem, in which parts of a level can be had; 0 when the budget is not what holds back.
   */
  readonly shadowPrice: number;
}

/** The chosen candidates, how good the choice is, and why. */
export interface Portfolio {
  /**
   * `optimal`: proven, to 10⁻¹⁰ of the value. `within-gap`: proven to be within `gap` of the best. `infeasible`: proven
   * that nothing keeps to the limits. `not-found`: nothing was found in the given steps, and neither proven impossible.
   */
  readonly status: "optimal" | "within-gap" | "infeasible" | "not-found";
  /** The sum of the values of the chosen. */
  readonly value: number;
  /** No choice that keeps to the limits is worth more. */
  readonly bound: number;
  /** How much better the best could be, at the most, as a share of `bound`. */
  readonly gap: number;
  /** The chosen, by id. */
  readonly chosen: readonly ChosenRow[];
  /** All others, by id. */
  readonly leftOut: readonly LeftOutRow[];
  /** Each budget, by id. */
  readonly budgets: readonly BudgetRow[];
  /** Which limits cannot be met together and by how much; empty unless infeasible. */
  readonly conflicts: readonly Conflict[];
}
