/**
 * Study circles by the rules of an association of study: hours, who counts, and the warning before it is too late.
 *
 * @packageDocumentation
 */

export * from "./attendance-csv.ts";
export * from "./circle-profile.ts";
export * from "./circle-report.ts";
export * from "./explain-circle.ts";
export * from "./study-circle.ts";
