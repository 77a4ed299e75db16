import type { Entrance } from "./entrance.ts";
import { cutLine, cutRing, unwrapped } from "./internal/antimeridian.ts";
import { turfOutline } from "./internal/turf-outline.ts";
import type { Turf, TurfPlan } from "./turf-plan.ts";

/** Degrees east and north (WGS 84), with six decimals. */
export type GeoPosition = readonly [lon: number, lat: number];

/** What a turf covers, for a map: a convex outline some metres outside its stops. Outlines of neighbours may overlap. */
export interface TurfAreaFeature {
  /** A GeoJSON feature. */
  readonly type: "Feature";
  /** `area-` and the turf's id. */
  readonly id: string;
  /** The outline; two polygons when the antimeridian cuts it. */
  readonly geometry:
    | { readonly type: "Polygon"; readonly coordinates: readonly (readonly GeoPosition[])[] }
    | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly GeoPosition[])[])[] };
  /** What it is about. */
  readonly properties: {
    /** Tells the features apart. */
    readonly kind: "area";
    /** Id of the turf. */
    readonly turf: string;
    /** Number of its stops. */
    readonly stops: number;
    /** Households behind them. */
    readonly households: number;
    /** Length of the walk, metres. */
    readonly metres: number;
    /** Estimated time, whole minutes. */
    readonly minutes: number;
  };
}

/** The order of the stops as straight lines from each to the next; its length is not that of the walk. */
export interface TurfWalkFeature {
  /** A GeoJSON feature. */
  readonly type: "Feature";
  /** `walk-` and the turf's id. */
  readonly id: string;
  /** The line; several when the antimeridian cuts it. */
  readonly geometry:
    | { readonly type: "LineString"; readonly coordinates: readonly GeoPosition[] }
    | { readonly type: "MultiLineString"; readonly coordinates: readonly (readonly GeoPosition[])[] };
  /** What it is about. */
  readonly properties: {
    /** Tells the features apart. */
    readonly kind: "walk";
    /** Id of the turf. */
    readonly turf: string;
    /** Length of the walk along the streets, metres. */
    readonly metres: number;
  };
}

/** An entrance on the walk. */
export interface TurfStopFeature {
  /** A GeoJSON feature. */
  readonly type: "Feature";
  /** `stop-` and the entrance's id. */
  readonly id: string;
  /** Where the door is. */
  readonly geometry: { readonly type: "Point"; readonly coordinates: GeoPosition };
  /** What it is about. */
  readonly properties: {
    /** Tells the features apart. */
    readonly kind: "stop";
    /** Id of the turf. */
    readonly turf: string;
    /** Place in the walk, from 1. */
    readonly order: number;
    /** Name of the street. */
    readonly street: string;
    /** Number in the street. */
    readonly houseNumber: string;
    /** Households behind it. */
    readonly households: number;
    /** Ids of its addresses. */
    readonly addressIds: readonly string[];
  };
}

/** A plan as GeoJSON. */
export interface TurfPlanGeoJson {
  /** A GeoJSON collection. */
  readonly type: "FeatureCollection";
  /** For each turf its area, its walk (when it has two stops or more), and its stops in walking order. */
  readonly features: readonly (TurfAreaFeature | TurfWalkFeature | TurfStopFeature)[];
}

/**
 * A plan as a GeoJSON FeatureCollection for any map.
 *
 * Valid by RFC 7946: outer rings counter-clockwise and closed, WGS 84, cut where they cross the antimeridian. Only what is
 * in a turf is in it: no excluded address, and nothing about how many there are. O(n log n).
 *
 * @see RFC 7946, https://www.rfc-editor.org/rfc/rfc7946
 * @example
 * ```ts
 * import { splitTurfs, toGeoJson } from "@vanstervind/turf-splitting";
 *
 * const door = { lon: 18.07, lat: 59.34, street: "Nybrogatan", houseNumber: "8", households: 12 };
 * const plan = await splitTurfs([{ ...door, id: "a" }], { target: 1 });
 * const { features } = toGeoJson(plan);
 * features.map(({ geometry, properties }) => [properties.kind, geometry.type]);
 * // => [["area", "Polygon"], ["stop", "Point"]]
 * ```
 */
export const toGeoJson = (plan: TurfPlan): TurfPlanGeoJson => ({
  type: "FeatureCollection",
  features: plan.turfs.flatMap((turf) => [areaOf(turf), ...walkOf(turf), ...turf.stops.map(stopOf(turf))]),
});

const areaOf = (turf: Turf): TurfAreaFeature => {
  const rings = cutRing(turfOutline(unwrapped(turf.stops.map(micro)))).map((ring) => ring.map(degrees));
  const { id, stops, households, metres, minutes } = turf;
  return {
    type: "Feature",
    id: `area-${id}`,
    geometry:
      rings.length === 1
        ? { type: "Polygon", coordinates: rings }
        : { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) },
    properties: { kind: "area", turf: id, stops: stops.length, households, metres, minutes: Math.round(minutes) },
  };
};

const walkOf = ({ id, stops, metres }: Turf): TurfWalkFeature[] => {
  if (stops.length < 2) return [];
  const lines = cutLine(unwrapped(stops.map(micro))).map((line) => line.map(degrees));
  return [
    {
      type: "Feature",
      id: `walk-${id}`,
      geometry:
        lines.length === 1
          ? { type: "LineString", coordinates: lines[0]! }
          : { type: "MultiLineString", coordinates: lines },
      properties: { kind: "walk", turf: id, metres },
    },
  ];
};

const stopOf =
  (turf: Turf) =>
  (stop: Entrance, index: number): TurfStopFeature => ({
    type: "Feature",
    id: `stop-${stop.id}`,
    geometry: { type: "Point", coordinates: degrees(micro(stop)) },
    properties: {
      kind: "stop",
      turf: turf.id,
      order: index + 1,
      street: stop.street,
      houseNumber: stop.houseNumber,
      households: stop.households,
      addressIds: stop.addressIds,
    },
  });

const micro = ({ lon, lat }: Entrance): GeoPosition => [Math.round(lon * 1e6), Math.round(lat * 1e6)];

const degrees = ([lon, lat]: GeoPosition): GeoPosition => [lon / 1e6, lat / 1e6];
