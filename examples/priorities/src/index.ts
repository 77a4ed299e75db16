/**
 * The district's priorities: the model of areas, the ranking, and the board's decision, for this app and for others that
 * build on them.
 *
 * @packageDocumentation
 */

export * from "./report/areas-section.ts";
export { riksdagOf } from "./steps/area-levels.ts";
export * from "./steps/areas.ts";
