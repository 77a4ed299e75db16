import { compareIds } from "@vanstervind/core";
import { connect } from "./internal/connect.ts";
import { cornersPerMicro, regionsOf } from "./internal/regions.ts";
import { perMicro, type Sites, sitesOf, stretchAt, withLanes } from "./internal/sites.ts";
import { triangulate } from "./internal/triangulate.ts";

/** Degrees east and north (WGS 84). */
export type GeoPosition = readonly [lon: number, lat: number];

/** A turf as far as its area goes. */
export interface PlacedTurf {
  /** Unique among the turfs. */
  readonly id: string;
  /** Where its stops are. */
  readonly stops: readonly { readonly lon: number; readonly lat: number }[];
}

/** The area of a turf. */
export interface TurfPolygon {
  /** Id of the turf. */
  readonly turf: string;
  /** Its parts, each as closed rings: the outer one anticlockwise, then holes clockwise. Most turfs are one part. */
  readonly polygons: readonly (readonly (readonly GeoPosition[])[])[];
}

/** How to draw areas. */
export interface PolygonOptions {
  /**
   * `meet` (the default): neighbours share their border. `gap`: they keep a distance, every part is a single ring, and
   * the parts of a turf are joined by lanes between others wherever there is room for one.
   */
  readonly borders?: "meet" | "gap";
}

/** Parts of a turf that no free way of this length joins stay apart. */
const joinMetres = { meet: 300, gap: 3000 } as const;

const metresPerUnit = 111_320 / 1e6 / perMicro;

/**
 * The area of each turf for a map: around its stops, half of the way to the stops of others, and some twenty metres
 * outwards.
 *
 * Guarantees, exact in whole parts of a millionth of a degree for turfs within 16 degrees: no two areas overlap, each
 * covers its stops (rounded to six decimals), and rings are simple. Two turfs with a stop at the very same place have
 * their border through it; of three or more, and with a gap, each comes within centimetres of it. Nothing crosses the
 * antimeridian. Independent of the order of turfs and stops. About O(n log n) for n stops.
 *
 * @returns The areas by id of their turf.
 * @see `docs/method/turf-polygons.md`
 * @example
 * ```ts
 * import { turfPolygons } from "@vanstervind/turf-splitting/sheets";
 *
 * const stop = (lon: number) => ({ lon, lat: 59.3 });
 * const areas = turfPolygons([{ id: "1", stops: [stop(18), stop(18.001)] }, { id: "2", stops: [stop(18.002)] }]);
 * areas.map(({ turf, polygons }) => [turf, polygons.length]); // => [["1", 1], ["2", 1]]
 * ```
 */
export const turfPolygons = (
  turfs: readonly PlacedTurf[],
  { borders = "meet" }: PolygonOptions = {},
): readonly TurfPolygon[] => {
  const sorted = turfs.toSorted((a, b) => compareIds(a.id, b.id));
  const stops = sorted.map((turf) =>
    turf.stops.map(({ lon, lat }) => [Math.round(lon * 1e6), Math.round(lat * 1e6)] as const),
  );
  // Turfs on both sides of the antimeridian are drawn on each side by itself.
  const lons = stops.flat().map(([lon]) => lon);
  const isRound = lons.some((lon) => lon < -90e6) && lons.some((lon) => lon > 90e6);
  const sides = isRound ? [(lon: number) => lon < 0, (lon: number) => lon >= 0] : [() => true];
  const areas = sides.flatMap((isHere) =>
    areasOf(
      stops.map((own) => own.filter(([lon]) => isHere(lon))),
      borders,
    ),
  );
  return sorted.map(({ id }, turf) => ({
    turf: id,
    polygons: areas
      .filter(({ owner }) => owner === turf)
      .map(({ rings }) => rings.map((ring) => [...ring, ring[0]!].map(degrees))),
  }));
};

const areasOf = (stops: readonly (readonly GeoPosition[])[], borders: "meet" | "gap") => {
  if (stops.every((own) => own.length === 0)) return [];
  let sites = sitesOf(stops);
  const stretch = stretchAt((sites.y[0]! + sites.y[2]!) / 2 / perMicro);
  let triangulation = triangulate(sites.x, sites.y, stretch);
  if (borders === "gap") {
    sites = withLanes(sites, triangulation);
    triangulation = triangulate(sites.x, sites.y, stretch);
  }
  connect(sites, triangulation, distanceIn(sites, stretch), joinMetres[borders] / metresPerUnit);
  return regionsOf(sites, triangulation, borders === "gap");
};

const distanceIn =
  ({ x, y }: Sites, stretch: number) =>
  (a: number, b: number): number =>
    Math.hypot((x[a]! - x[b]!) * stretch, y[a]! - y[b]!);

const degrees = ([x, y]: readonly [number, number]): GeoPosition => [
  x / cornersPerMicro / 1e6,
  y / cornersPerMicro / 1e6,
];
