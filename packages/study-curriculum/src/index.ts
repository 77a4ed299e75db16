/**
 * Who needs which study, who has been offered it and who has done it, as of any day, and what is left to do.
 *
 * Start with {@link studyRegister}, then ask {@link gapReport}, {@link ladder}, {@link deadlines}, {@link personalPath},
 * {@link gate}, {@link occasions} and {@link organiserShare}.
 *
 * @packageDocumentation
 */

export * from "./as-of.ts";
export * from "./completion.ts";
export { type Curriculum, curriculum } from "./curriculum.ts";
export * from "./deadlines.ts";
export * from "./describe-needs.ts";
export * from "./gap-reason.ts";
export * from "./gap-report.ts";
export * from "./gap-row.ts";
export type { GapQuery, GapRows } from "./gap-rows.ts";
export * from "./gate.ts";
export * from "./ladder.ts";
export { gradeOf, type HoursOf, Needs, remainingNeeds, type UnitNeed, unitsOf } from "./needs.ts";
export * from "./occasions.ts";
export * from "./personal-path.ts";
export * from "./register.ts";
export * from "./requirement.ts";
export * from "./session.ts";
export * from "./study-path.ts";
export * from "./study-unit.ts";
export * from "./subject.ts";
export { type GapTally, tally } from "./tally.ts";
export * from "./update-subject.ts";
