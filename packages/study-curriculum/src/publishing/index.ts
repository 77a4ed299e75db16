/**
 * What may be shown to whom: small cells hidden so that nothing can be computed back, export profiles, retention and erasure.
 *
 * @packageDocumentation
 */

export * from "./admit.ts";
export * from "./apply-retention.ts";
export { CountedRecord } from "./counted-record.ts";
export * from "./explain-publishing.ts";
export * from "./export-records.ts";
export * from "./person-file.ts";
export * from "./publish-gaps.ts";
export * from "./suppress-tables.ts";
