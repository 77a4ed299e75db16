/** A longitude and a latitude in degrees, WGS84. */
export type LonLat = readonly [lon: number, lat: number];

/** From degrees to the pixels of a picture. */
export interface Projection {
  readonly width: number;
  readonly height: number;
  project(point: LonLat): readonly [x: number, y: number];
}

/**
 * Fits all points into a picture of the given width, north up. Equirectangular about the middle latitude: over a county
 * the scale is wrong by less than one per cent, which no reader of a small map can see.
 */
export const fitProjection = (points: Iterable<LonLat>, width: number, padding = 6): Projection => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  // Nothing to show still is a picture.
  if (west > east) [west, south, east, north] = [0, 0, 0, 0];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  // A single point still gets a frame of about a hundred metres.
  const spanLon = Math.max((east - west) * shrink, 0.001);
  const spanLat = Math.max(north - south, 0.001);
  // A tall area is kept within a height of one and a quarter of the width.
  const scale = (width - 2 * padding) / Math.max(spanLon, spanLat * 0.8);
  const height = Math.ceil(spanLat * scale + 2 * padding);
  const left = (width - (east - west) * shrink * scale) / 2;
  const top = (height - (north - south) * scale) / 2;
  return {
    width,
    height,
    project: ([lon, lat]) => [left + (lon - west) * shrink * scale, top + (north - lat) * scale],
  };
};

/** Points nearer than this to the one before are left out: they could not be told apart. */
const visiblePixels = 0.35;

/** An SVG path of lines, or of closed rings. */
export const pathOf = (lines: Iterable<readonly LonLat[]>, { project }: Projection, closed: boolean): string => {
  let path = "";
  for (const line of lines) {
    let [lastX, lastY] = [Infinity, Infinity];
    let drawn = 0;
    let part = "";
    for (const [index, point] of line.entries()) {
      const [x, y] = project(point);
      const near = Math.abs(x - lastX) < visiblePixels && Math.abs(y - lastY) < visiblePixels;
      if (near && index < line.length - 1) continue;
      part += `${drawn === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
      [lastX, lastY] = [x, y];
      drawn++;
    }
    if (drawn > 1) path += closed ? `${part}Z` : part;
  }
  return path;
};
