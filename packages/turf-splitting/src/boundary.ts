import * as z from "zod";
import { Latitude, Longitude } from "./address.ts";

/** A GeoJSON position: `[lon, lat]`, and possibly a height, which is not used. */
const Position = z.tuple([Longitude, Latitude]).rest(z.number());

const Ring = z
  .array(Position)
  .min(4, { error: "must have at least four positions" })
  .refine((ring) => ring[0]?.[0] === ring.at(-1)?.[0] && ring[0]?.[1] === ring.at(-1)?.[1], {
    error: "must end where it starts",
  });

/**
 * The area within which addresses are visited: the geometry of a GeoJSON Polygon or MultiPolygon, with holes or not.
 *
 * @example
 * ```ts
 * import { Boundary } from "@vanstervind/turf-splitting";
 *
 * const ring = [[18, 59], [19, 59], [19, 60], [18, 59]];
 * Boundary.safeParse({ type: "Polygon", coordinates: [ring] }).success; // => true
 * Boundary.safeParse({ type: "Polygon", coordinates: [ring.slice(1)] }).success; // => false
 * ```
 */
export const Boundary = z.discriminatedUnion("type", [
  z.object({
    /** One area. */
    type: z.literal("Polygon"),
    /** Rings: the outer one, then holes. */
    coordinates: z.array(Ring),
  }),
  z.object({
    /** Several areas. */
    type: z.literal("MultiPolygon"),
    /** Polygons, each as its rings. */
    coordinates: z.array(z.array(Ring)),
  }),
]);

/** See the schema of the same name. */
export type Boundary = z.infer<typeof Boundary>;
