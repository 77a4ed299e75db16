/**
 * What organisations beside the district hold in its years, for apps that plan around it.
 *
 * @packageDocumentation
 */

export * from "./data/load-data.ts";
export * from "./steps/held-by-others.ts";
