/**
 * Say here what the package decides, for whom, and what it guarantees.
 *
 * @packageDocumentation
 */

export * from "./entry.ts";
export * from "./order.ts";
