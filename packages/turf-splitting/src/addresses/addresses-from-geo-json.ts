import { duplicateIds, Id, invalidInput, parse } from "@vanstervind/core";
import * as z from "zod";
import { Address, Latitude, Longitude } from "../address.ts";

const Collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()) });

const { street, houseNumber, unit, entrance, households, doNotContact } = Address.shape;

const PointFeature = z
  .object({
    type: z.literal("Feature"),
    id: z.union([Id, z.number()]).optional(),
    geometry: z
      .object({ type: z.literal("Point"), coordinates: z.tuple([Longitude, Latitude]).rest(z.number()) })
      .nullable(),
    properties: z.object({
      id: z.union([Id, z.number()]).optional(),
      street,
      houseNumber,
      unit,
      entrance,
      households: households.default(1),
      doNotContact,
    }),
  })
  .transform(({ id, geometry, properties }, context): Address => {
    const [lon = null, lat = null] = geometry?.coordinates ?? [];
    const named = id ?? properties.id;
    if (named === undefined) {
      context.issues.push({ code: "custom", path: ["id"], message: "must be given, here or in properties", input: id });
    }
    return { ...properties, id: String(named), lon, lat };
  });

/**
 * Reads addresses from a GeoJSON FeatureCollection of points.
 *
 * Each feature has its id in `id` or in `properties.id`, and the fields of {@link Address} in `properties`; `households`
 * is 1 where it is missing, and a `null` geometry is an address whose place is not known. Other properties are dropped:
 * whatever a register knows of people stays behind.
 *
 * @param input - The parsed JSON.
 * @throws `invalid-input` with every fault at once; `row` is the index of the feature.
 * @see RFC 7946, https://www.rfc-editor.org/rfc/rfc7946
 * @example
 * ```ts
 * import { addressesFromGeoJson } from "@vanstervind/turf-splitting/addresses";
 *
 * const feature = {
 *   type: "Feature",
 *   id: "a1",
 *   geometry: { type: "Point", coordinates: [18.07, 59.34] },
 *   properties: { street: "Nybrogatan", houseNumber: "8H", colour: "yellow" },
 * };
 * addressesFromGeoJson({ type: "FeatureCollection", features: [feature] });
 * // => [{ id: "a1", lon: 18.07, lat: 59.34, street: "Nybrogatan", houseNumber: "8H", households: 1 }]
 * addressesFromGeoJson({ type: "FeatureCollection", features: [{ ...feature, properties: {} }] }); // throws invalid-input
 * ```
 */
export const addressesFromGeoJson = (input: unknown): Address[] => {
  const source = "the features";
  const { features } = parse(Collection, input, { source: "the GeoJSON" });
  const addresses = parse(z.array(PointFeature), features, { source });
  const faults = duplicateIds(addresses, source);
  if (faults.length > 0) throw invalidInput(faults, source);
  return addresses;
};
