/**
 * When Sweden votes.
 *
 * @packageDocumentation
 */

export * from "./swedish-elections.ts";
