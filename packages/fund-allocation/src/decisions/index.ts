/**
 * What a board needs to decide and to answer for it: rules side by side, what would have changed an award, and the
 * letter to the applicant.
 *
 * @packageDocumentation
 */

export * from "./compare-rules.ts";
export * from "./decision-letter.ts";
export * from "./describe-rule.ts";
export * from "./gini.ts";
export * from "./what-would-change.ts";
