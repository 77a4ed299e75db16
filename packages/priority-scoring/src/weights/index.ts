/**
 * Where weights come from: elicitation with its consistency and what to ask next, and aids that read the data.
 *
 * @packageDocumentation
 */

export * from "./ahp-weights.ts";
export * from "./apply-weights.ts";
export * from "./best-worst.ts";
export * from "./best-worst-linear.ts";
export * from "./best-worst-nonlinear.ts";
export * from "./comparison.ts";
export * from "./data-weights.ts";
export * from "./direct-weights.ts";
export * from "./elicitation.ts";
export * from "./explain-weights.ts";
export * from "./rank-weights.ts";
export * from "./weight-reasons.ts";
