/**
 * When Sweden votes, and the days that a campaign plans by, each with its source.
 *
 * @packageDocumentation
 */

export type * from "./election.ts";
export * from "./election-deadlines.ts";
export * from "./explain-elections.ts";
export * from "./swedish-elections.ts";
