/**
 * Which courses, where and when, with how many leaders, so that everyone who lacks a unit has a seat; and waiting lists
 * with priority classes for the courses that fill up.
 *
 * @packageDocumentation
 */

export * from "./explain-seats.ts";
export * from "./plan-seats.ts";
export * from "./seat-plan.ts";
export * from "./seat-request.ts";
export * from "./waiting-list.ts";
