import type { GeoPosition } from "../turf-polygons.ts";

/** Longitudes counted on from the first, so that neighbours are never a whole turn apart. */
export const unwrapped = (places: readonly { readonly lon: number; readonly lat: number }[]): GeoPosition[] => {
  const lon0 = places[0]?.lon ?? 0;
  return places.map(({ lon, lat }) => [lon - lon0 > 180 ? lon - 360 : lon - lon0 < -180 ? lon + 360 : lon, lat]);
};

/** The straight line from stop to stop, as the lines it becomes when cut at the antimeridian; six decimals. */
export const walkLines = (stops: readonly { readonly lon: number; readonly lat: number }[]): GeoPosition[][] => {
  const line = unwrapped(stops);
  const lines: GeoPosition[][] = [[line[0]!]];
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!];
    if (turnOf(from[0]) !== turnOf(to[0])) {
      const edge = 180 * Math.sign(from[0] + to[0]);
      const crossing: GeoPosition = [edge, from[1] + ((edge - from[0]) / (to[0] - from[0])) * (to[1] - from[1])];
      lines.at(-1)!.push(crossing);
      lines.push([crossing]);
    }
    lines.at(-1)!.push(to);
  }
  return lines.map(within);
};

/** Six decimals: a tenth of a metre. */
export const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** 1 beyond 180 degrees east, -1 beyond 180 degrees west, else 0. */
const turnOf = (lon: number): number => (lon > 180 ? 1 : lon < -180 ? -1 : 0);

/** The same places with longitudes from -180 to 180 degrees; a line along the antimeridian stays on its own side. */
const within = (line: readonly GeoPosition[]): GeoPosition[] => {
  const middle = line.reduce((sum, [lon]) => sum + lon, 0) / line.length;
  const shift = middle > 180 ? -360 : middle < -180 ? 360 : 0;
  return line.map(([lon, lat]) => [rounded(lon + shift), rounded(lat)]);
};
