import { nextOf, type Triangulation } from "./triangulate.ts";

/** Points to triangulate, in quarters of a millionth of a degree, each with the number of its turf or {@link nobody}. */
export interface Sites {
  readonly x: number[];
  readonly y: number[];
  readonly owner: number[];
  /** The points from this number on are on lanes between turfs ({@link withLanes}). */
  readonly lanes: number;
}

/** The owner of a point that no turf has. */
export const nobody = -1;

/** Parts of a millionth of a degree: room for stops of several turfs at one place. */
export const perMicro = 4;

/** Free points are at least this far from every stop, so borders are drawn at half of it or more. */
const nearestMetres = 40;

/** Free points farther than this from all stops are not needed. */
const farthestMetres = 90;

/** Between rows of free points, in millionths of a degree: 30 m. */
const rowMicro = 270;

const microPerMetre = 1e6 / 111_320;

/** East-west millionths of a degree to one north-south, not growing without bound at the poles. */
export const stretchAt = (latMicro: number): number => Math.max(0.01, Math.cos((latMicro / 1e6) * (Math.PI / 180)));

/**
 * The four corners of a box around everything, the stops of each turf, and free points in a band around the stops.
 *
 * @param stops - For each turf its stops in whole millionths of a degree.
 */
export const sitesOf = (stops: readonly (readonly (readonly [lon: number, lat: number])[])[]): Sites => {
  const places = new Map<string, { x: number; y: number; owners: Set<number> }>();
  for (const [turf, own] of stops.entries()) {
    for (const [x, y] of own) {
      const place = places.get(`${x},${y}`);
      if (place === undefined) places.set(`${x},${y}`, { x, y, owners: new Set([turf]) });
      else place.owners.add(turf);
    }
  }
  const sorted = [...places.values()].sort((a, b) => a.y - b.y || a.x - b.x);
  const sites: Sites = { x: [], y: [], owner: [], lanes: Infinity };
  const add = (x: number, y: number, owner: number): void => {
    sites.x.push(x);
    sites.y.push(y);
    sites.owner.push(owner);
  };
  const free = freePoints(sorted);
  const far = 20 * rowMicro;
  const all = [...sorted, ...free];
  const [west, south, east, north] = all.reduce(
    (box, { x, y }) => [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)] as const,
    [Infinity, Infinity, -Infinity, -Infinity] as const,
  );
  const [left, right] = [Math.max(-180e6, west - far) * perMicro, Math.min(180e6, east + far) * perMicro];
  const [low, high] = [Math.max(-90e6, south - far) * perMicro, Math.min(90e6, north + far) * perMicro];
  add(left, low, nobody);
  add(right, low, nobody);
  add(right, high, nobody);
  add(left, high, nobody);
  for (const { x, y, owners } of sorted) {
    // Turfs that share a place stand in a row there, so that the border of two runs through it.
    const k = owners.size;
    for (const [i, owner] of [...owners].sort((a, b) => a - b).entries()) {
      const shifted = Math.min(Math.max(x * perMicro, left + 2 * k), right - 2 * k) + 2 * i - (k - 1);
      add(shifted, Math.min(Math.max(y * perMicro, low + 2), high - 2), owner);
    }
  }
  for (const { x, y } of free) add(x * perMicro, y * perMicro, nobody);
  return sites;
};

/**
 * With free points in the middle between neighbours of different turfs: lanes along the borders, by which the parts of a
 * turf can be joined. Only where the middle is a whole number and there is room.
 */
export const withLanes = ({ x, y, owner }: Sites, { origin, twin }: Triangulation): Sites => {
  const [lanesX, lanesY]: [number[], number[]] = [[], []];
  for (const [h, a] of origin.entries()) {
    const b = origin[nextOf(h)]!;
    const isBorder = h < twin[h]! && owner[a] !== owner[b] && owner[a] !== nobody && owner[b] !== nobody;
    const [sumX, sumY] = [x[a]! + x[b]!, y[a]! + y[b]!];
    if (!isBorder || sumX % 2 !== 0 || sumY % 2 !== 0 || Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) < 8) continue;
    lanesX.push(sumX / 2);
    lanesY.push(sumY / 2);
  }
  return {
    x: [...x, ...lanesX],
    y: [...y, ...lanesY],
    owner: [...owner, ...lanesX.map(() => nobody)],
    lanes: x.length,
  };
};

/** The points of a fixed net of triangles that are in the band around the stops, within the map. */
const freePoints = (stops: readonly { x: number; y: number }[]): { x: number; y: number }[] => {
  const near = new Set<string>();
  const band = new Map<string, { x: number; y: number }>();
  for (const stop of stops) {
    const stretch = stretchAt(stop.y);
    const reach = farthestMetres * microPerMetre;
    for (let row = Math.ceil((stop.y - reach) / rowMicro); row * rowMicro <= stop.y + reach; row++) {
      const y = row * rowMicro;
      const step = Math.round(rowMicro / stretchAt(y));
      const shift = row % 2 === 0 ? 0 : Math.round(step / 2);
      const last = Math.floor((stop.x + reach / stretch - shift) / step);
      for (let column = Math.ceil((stop.x - reach / stretch - shift) / step); column <= last; column++) {
        const x = column * step + shift;
        if (Math.abs(x) >= 180e6 || Math.abs(y) >= 90e6) continue;
        const metres = Math.hypot((x - stop.x) * stretch, y - stop.y) / microPerMetre;
        const key = `${x},${y}`;
        if (metres < nearestMetres) near.add(key);
        else if (metres <= farthestMetres) band.set(key, { x, y });
      }
    }
  }
  return [...band].filter(([key]) => !near.has(key)).map(([, point]) => point);
};
