/**
 * Which areas, issues and audiences come first, and why: criteria with source and date, value functions on fixed
 * bounds, need times effect, contributions that sum to the score, and board decisions that are never hidden.
 *
 * @packageDocumentation
 */

export * from "./additive.ts";
export * from "./alternative.ts";
export * from "./compare.ts";
export * from "./comparison-reasons.ts";
export * from "./competition-ranks.ts";
export * from "./criterion.ts";
export * from "./decide.ts";
export * from "./diminishing-returns.ts";
export * from "./explain.ts";
export * from "./level-of.ts";
export * from "./missing-policy.ts";
export * from "./model.ts";
export * from "./need-and-effect.ts";
export * from "./override.ts";
export * from "./partial-value.ts";
export * from "./rank.ts";
export * from "./ranking.ts";
export * from "./reasons.ts";
export * from "./reassess.ts";
export * from "./reassessment-reasons.ts";
export * from "./to-weights.ts";
export * from "./unit.ts";
export * from "./value-function.ts";
export * from "./value-per-cost.ts";
