/**
 * What a day's visits say about the next: counts by turf and area, when all is done, how long things take, and where to go.
 *
 * @packageDocumentation
 */

export * from "./calibrate-pace.ts";
export * from "./explain-results.ts";
export * from "./finish-forecast.ts";
export * from "./leaflet-pace.ts";
export * from "./next-day.ts";
export * from "./result-reason.ts";
export * from "./visit.ts";
export * from "./visit-counts.ts";
