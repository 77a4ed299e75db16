import { createDisjointSets } from "../../internal/disjoint-sets.ts";
import { joinedEdges } from "./joined-edges.ts";
import { nobody, perMicro, type Sites } from "./sites.ts";
import { nextOf, type Triangulation } from "./triangulate.ts";

/** Corners of regions are whole numbers of these parts of a millionth of a degree. */
export const cornersPerMicro = 8 * perMicro;

type Corner = readonly [x: number, y: number];

/** A part of what an owner has. */
export interface Region {
  readonly owner: number;
  /** Its outer ring anticlockwise, then its holes clockwise; not closed. */
  readonly rings: readonly (readonly Corner[])[];
}

/**
 * The part of the plane that each owner has: around its sites, half of the way to neighbours of other owners, so that
 * regions meet at the middle. With a `gap` three eighths of the way, and every region has a single ring: one that would
 * close round another is cut open.
 *
 * All corners are exact, so no two regions overlap, and no ring touches itself.
 */
export const regionsOf = (sites: Sites, triangulation: Triangulation, gap: boolean): Region[] => {
  const { x, y, owner, lanes } = sites;
  const { origin, twin } = triangulation;
  const joined = joinedEdges(sites, triangulation, gap);

  /** How far the region of a half-edge's origin goes along it. */
  const cornerOn = (h: number): Corner => {
    const [a, b] = [origin[h]!, origin[nextOf(h)]!];
    // A lane that nobody took is half as far as the neighbour behind it.
    const far = !gap ? 4 : b >= lanes && owner[b] === nobody ? 6 : 3;
    const near = 8 - far;
    return [near * x[a]! + far * x[b]!, near * y[a]! + far * y[b]!];
  };
  /** Where three owners meet within a triangle, the same from each of its edges. */
  const meeting = (h: number): Corner => {
    const corners = [origin[h]!, origin[nextOf(h)]!, origin[nextOf(nextOf(h))]!];
    const first = Math.min(...corners);
    const of = (values: readonly number[]): number =>
      corners.reduce((sum, i) => sum + 2 * values[i]!, 2 * values[first]!);
    return [of(x), of(y)];
  };
  /** The border from a half-edge on: within its triangle, to the next edge that is not within one region. */
  const borderFrom = (start: number, seen: Uint8Array): Corner[] => {
    const ring: Corner[] = [];
    for (let h = start; seen[h] !== 1; ) {
      seen[h] = 1;
      ring.push(cornerOn(h));
      const ahead = nextOf(h);
      const back = nextOf(ahead);
      if (!gap && joined[back] === 0 && joined[ahead] === 0) ring.push(meeting(h));
      h = twin[joined[back] === 0 ? back : joined[ahead] === 0 ? ahead : h]!;
    }
    return ring;
  };

  const sets = createDisjointSets(owner.length);
  for (const [h, within] of joined.entries()) if (within === 1) sets.join(origin[h]!, origin[nextOf(h)]!);
  const seen = new Uint8Array(origin.length);
  const parts = new Map<number, { owner: number; rings: Corner[][] }>();
  for (let h = 0; h < origin.length; h++) {
    const site = origin[h]!;
    if (owner[site] === nobody || joined[h] === 1 || seen[h] === 1) continue;
    const ring = borderFrom(h, seen);
    const part = sets.find(site);
    const rings = parts.get(part)?.rings ?? [];
    if (doubleArea(ring) > 0) rings.unshift(ring);
    else rings.push(ring);
    parts.set(part, { owner: owner[site]!, rings });
  }
  return [...parts.values()];
};

/** Measured from the first corner, so that the numbers stay small. */
const doubleArea = (ring: readonly Corner[]): number => {
  const [x0, y0] = ring[0]!;
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }, 0);
};
