/**
 * Priorities over time: what moved between two rankings and why, when a decision should be thought over, and a record
 * of proposals and decisions that can be replayed byte for byte.
 *
 * @packageDocumentation
 */

export * from "./explain-history.ts";
export * from "./history.ts";
export * from "./history-reasons.ts";
export * from "./movers.ts";
export * from "./propose-reopening.ts";
export * from "./record-decision.ts";
export * from "./record-ranking.ts";
export * from "./replay-history.ts";
