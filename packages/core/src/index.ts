/**
 * What every Vänstervind package shares and no domain owns: one error type, parsing that reports all faults at once,
 * a seeded random generator, ids, money in öre, half-open intervals, and reasons that read as sentences.
 *
 * @packageDocumentation
 */

export * from "./civil-day.ts";
export * from "./domain-error.ts";
export * from "./id.ts";
export * from "./interval.ts";
export * from "./iso-date.ts";
export * from "./local-text.ts";
export * from "./ore.ts";
export * from "./parse.ts";
export * from "./random.ts";
export * from "./reason.ts";
