import { createDisjointSets } from "../../internal/disjoint-sets.ts";
import { nobody, type Sites } from "./sites.ts";
import { nextOf, type Triangulation } from "./triangulate.ts";

/** Which edges lie within one region: 1 for each half-edge of such an edge. */
export const joinedEdges = ({ x, y, owner }: Sites, { origin, twin }: Triangulation, gap: boolean): Uint8Array => {
  const joined = new Uint8Array(origin.length);
  const alike = Array.from(origin, (_, h) => h).filter((h) => owner[origin[h]!] === owner[origin[nextOf(h)]!]);
  if (!gap) {
    for (const h of alike) joined[h] = 1;
    return joined;
  }
  const join = (h: number): void => {
    joined[h] = 1;
    joined[twin[h]!] = 1;
  };
  // A tree of the shortest edges has no hole. Closing a triangle of which two edges are in never makes one, so what is
  // closed until no such triangle is left is one piece without holes, and all of it where there was no hole.
  const lengthOf = (h: number): number => {
    const [a, b] = [origin[h]!, origin[nextOf(h)]!];
    return Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
  };
  const inside = alike.filter((h) => h < twin[h]! && owner[origin[h]!] !== nobody);
  const sets = createDisjointSets(origin.length);
  for (const h of inside.sort((a, b) => lengthOf(a) - lengthOf(b) || a - b)) {
    if (sets.join(origin[h]!, origin[nextOf(h)]!)) join(h);
  }
  const triangles = Array.from({ length: origin.length / 3 }, (_, t) => 3 * t);
  for (let h = triangles.pop(); h !== undefined; h = triangles.pop()) {
    const open = [h, nextOf(h), nextOf(nextOf(h))].filter((edge) => joined[edge] === 0);
    if (open.length !== 1) continue;
    join(open[0]!);
    triangles.push(twin[open[0]!]!);
  }
  return joined;
};
