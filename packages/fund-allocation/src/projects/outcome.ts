import type { Reason } from "@vanstervind/core";

/** Why a project is paid for or not, and what would have changed that. Amounts are exact, in the unit of the budget. */
export type ProjectReason =
  | Reason<
      "bought",
      {
        /** What the project costs. */
        readonly cost: string;
        /** How many voters supported it. */
        readonly supporters: number;
        /** What each supporter paid, for each point when ballots have points, unless that was more than was left. */
        readonly payment: string;
        /** The price of one unit of utility: projects with the lowest were bought first. */
        readonly price: string;
        /** How many supporters paid that and kept something. */
        readonly inFull: number;
        /** How many paid the last they had. The other supporters had nothing left. */
        readonly emptied: number;
      }
    >
  | Reason<"free", { readonly supporters: number }>
  | Reason<"most-votes", { readonly cost: string; readonly votes: string; readonly left: string }>
  | Reason<
      "earned",
      {
        /** What the project costs. */
        readonly cost: string;
        /** How many voters supported it. */
        readonly supporters: number;
        /** What each voter had earned when the supporters could pay. */
        readonly load: string;
      }
    >
  | Reason<"in-best-set", { readonly utility: string }>
  | Reason<"not-in-best-set", { readonly utility: string }>
  | Reason<"no-support", Record<never, never>>
  | Reason<
      "supporters-short",
      {
        /** What the project costs. */
        readonly cost: string;
        /** How many voters supported it. */
        readonly supporters: number;
        /** What they had left together at the end. */
        readonly money: string;
        /** What they lacked. */
        readonly missing: string;
      }
    >
  | Reason<"does-not-fit", { readonly cost: string; readonly left: string }>
  | Reason<"stopped-at", { readonly stoppedBy: string; readonly cost: string; readonly left: string }>
  | Reason<
      "would-take",
      {
        /** The highest cost at which it is paid for, or `null` when no cost helps. */
        readonly cost: string | null;
        /** How many more voters for it alone, or `null` when no number helps. */
        readonly voters: number | null;
        /** The budget at which it is paid for, or `null` when none helps. */
        readonly budget: string | null;
      }
    >;

/** What a whole outcome is due to. */
export type OutcomeReason =
  | Reason<"all-supported-paid", { readonly left: string }>
  | Reason<"nothing-more-fits", { readonly left: string }>
  | Reason<
      "left-unspent",
      {
        /** The budget. */
        readonly budget: string;
        /** What is left of it. */
        readonly left: string;
        /** How many projects with support would fit in what is left. */
        readonly fitting: number;
      }
    >
  | Reason<"stopped-at", { readonly stoppedBy: string; readonly cost: string; readonly left: string }>
  | Reason<
      "endowment-raised",
      {
        /** What each voter had to begin with. */
        readonly from: string;
        /** What each voter was given to count with in the end. */
        readonly to: string;
      }
    >;

/** The reasons that {@link Outcome} gives, for one project or for all. */
export type ProjectsReason = ProjectReason | OutcomeReason;

/** What became of one project. */
export interface ProjectResult {
  /** The id of the project. */
  readonly id: string;
  /** Whether it is paid for. */
  readonly selected: boolean;
  /** What it costs. */
  readonly cost: string;
  /** How many voters support it. */
  readonly supporters: number;
  /** The points of all its supporters; their number under approval ballots. */
  readonly votes: string;
  /** Why, as data for `explainProjects`. */
  readonly reasons: readonly ProjectReason[];
}

/** What a rule pays for. Amounts are exact numbers in the unit of the budget; nothing tells how anyone voted. */
export interface Outcome {
  /** The rule. */
  readonly rule: "equal-shares" | "greedy" | "optimum" | "phragmen";
  /** The ids of the projects paid for, in the order the rule took them. */
  readonly selected: readonly string[];
  /** All projects, by id. */
  readonly projects: readonly ProjectResult[];
  /** The budget. */
  readonly budget: string;
  /** What the selected projects cost. */
  readonly spent: string;
  /** What is left of the budget. */
  readonly left: string;
  /** How the money was spent, and why some is left. */
  readonly reasons: readonly OutcomeReason[];
}
