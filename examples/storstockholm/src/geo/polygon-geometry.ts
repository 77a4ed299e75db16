import type { Position } from "@vanstervind/csv";
import type { Polygons } from "./polygons.ts";

/** Whether a point lies in the polygons and in none of their holes; on a border either may be said. O(points). */
export const isInside = (polygons: Polygons, [lon, lat]: Position): boolean => {
  let inside = false;
  for (const rings of polygons) {
    for (const ring of rings) {
      // A ray to the east crosses the borders of the area an odd number of times exactly when it starts inside.
      for (let i = 1; i < ring.length; i++) {
        const [lonA, latA] = ring[i - 1]!;
        const [lonB, latB] = ring[i]!;
        if (latA > lat !== latB > lat && lon < lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA)) inside = !inside;
      }
    }
  }
  return inside;
};

/**
 * The centre of gravity of the area, holes taken out. It may lie outside a bent area: see {@link interiorPoint}.
 *
 * @example
 * ```ts
 * import { centroid } from "@vanstervind/storstockholm";
 *
 * centroid([[[[18, 59], [18.2, 59], [18.2, 59.2], [18, 59.2], [18, 59]]]]).map((degrees) => degrees.toFixed(2));
 * // => ["18.10", "59.10"]
 * ```
 */
export const centroid = (polygons: Polygons): Position => {
  // Sums are taken from the first point, so that no digits are lost to the distance from [0, 0].
  const [lon0, lat0] = polygons[0]![0]![0]!;
  let [doubleArea, lonSum, latSum] = [0, 0, 0];
  for (const rings of polygons) {
    for (const [index, ring] of rings.entries()) {
      let [ringArea, ringLon, ringLat] = [0, 0, 0];
      for (let i = 1; i < ring.length; i++) {
        const [xA, yA] = [ring[i - 1]![0] - lon0, ring[i - 1]![1] - lat0];
        const [xB, yB] = [ring[i]![0] - lon0, ring[i]![1] - lat0];
        const cross = xA * yB - xB * yA;
        ringArea += cross;
        ringLon += (xA + xB) * cross;
        ringLat += (yA + yB) * cross;
      }
      // The outer ring adds and holes take away, whichever way round they were drawn.
      const sign = ringArea < 0 === (index === 0) ? -1 : 1;
      doubleArea += sign * ringArea;
      lonSum += sign * ringLon;
      latSum += sign * ringLat;
    }
  }
  if (doubleArea === 0) return [lon0, lat0];
  return [lon0 + lonSum / (3 * doubleArea), lat0 + latSum / (3 * doubleArea)];
};

/**
 * A point well inside the area: the centroid where it lies inside, else the middle of the widest stretch on the
 * latitude through it or, failing that, on the nearest of 64 others. O(points).
 */
export const interiorPoint = (polygons: Polygons): Position => {
  const centre = centroid(polygons);
  if (isInside(polygons, centre)) return centre;
  const { south, north } = boundsOf(polygons);
  const latitudes = Array.from({ length: 65 }, (_, i) => south + ((north - south) * (i + 0.5)) / 65).sort(
    (a, b) => Math.abs(a - centre[1]) - Math.abs(b - centre[1]) || a - b,
  );
  for (const lat of latitudes) {
    const middle = widestStretch(polygons, lat);
    if (middle !== null && isInside(polygons, [middle, lat])) return [middle, lat];
  }
  return centre;
};

/** The middle of the widest stretch of the area on a latitude. */
const widestStretch = (polygons: Polygons, lat: number): number | null => {
  const crossings: number[] = [];
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [lonA, latA] = ring[i - 1]!;
      const [lonB, latB] = ring[i]!;
      if (latA > lat !== latB > lat) crossings.push(lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA));
    }
  }
  crossings.sort((a, b) => a - b);
  let [middle, widest]: [number | null, number] = [null, 0];
  for (let i = 1; i < crossings.length; i += 2) {
    const width = crossings[i]! - crossings[i - 1]!;
    if (width > widest) [middle, widest] = [(crossings[i]! + crossings[i - 1]!) / 2, width];
  }
  return middle;
};

/** The box around the area, in degrees. */
export const boundsOf = (polygons: Polygons): { west: number; south: number; east: number; north: number } => {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon, lat] of polygons.flat(2)) {
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return { west, south, east, north };
};
