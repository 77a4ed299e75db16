import type { Fault } from "@vanstervind/core";
import type { Scan } from "@vanstervind/csv";
import { decodeText, judge } from "@vanstervind/csv";
import type * as z from "zod";
import { geometryFault } from "./geometry-fault.ts";
import type { Polygons } from "./polygons.ts";

/**
 * Reads the polygons of a GeoJSON FeatureCollection by a row schema: the properties are its fields and `polygons` the
 * border. Properties that the schema does not name are left out. Every fault is kept with the index of its feature.
 *
 * Rings are checked to be closed, of four points or more, and within Sweden; that they do not cross is not checked.
 * O(points).
 */
export const scanGeoJson = <Shape extends z.ZodRawShape>(
  content: string | Uint8Array,
  row: z.ZodObject<Shape>,
  { source }: { readonly source: string },
): Scan<z.output<z.ZodObject<Shape>>> => {
  const nothing = { rows: [], records: [], placeOf: (record: number) => record };
  const { text, faults: unreadable } = decodeText(content, source);
  if (unreadable.length > 0) return { ...nothing, faults: unreadable };
  const whole = (code: string, message: string) => ({
    ...nothing,
    faults: [{ code, source, row: null, field: "", message }],
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return whole("not-json", `is not JSON: ${(error as SyntaxError).message}`);
  }
  if (!isRecord(json) || json.type !== "FeatureCollection" || !Array.isArray(json.features)) {
    return whole(
      "not-a-feature-collection",
      'is not a GeoJSON FeatureCollection: {"type": "FeatureCollection", "features": […]}',
    );
  }
  const faults: Fault[] = [];
  const records = json.features.map((feature: unknown, index) => {
    const { properties, geometry } = isRecord(feature) ? feature : { properties: null, geometry: null };
    const fault = geometryFault(geometry);
    if (fault !== null) faults.push({ ...fault, source, row: index });
    return { ...(isRecord(properties) ? properties : {}), polygons: polygonsOf(geometry) };
  });
  const unseen = faults.length > 0 ? new Set(["polygons"]) : new Set<string>();
  const judged = judge(row, records, { source, placeOf: (record) => record, unseen });
  return { ...judged, faults: [...faults, ...judged.faults].sort((a, b) => a.row! - b.row!) };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The geometry as a MultiPolygon's coordinates. Its parts were checked by {@link geometryFault}. */
const polygonsOf = (geometry: unknown): unknown => {
  const { type, coordinates } = isRecord(geometry) ? geometry : {};
  return type === "Polygon" ? [coordinates] : (coordinates as Polygons | undefined);
};
