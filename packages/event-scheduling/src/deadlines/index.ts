/**
 * What must be done how long before an event, counted back over working days, and whether information got out in time.
 *
 * @packageDocumentation
 */

export * from "./back-plan.ts";
export * from "./explain-deadlines.ts";
export * from "./lead-task.ts";
export * from "./notice-rule.ts";
export * from "./reach-report.ts";
