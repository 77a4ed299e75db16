/**
 * Records in and out: CSV, xAPI statements, Open Badges and competency frameworks.
 *
 * @packageDocumentation
 */

export * from "./framework.ts";
export type { Unread } from "./internal/read-items.ts";
export * from "./open-badge.ts";
export * from "./records-csv.ts";
export * from "./xapi.ts";
