type Micro = readonly [lon: number, lat: number];

const half = 180e6;

/** Longitudes counted on from the first, so that neighbours are never a whole turn apart. */
export const unwrapped = (stops: readonly Micro[]): Micro[] => {
  const lon0 = stops[0]![0];
  return stops.map(([lon, lat]) => [
    lon - lon0 > half ? lon - 2 * half : lon - lon0 < -half ? lon + 2 * half : lon,
    lat,
  ]);
};

/** A line with the lines it becomes when cut at the antimeridian, each with longitudes from -180 to 180 degrees. */
export const cutLine = (line: readonly Micro[]): Micro[][] => {
  const lines: Micro[][] = [[line[0]!]];
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!];
    if (turnOf(from[0]) !== turnOf(to[0])) {
      const edge = half * Math.sign(from[0] + to[0]);
      const crossing: Micro = [edge, Math.round(from[1] + ((edge - from[0]) / (to[0] - from[0])) * (to[1] - from[1]))];
      lines.at(-1)!.push(crossing);
      lines.push([crossing]);
    }
    lines.at(-1)!.push(to);
  }
  return lines.map(within);
};

/** A convex ring as one ring, or the two it becomes when cut at the antimeridian. */
export const cutRing = (ring: readonly Micro[]): Micro[][] => {
  const turns = [...new Set(ring.map(([lon]) => turnOf(lon)))];
  if (turns.length === 1) return [within(ring)];
  const edge = half * (turns.includes(1) ? 1 : -1);
  return [1, -1].map((side) => within(clip(ring, edge, side)));
};

/** 1 beyond 180 degrees east, -1 beyond 180 degrees west, else 0. */
const turnOf = (lon: number): number => (lon > half ? 1 : lon < -half ? -1 : 0);

/** The part of a closed convex ring to the east (1) or the west (-1) of a meridian, closed. */
const clip = (ring: readonly Micro[], edge: number, side: number): Micro[] => {
  const kept: Micro[] = [];
  for (let i = 1; i < ring.length; i++) {
    const [from, to] = [ring[i - 1]!, ring[i]!];
    const inside = (from[0] - edge) * side;
    const next = (to[0] - edge) * side;
    if (inside >= 0) kept.push(from);
    if ((inside > 0 && next < 0) || (inside < 0 && next > 0)) {
      kept.push([edge, Math.round(from[1] + ((edge - from[0]) / (to[0] - from[0])) * (to[1] - from[1]))]);
    }
  }
  return [...kept, kept[0]!];
};

/** The same places with longitudes from -180 to 180 degrees; a line along the antimeridian stays on its own side. */
const within = (line: readonly Micro[]): Micro[] => {
  const middle = line.reduce((sum, [lon]) => sum + lon, 0) / line.length;
  const shift = middle > half ? -2 * half : middle < -half ? 2 * half : 0;
  return line.map(([lon, lat]) => [lon + shift, lat]);
};
