import type { Boundary } from "../boundary.ts";

type Ring = readonly (readonly number[])[];

/** Points nearer a border than this many degrees, a tenth of a millimetre, lie on it. */
const onBorder = 1e-9;

/**
 * A test of whether a point is inside: within the outer ring of a polygon and not within a hole of it. Points on a
 * border, of a hole as well, are inside. O(points of the border) for each, with a glance at the extent first.
 */
export const createInside = (boundary: Boundary): ((lon: number, lat: number) => boolean) => {
  const polygons = boundary.type === "Polygon" ? [boundary.coordinates] : boundary.coordinates;
  const framed = polygons.map((rings) => ({ rings, frame: frameOf(rings) }));
  return (lon, lat) =>
    framed.some(({ rings, frame }) => {
      if (lon < frame[0] || lat < frame[1] || lon > frame[2] || lat > frame[3]) return false;
      let crossings = 0;
      for (const ring of rings) {
        const count = crossingsOf(ring, lon, lat);
        if (count === null) return true;
        crossings += count;
      }
      return crossings % 2 === 1;
    });
};

const frameOf = (rings: readonly Ring[]): readonly [number, number, number, number] => {
  const frame: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of rings.flat()) {
    const [x, y] = position as [number, number];
    frame[0] = Math.min(frame[0], x - onBorder);
    frame[1] = Math.min(frame[1], y - onBorder);
    frame[2] = Math.max(frame[2], x + onBorder);
    frame[3] = Math.max(frame[3], y + onBorder);
  }
  return frame;
};

/** How many times the ray to the east of the point crosses the ring; `null` when the point lies on it. */
const crossingsOf = (ring: Ring, lon: number, lat: number): number | null => {
  let count = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    const length = Math.hypot(bx - ax, by - ay);
    const t =
      length === 0 ? 0 : Math.min(1, Math.max(0, ((lon - ax) * (bx - ax) + (lat - ay) * (by - ay)) / length ** 2));
    if (Math.hypot(ax + t * (bx - ax) - lon, ay + t * (by - ay) - lat) <= onBorder) return null;
    if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) count++;
  }
  return count;
};
