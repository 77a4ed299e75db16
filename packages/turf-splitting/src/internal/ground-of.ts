import type { Ground } from "../ground.ts";
import { crossingMetresOf, type StreetNetwork } from "../street-network.ts";
import { crossesAny } from "./crosses.ts";
import { createPlane } from "./plane.ts";
import { createSnap } from "./snap.ts";

/** What a stop needs for a place on the streets. */
export interface Place {
  readonly lon: number;
  readonly lat: number;
  readonly street: string;
}

type Line = readonly (readonly [lon: number, lat: number])[];

/** The places on the streets, and the streets themselves, but for stretches that a barrier cuts. Plain arrays. */
export const groundOf = (
  network: StreetNetwork | undefined,
  places: readonly Place[],
  barriers: readonly Line[] = [],
): Ground => {
  const plane = createPlane(places);
  const inPlane = ([lon, lat]: readonly [number, number]): [number, number] => [plane.x(lon, lat), plane.y(lon, lat)];
  const walls = barriers.flatMap((line) => line.slice(1).flatMap((end, i) => [...inPlane(line[i]!), ...inPlane(end)]));
  const x = places.map(({ lon, lat }) => plane.x(lon, lat));
  const y = places.map(({ lon, lat }) => plane.y(lon, lat));
  const nodes = network?.nodes ?? [];
  const nodeOf = new Map(nodes.map((node, row) => [node.id, { row, at: inPlane([node.lon, node.lat]) }]));
  const edges = (network?.edges ?? [])
    .map((edge) => {
      const ends = [edge.from, edge.to].map((id) => nodeOf.get(id)!);
      const course = edge.line?.map(inPlane) ?? [];
      return { edge, ends, points: course.length < 2 ? ends.map(({ at }) => at) : course };
    })
    .filter(({ points }) => !points.slice(1).some(([bx, by], i) => crossesAny(walls, ...points[i]!, bx, by)));
  const snap = createSnap(edges.map(({ edge, points }) => ({ name: edge.name?.trim().toLowerCase() ?? "", points })));
  const snaps = places.map(({ street }, stop) => snap(x[stop]!, y[stop]!, street.trim().toLowerCase()));
  return {
    x,
    y,
    edge: snaps.map((found) => found?.edge ?? -1),
    offset: snaps.map((found) => (found === null ? 0 : found.along * edges[found.edge]!.edge.metres)),
    side: snaps.map((found) => found?.side ?? 0),
    nodeX: nodes.map(({ id }) => nodeOf.get(id)!.at[0]),
    nodeY: nodes.map(({ id }) => nodeOf.get(id)!.at[1]),
    from: edges.map(({ ends }) => ends[0]!.row),
    to: edges.map(({ ends }) => ends[1]!.row),
    length: edges.map(({ edge }) => edge.metres),
    crossing: edges.map(({ edge }) => crossingMetresOf(edge)),
    ...(walls.length > 0 ? { barriers: walls } : {}),
  };
};
