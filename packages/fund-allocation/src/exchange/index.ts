/**
 * Applications in, decisions and payments out, as CSV and JSON.
 *
 * @packageDocumentation
 */

export * from "./applicants-file.ts";
export * from "./applications-file.ts";
export * from "./decision-file.ts";
export * from "./payment-list.ts";
export * from "./payment-reference.ts";
