import type { Id } from "@vanstervind/core";
import type { WeightQuestion, WeightReason } from "./weight-reasons.ts";

/** The weight of one criterion (or block), and the span of weights that the answers allow. */
export interface ElicitedWeight {
  /** The id that the answers were about. */
  readonly id: Id;
  /** Its weight; all weights sum to 1. */
  readonly weight: number;
  /** The least weight that fits the answers as well; equal to `weight` where the method has one solution. */
  readonly low: number;
  /** The greatest weight that fits the answers as well. */
  readonly high: number;
}

/** No answer checks another, so nothing can be said about how well they agree. */
export interface Unchecked {
  /** Tells the measures apart. */
  readonly measure: "none";
  /** Always `null`. */
  readonly acceptable: null;
}

/** How well pairwise comparisons agree, by Saaty's consistency ratio. */
export interface ComparisonConsistency {
  /** Tells the measures apart. */
  readonly measure: "consistency-ratio";
  /** The principal eigenvalue of the comparisons; as large as the number of criteria when they agree fully. */
  readonly lambdaMax: number;
  /** (lambdaMax − n) / (n − 1). */
  readonly index: number;
  /** The mean index of random comparisons of as many criteria, with as many missing. */
  readonly randomIndex: number;
  /** index / randomIndex: 0 when all agree, about 1 when answers are drawn by lot. */
  readonly ratio: number;
  /** The highest ratio that is acceptable. */
  readonly limit: number;
  /** How many comparisons there are beyond the fewest that join all criteria: each checks the others. */
  readonly crossChecks: number;
  /** Whether the ratio is within the limit; `null` without any cross-check. */
  readonly acceptable: boolean | null;
}

/** How well the answers of the best-worst method agree. */
export interface BestWorstConsistency {
  /** Tells the measures apart. */
  readonly measure: "best-worst";
  /** The greatest deviation that the weights leave, as small as it can be; 0 when all answers agree. */
  readonly xi: number;
  /**
   * xi against that of one answer that disagrees as much as it can; two that also disagree with each other may exceed 1.
   * `null` for the linear form, whose xi is on another scale.
   */
  readonly outputRatio: number | null;
  /** The greatest disagreement among the answers themselves, from 0 to 1. */
  readonly ratio: number;
  /** The highest ratio that is acceptable; `null` where none is published (outside 3–9 criteria or a scale of 3–9). */
  readonly limit: number | null;
  /** Whether the ratio is within the limit; `null` where there is no limit and the answers do not agree fully. */
  readonly acceptable: boolean | null;
}

/** How well answers agree, told apart by `measure`. */
export type Consistency = Unchecked | ComparisonConsistency | BestWorstConsistency;

/**
 * Weights from people's answers: the one shape that every elicitation returns.
 *
 * Ask until `consistency.acceptable` is true or `next` is `null`; the weights hold all the way, as far as the answers go.
 */
export interface Elicitation<C extends Consistency = Consistency> {
  /** One row for each id, by id; the weights sum to 1. */
  readonly weights: readonly ElicitedWeight[];
  /** How well the answers agree with each other. */
  readonly consistency: C;
  /** What is to be known about the weights, in words by `explainWeights`. */
  readonly reasons: readonly WeightReason[];
  /** The question whose answer would help most now, in words by `explainWeights`; `null` when there is none. */
  readonly next: WeightQuestion | null;
}
