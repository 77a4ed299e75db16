import type { Ground } from "../ground.ts";
import type { Metric } from "./metric.ts";
import { createStraightMetric } from "./straight-metric.ts";
import { createStreetGraph } from "./street-graph.ts";
import { createStreetMetric } from "./street-metric.ts";

/**
 * Distances along the streets when there are any, else as the crow flies.
 *
 * @param tables - Whether to compute the ways between nodes near each other beforehand: worth it for a search, while a few
 *   distances are cheaper one by one.
 */
export const createMetric = (ground: Ground, tables = true): Metric =>
  ground.from.length === 0
    ? createStraightMetric(ground)
    : createStreetMetric(createStreetGraph(ground), ground, tables);
