/**
 * The register after one member's change, from which a report is made again in well under a millisecond.
 *
 * @packageDocumentation
 */

export * from "./update-subject.ts";
