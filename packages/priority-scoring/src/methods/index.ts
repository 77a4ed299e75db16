/**
 * Multi-criteria methods behind one signature: a decision matrix and weights in, scores and ranks out.
 *
 * @packageDocumentation
 */

export * from "./matrix.ts";
export * from "./normalise.ts";
export * from "./pareto.ts";
export * from "./weighted-product.ts";
export * from "./weighted-sum.ts";
