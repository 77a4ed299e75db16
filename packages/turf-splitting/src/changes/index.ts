/**
 * A plan of turfs that lives: addresses come and go, somebody wants no visit, turfs are merged, bisected and locked, and
 * what has nothing to do with it stays as it is.
 *
 * @packageDocumentation
 */

export * from "./bisect-turf.ts";
export * from "./change-reason.ts";
export * from "./changes.ts";
export * from "./explain-changes.ts";
export * from "./lock-turf.ts";
export * from "./merge-turfs.ts";
export * from "./move-stops.ts";
export * from "./reoptimise.ts";
export * from "./resplit.ts";
