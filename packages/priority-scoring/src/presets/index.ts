/**
 * Well-known formulas and models, ready to use: targeting by the statistics of areas, quick scores for ideas, a party
 * district's models for areas, issues and audiences, and the withholding of figures about too few people.
 *
 * @packageDocumentation
 */

export * from "./area-criteria.ts";
export * from "./audience-criteria.ts";
export * from "./district-model.ts";
export * from "./explain-presets.ts";
export type { RecencyOptions } from "./internal/recency-mean.ts";
export * from "./issue-criteria.ts";
export * from "./performance.ts";
export * from "./preset-criterion.ts";
export * from "./preset-reasons.ts";
export * from "./product-scores.ts";
export * from "./suppress-small.ts";
export * from "./turnout-average.ts";
export * from "./vote-goal.ts";
