/**
 * How sure a ranking is: what happens to it when weights and figures are uncertain.
 *
 * @packageDocumentation
 */

export * from "./acceptability.ts";
export * from "./explain-robustness.ts";
export type { LevelOptions } from "./internal/problem.ts";
export * from "./rank-intervals.ts";
export * from "./robustness-reasons.ts";
export * from "./smaa.ts";
export * from "./smaa-of-values.ts";
export * from "./smaa-result.ts";
export * from "./stability.ts";
export * from "./swap-distance.ts";
export * from "./uncertain-level.ts";
export * from "./weight-constraint.ts";
