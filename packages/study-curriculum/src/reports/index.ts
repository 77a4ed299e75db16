/**
 * How far studies have reached: the ladder from offered to completed, occasions against their target, and who arranged them.
 *
 * @packageDocumentation
 */

export * from "./ladder.ts";
export * from "./occasions.ts";
export * from "./tally.ts";
