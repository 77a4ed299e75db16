import type { Fault } from "@vanstervind/core";

/** Where Swedish coordinates lie, in degrees. */
const sweden = { lon: [10, 25], lat: [55, 70] } as const;

/** The first thing wrong with a geometry that ought to be a Polygon or a MultiPolygon, or `null`. */
export const geometryFault = (geometry: unknown): Pick<Fault, "code" | "field" | "message"> | null => {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if ((type !== "Polygon" && type !== "MultiPolygon") || !Array.isArray(coordinates) || coordinates.length === 0) {
    const got = typeof type === "string" ? type : "nothing";
    return { code: "not-a-polygon", field: "geometry", message: `must be a Polygon or a MultiPolygon, got ${got}` };
  }
  const polygons: unknown[] = type === "Polygon" ? [coordinates] : coordinates;
  for (const [p, rings] of polygons.entries()) {
    const path = type === "Polygon" ? "geometry.coordinates" : `geometry.coordinates.${p}`;
    if (!Array.isArray(rings) || rings.length === 0) {
      return { code: "not-a-polygon", field: path, message: "must be a list of rings" };
    }
    for (const [r, ring] of rings.entries()) {
      const fault = ringFault(ring, `${path}.${r}`);
      if (fault !== null) return fault;
    }
  }
  return null;
};

const ringFault = (ring: unknown, field: string): Pick<Fault, "code" | "field" | "message"> | null => {
  if (!Array.isArray(ring) || ring.length < 4) {
    return {
      code: "ring-too-short",
      field,
      message: "must be a ring of at least four points, the last like the first",
    };
  }
  for (let i = 0; i < ring.length; i++) {
    const [lon, lat] = Array.isArray(ring[i]) ? (ring[i] as unknown[]) : [];
    if (typeof lon !== "number" || typeof lat !== "number") {
      return { code: "not-a-point", field: `${field}.${i}`, message: "must be a point [lon, lat]" };
    }
    if (!isWithin(lon, sweden.lon) || !isWithin(lat, sweden.lat)) {
      const swapped = isWithin(lat, sweden.lon) && isWithin(lon, sweden.lat);
      return {
        code: swapped ? "swapped-coordinates" : "out-of-range",
        field: `${field}.${i}`,
        message: swapped
          ? `has latitude before longitude; write [${lat}, ${lon}]`
          : `must be [lon, lat] in degrees (WGS 84) within Sweden, got [${lon}, ${lat}]`,
      };
    }
  }
  const [first, last] = [ring[0], ring[ring.length - 1]] as [number[], number[]];
  return first[0] === last[0] && first[1] === last[1]
    ? null
    : { code: "ring-not-closed", field, message: "must end in the point it starts in" };
};

const isWithin = (value: number, [from, to]: readonly [number, number]): boolean => value >= from && value <= to;
