import type { Id } from "@vanstervind/core";
import type { Alternative } from "./alternative.ts";
import type { MissingPolicy } from "./missing-policy.ts";
import type { Model } from "./model.ts";
import type { RankReason } from "./reasons.ts";

/** What `rank` proposes: the alternatives in order, and those that could not be ranked. */
export interface Ranking {
  /** The model that was used, as it was read. */
  readonly model: Model;
  /** The missing-data policy that was asked for; `null` when none was. */
  readonly missing: MissingPolicy | null;
  /** The ranked alternatives, best first; within a tie by id. */
  readonly rows: readonly RankedRow[];
  /** The alternatives left out for missing data, by id. Nothing is left out without a row here. */
  readonly excluded: readonly UnrankedRow[];
}

/** An alternative's place in a ranking, and all that led to it. */
export interface RankedRow {
  /** The alternative's id. */
  readonly id: Id;
  /** The alternative's name. */
  readonly name: string;
  /** The alternative's kind. */
  readonly kind: Alternative["kind"];
  /** 1 is best. Ties share the best rank and the next rank is skipped: 1, 2, 2, 4. */
  readonly rank: number;
  /** The value of the model's root block, from 0 to 1 unless a criterion extends beyond its bounds. */
  readonly score: number;
  /** The scores with every missing figure at its worst and at its best; both the score when nothing is missing. */
  readonly scoreInterval: { readonly low: number; readonly high: number };
  /** The ranks that are possible given every row's score interval; both the rank when nothing is missing at all. */
  readonly rankInterval: { readonly best: number; readonly worst: number };
  /** Every block within the model, each before its own blocks: need, effect and so on. */
  readonly blocks: readonly BlockScore[];
  /** Every criterion in the model's order. */
  readonly criteria: readonly CriterionScore[];
  /** What a reader should know, in words by `explain`. */
  readonly reasons: readonly RankReason[];
}

/** How one block of an alternative came out. */
export interface BlockScore {
  /** The block's id. */
  readonly id: Id;
  /** The block's own value. */
  readonly score: number;
  /** Its share of the model's weight: the product of the weights on its path from the root, each with sum 1. */
  readonly weight: number;
  /** Its part of the alternative's score; the contributions of a block's parts sum to the block's. */
  readonly contribution: number;
}

/** How one criterion of an alternative came out. */
export interface CriterionScore {
  /** The criterion's id. */
  readonly id: Id;
  /** The level as given, in the criterion's unit; `null` when missing. */
  readonly level: number | null;
  /** What the level is worth from 0 to 1; for a missing level, the value that the policy puts in its place. */
  readonly value: number;
  /** Its share of the model's weight: the product of the weights on its path from the root, each with sum 1. */
  readonly weight: number;
  /** Its part of the alternative's score; contributions of all criteria sum to the score. */
  readonly contribution: number;
}

/** An alternative that could not be ranked. */
export interface UnrankedRow {
  /** The alternative's id. */
  readonly id: Id;
  /** The alternative's name. */
  readonly name: string;
  /** The alternative's kind. */
  readonly kind: Alternative["kind"];
  /** Why. */
  readonly reasons: readonly RankReason[];
}
