import type { Id } from "@vanstervind/core";
import type { RobustnessReason } from "./robustness-reasons.ts";

/** How the weights of a block were drawn, each allowed set as likely as any other. */
export interface WeightSampling {
  /** The id of the block. */
  readonly block: Id;
  /**
   * `simplex`: directly, from the lower bounds if there are any. `sorted`: drawn and put in the order of importance.
   * `rejection`: drawn until the constraints are met. `hit-and-run`: by a walk, even in the long run only, when nearly
   * all draws would be rejected.
   */
  readonly method: "simplex" | "sorted" | "rejection" | "hit-and-run";
}

/** Weights of one block, with sum 1. */
export interface BlockWeights {
  /** The id of the block. */
  readonly block: Id;
  /** The weight of each part, by the id of the criterion or block. */
  readonly weights: Readonly<Record<Id, number>>;
}

/** How sure the place of one alternative is. */
export interface SmaaRow {
  /** The id of the alternative. */
  readonly id: Id;
  /** The name of the alternative. */
  readonly name: string;
  /** Its rank with the model's own weights. Ties share the best rank. */
  readonly rank: number;
  /** Its mean rank over all weights. */
  readonly expectedRank: number;
  /** The best and the worst rank that occurred. Ranks that are rarer than the samples can show may lie outside. */
  readonly rankInterval: { readonly best: number; readonly worst: number };
  /**
   * Rank acceptability: the share of all weights that give it each rank, from `rankInterval.best` to
   * `rankInterval.worst`; all other ranks have 0. Sums to 1.
   */
  readonly acceptability: readonly number[];
  /** The mean of the weights that put it first: whom it suits. `null` when none does. */
  readonly centralWeights: readonly BlockWeights[] | null;
  /** Confidence factor: how often it is first with its central weights, as figures vary. `null` when never first. */
  readonly confidence: number | null;
  /** How often it is above the next row, a tie counting half; `null` for the last row. */
  readonly overNext: number | null;
  /** What a reader should know, in words by `explainRobustness`. */
  readonly reasons: readonly RobustnessReason[];
}

/** How sure a ranking is when weights and figures are uncertain. */
export interface Smaa {
  /** Whether shares are measured exactly or counted over samples. */
  readonly method: "exact" | "sampled";
  /** How many samples were counted; 0 when exact. */
  readonly samples: number;
  /** How the weights of each block with open weights were drawn; empty when exact. */
  readonly weightSampling: readonly WeightSampling[];
  /** The standard error of a share of one half, the largest there is: twice it covers 19 of 20 cases. 0 when exact. */
  readonly standardError: number;
  /** The alternatives by rank with the model's own weights, then by id. */
  readonly rows: readonly SmaaRow[];
  /** The ids of alternatives left out for missing figures. */
  readonly excluded: readonly Id[];
  /** How often each alternative is above each other, a tie counting half; `null` when not counted. */
  readonly pairwise: PairwiseWinning | null;
}

/** Pairwise winning indices. */
export interface PairwiseWinning {
  /** The alternatives, in the order of rows. */
  readonly ids: readonly Id[];
  /** `shares[i][j]` is how often `ids[i]` is above `ids[j]`; `shares[i][j] + shares[j][i]` is 1. */
  readonly shares: readonly (readonly number[])[];
}
