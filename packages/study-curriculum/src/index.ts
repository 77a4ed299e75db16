/**
 * Who needs which study and who has done it, as of any day and as known on any day.
 *
 * Start with {@link studyRegister}, then ask {@link gapReport}. What one subject has left to do is in `/paths`, how far
 * the offers have reached in `/reports`, the register after one member's change in `/updates`.
 *
 * @packageDocumentation
 */

export * from "./as-of.ts";
export * from "./completion.ts";
export type { Curriculum } from "./curriculum.ts";
export * from "./describe-needs.ts";
export * from "./gap-reason.ts";
export * from "./gap-report.ts";
export * from "./gap-row.ts";
export type { GapQuery, GapRows } from "./gap-rows.ts";
export type { GapTally } from "./gap-tally.ts";
export * from "./grade-of.ts";
export { type HoursOf, Needs, remainingNeeds, type UnitNeed, unitsOf } from "./needs.ts";
export * from "./register.ts";
export * from "./requirement.ts";
export * from "./session.ts";
export * from "./study-unit.ts";
export * from "./subject.ts";
