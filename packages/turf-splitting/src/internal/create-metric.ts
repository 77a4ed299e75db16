import type { StreetNetwork } from "../street-network.ts";
import type { Metric } from "./metric.ts";
import { createStraightMetric } from "./straight-metric.ts";
import { createStreetGraph, type Place } from "./street-graph.ts";
import { createStreetMetric } from "./street-metric.ts";

/** Distances along the streets when there are any, else as the crow flies. */
export const createMetric = (network: StreetNetwork | null, places: readonly Place[]): Metric =>
  network === null || network.edges.length === 0
    ? createStraightMetric(places)
    : createStreetMetric(createStreetGraph(network, places));
