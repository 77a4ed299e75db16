import type { Random } from "@vanstervind/core";
import type { Position } from "@vanstervind/csv";
import { interiorPoint, isInside } from "../geo/polygon-geometry.ts";
import type { Polygons } from "../geo/polygons.ts";

/** A stretch of a made-up street between two crossings, with the places for entrances along it. */
interface GridEdge {
  /** Index of the crossing it was reached from. */
  readonly from: number;
  /** Index of the crossing at its other end. */
  readonly to: number;
  /** The street it belongs to: streets of a grid run one of two ways and are numbered across. */
  readonly street: string;
  /** Places along the street in order: how far along the whole street they are (in places), and on which side. */
  readonly places: readonly { readonly along: number; readonly side: 0 | 1; readonly position: Position }[];
}

/** A made-up street grid: crossings, and the streets that join them into one piece. */
export interface StreetGrid {
  /** Where streets meet or end. */
  readonly crossings: readonly Position[];
  /** The streets between them. */
  readonly edges: readonly GridEdge[];
  /** Length of each edge in metres. */
  readonly blockMetres: number;
}

/** How dense the streets and the entrances along them are. */
export interface GridDensity {
  /** Distance between crossings. */
  readonly blockMetres: number;
  /** Distance between entrances on the same side. */
  readonly gapMetres: number;
}

const metresPerDegree = 111_195;

/** Entrances stand so far from the middle of the street. */
const setback = 7;

/**
 * Grows a grid of straight streets, turned by a drawn angle, from the middle of the area until it has so many places
 * for entrances. Crossings, quarter points of the streets and places all lie inside the area, so streets do not cross
 * its border but where it bends back within a quarter of a block. A grid that finds no room for all is tried again
 * with shorter blocks and gaps; what the densest one has room for is the answer. O(places × points of the border).
 */
export const growGrid = (
  polygons: Polygons,
  wanted: number,
  { blockMetres, gapMetres }: GridDensity,
  random: Random,
): StreetGrid => {
  const angle = random.next() * (Math.PI / 2);
  let grid = gridOf(polygons, wanted, { blockMetres, gapMetres }, angle);
  for (const [block, gap] of [
    [0.7, 1],
    [0.5, 0.7],
    [0.35, 0.5],
    [0.25, 0.35],
    [0.15, 0.25],
    [0.08, 0.12],
  ] as const) {
    if (countPlaces(grid) >= wanted) break;
    const denser = { blockMetres: blockMetres * block, gapMetres: gapMetres * gap };
    const next = gridOf(polygons, wanted, denser, angle);
    if (countPlaces(next) > countPlaces(grid)) grid = next;
  }
  return grid;
};

const countPlaces = ({ edges }: StreetGrid): number => edges.reduce((sum, { places }) => sum + places.length, 0);

const gridOf = (
  polygons: Polygons,
  wanted: number,
  { blockMetres, gapMetres }: GridDensity,
  angle: number,
): StreetGrid => {
  const [lon0, lat0] = interiorPoint(polygons);
  const perLon = metresPerDegree * Math.cos((lat0 * Math.PI) / 180);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  /** The point so many metres along the two ways of the grid, with the six decimals of the real data. */
  const at = (u: number, v: number): Position => [
    round6(lon0 + (u * cos - v * sin) / perLon),
    round6(lat0 + (u * sin + v * cos) / metresPerDegree),
  ];
  const perEdge = Math.max(1, Math.floor(blockMetres / gapMetres));

  const crossings: Position[] = [at(0, 0)];
  const cells: [number, number][] = [[0, 0]];
  const seen = new Map<string, number | null>([["0 0", 0]]);
  const edges: GridEdge[] = [];
  const joined = new Set<string>();
  let found = 0;
  const crossingAt = (i: number, j: number): number | null => {
    const key = `${i} ${j}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const position = at(i * blockMetres, j * blockMetres);
    const crossing = isInside(polygons, position) ? crossings.length : null;
    if (crossing !== null) {
      crossings.push(position);
      cells.push([i, j]);
    }
    seen.set(key, crossing);
    return crossing;
  };
  const isOpen = (i: number, j: number, di: number, dj: number): boolean =>
    [0.25, 0.5, 0.75].every((t) => isInside(polygons, at((i + t * di) * blockMetres, (j + t * dj) * blockMetres)));

  for (let from = 0; from < crossings.length && found < wanted; from++) {
    const [i, j] = cells[from]!;
    for (const [di, dj] of [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ] as const) {
      if (found >= wanted) break;
      const key = `${Math.min(i, i + di)} ${Math.min(j, j + dj)} ${di === 0}`;
      if (joined.has(key) || !isOpen(i, j, di, dj)) continue;
      const to = crossingAt(i + di, j + dj);
      if (to === null) continue;
      joined.add(key);
      const places: GridEdge["places"][number][] = [];
      for (let k = 0; k < perEdge; k++) {
        const t = (k + 0.5) / perEdge;
        for (const side of [0, 1] as const) {
          const off = side === 0 ? -setback : setback;
          // Along the lower corner's street, so that numbers grow the same way from whichever end it was reached.
          const [u, v] = [Math.min(i, i + di), Math.min(j, j + dj)];
          const position =
            di === 0
              ? at(u * blockMetres + off, (v + t) * blockMetres)
              : at((u + t) * blockMetres, v * blockMetres + off);
          const along = (di === 0 ? v : u) * perEdge + k;
          if (isInside(polygons, position)) places.push({ along, side, position });
        }
      }
      edges.push({ from, to, street: di === 0 ? `north ${i}` : `east ${j}`, places });
      found += places.length;
    }
  }
  return { crossings, edges, blockMetres };
};

const round6 = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
