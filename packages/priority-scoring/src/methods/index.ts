/**
 * Multi-criteria methods behind one signature: a decision matrix and weights in, scores and ranks out. Each says what it
 * guarantees and whether it can reverse ranks.
 *
 * @packageDocumentation
 */

export * from "./borda.ts";
export * from "./copeland.ts";
export * from "./decision-matrix.ts";
export * from "./electre1.ts";
export * from "./electre3.ts";
export * from "./matrix.ts";
export * from "./method.ts";
export * from "./normalisation.ts";
export * from "./normalise.ts";
export * from "./pareto.ts";
export * from "./preference-function.ts";
export * from "./promethee1.ts";
export * from "./promethee2.ts";
export * from "./relation.ts";
export * from "./spotis.ts";
export * from "./topsis.ts";
export * from "./vikor.ts";
export * from "./weighted-product.ts";
export * from "./weighted-sum.ts";
