/**
 * What to choose under a budget: the front of need against effects, and the best choice of areas for the hours and
 * kronor there are, with how far from the best it can be.
 *
 * @packageDocumentation
 */

export * from "./candidate.ts";
export * from "./choose-portfolio.ts";
export * from "./explain-portfolio.ts";
export * from "./front.ts";
export * from "./pareto-layers.ts";
export * from "./portfolio.ts";
export * from "./portfolio-options.ts";
export * from "./portfolio-reasons.ts";
