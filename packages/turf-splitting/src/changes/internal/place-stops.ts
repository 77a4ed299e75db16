import type { Entrance } from "../../entrance.ts";
import { createPlane } from "../../internal/plane.ts";
import { createSnap } from "../../internal/snap.ts";
import type { Draft } from "./draft.ts";

/**
 * Puts new entrances on the plan's own streets, and gives their rows.
 *
 * The plan keeps a stretch of street as its two ends and its length, and its name as the street of the first stop on it: where
 * a street bends, a new stop lies on the straight line between the ends.
 */
export const placeStops = ({ plan, stops, place }: Draft, added: readonly Entrance[]): number[] => {
  const { ground, turfs } = plan;
  const first = turfs[0]!.stops[0]!;
  let origin = { lon: first.lon, lat: first.lat };
  // The map's middle is not in the plan, but a stop on the map is; a few rounds find it to the last digit.
  for (let round = 0; round < 8; round++) {
    const plane = createPlane([origin]);
    origin = {
      lon: first.lon - ground.x[0]! / plane.x(origin.lon + 1, 0),
      lat: first.lat - ground.y[0]! / plane.y(0, origin.lat + 1),
    };
  }
  const plane = createPlane([origin]);
  const names = new Map<number, string>();
  for (const [row, { street }] of turfs.flatMap((turf) => turf.stops).entries()) {
    const edge = ground.edge[row]!;
    if (!names.has(edge)) names.set(edge, street.trim().toLowerCase());
  }
  const snap = createSnap(
    Array.from(ground.from, (from, edge) => ({
      name: names.get(edge) ?? "",
      points: [from, ground.to[edge]!].map((node) => [ground.nodeX[node]!, ground.nodeY[node]!] as const),
    })),
  );
  return added.map((stop) => {
    const [x, y] = [plane.x(stop.lon, stop.lat), plane.y(stop.lon, stop.lat)];
    const found = snap(x, y, stop.street.trim().toLowerCase());
    place.x.push(x);
    place.y.push(y);
    place.edge.push(found?.edge ?? -1);
    place.offset.push(found === null ? 0 : found.along * ground.length[found.edge]!);
    place.side.push(found?.side ?? 0);
    return stops.push(stop) - 1;
  });
};
