import { type Metric, toCentimetres } from "./metric.ts";
import { createPlane } from "./plane.ts";

/** Distances as the crow flies. */
export const createStraightMetric = (places: readonly { readonly lon: number; readonly lat: number }[]): Metric => {
  const plane = createPlane(places);
  const x = Float64Array.from(places, ({ lon, lat }) => plane.x(lon, lat));
  const y = Float64Array.from(places, ({ lon, lat }) => plane.y(lon, lat));
  const between = (a: number, b: number): number => toCentimetres(Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!));
  return {
    size: places.length,
    x,
    y,
    between,
    matrix: (stops) => {
      const n = stops.length;
      const distances = new Float64Array(n * n);
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) distances[i * n + j] = between(stops[i]!, stops[j]!);
      return distances;
    },
    onStreets: false,
    parts: 1,
    offStreet: [],
  };
};
