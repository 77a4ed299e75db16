import { rounded, walkLines } from "./internal/walk-lines.ts";
import { admitted, type PlannedStop, type PlannedTurf, type PlannedTurfs, type Safeguard } from "./planned-turf.ts";
import { type GeoPosition, type PolygonOptions, type TurfPolygon, turfPolygons } from "./turf-polygons.ts";
import { type TurfFigures, turfStatistics } from "./turf-statistics.ts";

/** What a turf covers, for a map. Areas of different turfs never overlap. */
export interface TurfAreaFeature {
  /** A GeoJSON feature. */
  readonly type: "Feature";
  /** `area-` and the turf's id; further parts with a gap have `-2`, `-3`, … after it. */
  readonly id: string;
  /** The area. */
  readonly geometry:
    | { readonly type: "Polygon"; readonly coordinates: TurfPolygon["polygons"][number] }
    | { readonly type: "MultiPolygon"; readonly coordinates: TurfPolygon["polygons"] };
  /** What it is about: the turf's figures, `null` for a small turf, so that they can be shown to others. */
  readonly properties: TurfFigures & {
    /** Tells the features apart. */
    readonly kind: "area";
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

/** Some of the features of a plan as GeoJSON. */
export interface TurfPlanGeoJson {
  /** A GeoJSON collection. */
  readonly type: "FeatureCollection";
  /** For each turf its area, its walk (when it has two stops or more), and its stops in walking order. */
  readonly features: readonly (TurfAreaFeature | TurfWalkFeature | TurfStopFeature)[];
}

/** What to write. */
export interface GeoJsonOptions extends PolygonOptions, Safeguard {
  /** Which features; all when not given. For those who do not walk: `["area"]`. */
  readonly kinds?: readonly ("area" | "walk" | "stop")[];
  /** Areas of turfs with fewer households tell no figures; 5 when not given. */
  readonly minimum?: number;
}

/**
 * A plan as a GeoJSON FeatureCollection for any map.
 *
 * Valid by RFC 7946: outer rings anticlockwise and closed, WGS 84, cut at the antimeridian. Areas do not overlap and
 * cover their stops ({@link turfPolygons}); with `borders: "gap"` each is a Polygon with a single ring. Only what is in
 * a turf is in it: no excluded address, and nothing about how many there are. O(n log n).
 *
 * @throws `refused-in-plan` when an address of `doNotContact` is in the plan.
 * @see RFC 7946, https://www.rfc-editor.org/rfc/rfc7946
 * @example
 * ```ts
 * import { toGeoJson } from "@vanstervind/turf-splitting/sheets";
 *
 * const stop = { id: "a", lon: 18.07, lat: 59.34, street: "Nybrogatan", houseNumber: "8", households: 12, addressIds: ["a"] };
 * const plan = { turfs: [{ id: "1", stops: [stop], households: 12, metres: 0, minutes: 28 }] };
 * const { features } = toGeoJson(plan);
 * features.map(({ geometry, properties }) => [properties.kind, geometry.type]);
 * // => [["area", "Polygon"], ["stop", "Point"]]
 * ```
 */
export const toGeoJson = (
  plan: PlannedTurfs,
  { kinds = ["area", "walk", "stop"], minimum = 5, doNotContact = [], borders = "meet" }: GeoJsonOptions = {},
): TurfPlanGeoJson => {
  const turfs = admitted(plan, doNotContact);
  const figures = turfStatistics(plan, { minimum });
  const areas = new Map(
    kinds.includes("area") ? turfPolygons(turfs, { borders }).map(({ turf, polygons }) => [turf, polygons]) : [],
  );
  return {
    type: "FeatureCollection",
    features: turfs.flatMap((turf, i) => [
      ...areasOf(areas.get(turf.id) ?? [], figures[i]!, borders),
      ...(kinds.includes("walk") ? walkOf(turf) : []),
      ...(kinds.includes("stop") ? turf.stops.map(stopOf(turf)) : []),
    ]),
  };
};

const areasOf = (
  polygons: TurfPolygon["polygons"],
  figures: TurfFigures,
  borders: PolygonOptions["borders"],
): TurfAreaFeature[] => {
  const feature = (geometry: TurfAreaFeature["geometry"], part = 0): TurfAreaFeature => ({
    type: "Feature",
    id: `area-${figures.turf}${part === 0 ? "" : `-${part + 1}`}`,
    geometry,
    properties: { kind: "area", ...figures },
  });
  return borders === "meet" && polygons.length > 1
    ? [feature({ type: "MultiPolygon", coordinates: polygons })]
    : polygons.map((coordinates, part) => feature({ type: "Polygon", coordinates }, part));
};

const walkOf = ({ id, stops, metres }: PlannedTurf): TurfWalkFeature[] => {
  if (stops.length < 2) return [];
  const lines = walkLines(stops);
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
  (turf: PlannedTurf) =>
  (stop: PlannedStop, index: number): TurfStopFeature => ({
    type: "Feature",
    id: `stop-${stop.id}`,
    geometry: { type: "Point", coordinates: [rounded(stop.lon), rounded(stop.lat)] },
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
