/**
 * A year of the activity fund, step by step, for this app and for others that build on it.
 *
 * @packageDocumentation
 */

export * from "./report/fund-section.ts";
export { fundStyles } from "./report/styles.ts";
export * from "./steps/association-weights.ts";
export * from "./steps/fund.ts";
