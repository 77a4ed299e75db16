/**
 * What is taken along and what may be shown: areas on a map, walks, tables, and sheets to print, with no trace of those
 * who want no visit.
 *
 * @packageDocumentation
 */

export type { PlannedStop, PlannedTurf, PlannedTurfs, Safeguard } from "./planned-turf.ts";
export * from "./to-csv.ts";
export * from "./to-geo-json.ts";
export * from "./to-gpx.ts";
export * from "./turf-polygons.ts";
export * from "./turf-statistics.ts";
export * from "./walk-sheets.ts";
