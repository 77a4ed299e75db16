/** Positions in whole millionths of a degree, so that all arithmetic here is exact. */
type Micro = readonly [lon: number, lat: number];

/** How far around its stops a turf is drawn, metres. */
const marginMetres = 12;

const metresPerDegree = 111_320;

/**
 * The outline of a turf: the convex hull of a small octagon round each stop. A closed ring, counter-clockwise, with no
 * three corners in a line, so it is a valid polygon for a single stop or stops in a row as well.
 *
 * @param stops - Longitudes may go beyond 180 degrees here.
 */
export const turfOutline = (stops: readonly Micro[]): Micro[] => {
  const corners = stops.flatMap(([lon, lat]): Micro[] => {
    const up = (marginMetres / metresPerDegree) * 1e6;
    // At the poles themselves a degree has no length: the octagon is kept from growing without bound.
    const right = up / Math.max(0.01, Math.cos((lat / 1e6) * (Math.PI / 180)));
    return Array.from({ length: 8 }, (_, i): Micro => {
      const angle = ((i + 0.5) * Math.PI) / 4;
      const north = Math.round(lat + up * Math.sin(angle));
      return [Math.round(lon + right * Math.cos(angle)), Math.max(-90e6, Math.min(90e6, north))];
    });
  });
  const hull = convexHull(corners);
  return [...hull, hull[0]!];
};

/** Andrew's monotone chain: corners counter-clockwise from the westernmost. */
const convexHull = (points: readonly Micro[]): Micro[] => {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (side: readonly Micro[]): Micro[] => {
    const chain: Micro[] = [];
    for (const point of side) {
      while (chain.length >= 2 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
};

const turn = (a: Micro, b: Micro, c: Micro): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
