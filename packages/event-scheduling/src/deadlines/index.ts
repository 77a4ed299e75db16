/**
 * What must be done how long before an event, counted back over working days.
 *
 * @packageDocumentation
 */

export * from "./back-plan.ts";
export * from "./explain-deadlines.ts";
export * from "./lead-task.ts";
