/**
 * Doors into walkable turfs of a wanted size, each with its walking order: addresses in, every one of them in exactly
 * one turf or excluded with a reason, and GeoJSON out.
 *
 * @packageDocumentation
 */

export * from "./address.ts";
export * from "./boundary.ts";
export * from "./compare-house-numbers.ts";
export { divide, type Shard } from "./divide.ts";
export * from "./entrance.ts";
export * from "./explain.ts";
export * from "./floor-order.ts";
export * from "./ground.ts";
export { groupEntrances } from "./group-entrances.ts";
export * from "./join-shards.ts";
export * from "./load-unit.ts";
export * from "./pace.ts";
export * from "./priorities.ts";
export * from "./reasons.ts";
export * from "./shard.ts";
export type { AbortLike, SplitOptions, SplitProgress } from "./split-options.ts";
export * from "./split-shard.ts";
export * from "./split-turfs.ts";
export { StreetClass, StreetEdge, StreetNetwork, StreetNode } from "./street-network.ts";
export * from "./street-runs.ts";
export * from "./turf-plan.ts";
export * from "./walking-metres.ts";
export * from "./walking-order.ts";
