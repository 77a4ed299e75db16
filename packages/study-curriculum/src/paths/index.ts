/**
 * What one subject has left to do: paths to what is lacking, the calendar of deadlines with days to remind on, and the
 * gate that says whether someone may take a task.
 *
 * @packageDocumentation
 */

export * from "./curriculum.ts";
export * from "./deadlines.ts";
export * from "./explain-paths.ts";
export * from "./gate.ts";
export * from "./personal-path.ts";
export * from "./study-path.ts";
