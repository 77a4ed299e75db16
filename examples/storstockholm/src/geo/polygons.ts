import type { Position } from "@vanstervind/csv";
import * as z from "zod";

/** The coordinates of a GeoJSON MultiPolygon: polygons of rings of points, the first ring of each its outer border. */
export type Polygons = readonly (readonly (readonly Position[])[])[];

/** Only that there are some: the rings themselves are checked, fast, where the file is read. */
export const Polygons = z
  .custom<Polygons>((value) => Array.isArray(value) && value.length > 0, { error: "must have a border" })
  .meta({ description: "Border, as the geometry of the feature.", example: "Polygon or MultiPolygon" });
