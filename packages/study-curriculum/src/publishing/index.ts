/**
 * What may be shown to whom: small cells hidden so that nothing can be computed back, export profiles, retention and erasure.
 *
 * @packageDocumentation
 */

export { CountedRecord } from "./counted-record.ts";
export * from "./explain-publishing.ts";
export * from "./publish-gaps.ts";
export * from "./suppress-tables.ts";
