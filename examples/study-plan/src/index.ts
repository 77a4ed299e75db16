/**
 * The studies of a district: its records as a register, gaps, offers and occasions, for this app and for others that
 * build on them.
 *
 * @packageDocumentation
 */

export * from "./steps/studies.ts";
