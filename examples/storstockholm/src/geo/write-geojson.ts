import type { Polygons } from "./polygons.ts";

/** Writes rows with a border as a GeoJSON FeatureCollection, a feature a line: the other fields are its properties. */
export const writeGeoJson = (rows: readonly { readonly polygons: Polygons }[]): string => {
  const features = rows.map(({ polygons, ...properties }) => {
    const geometry =
      polygons.length === 1
        ? { type: "Polygon", coordinates: polygons[0] }
        : { type: "MultiPolygon", coordinates: polygons };
    return JSON.stringify({ type: "Feature", properties, geometry });
  });
  return `{"type":"FeatureCollection","features":[\n${features.join(",\n")}\n]}\n`;
};
