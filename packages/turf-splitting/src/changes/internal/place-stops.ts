import type { Entrance } from "../../entrance.ts";
import { createPlane } from "../../internal/plane.ts";
import { createSnap, snapMetres } from "../../internal/snap.ts";
import type { TurfPlan } from "../../turf-plan.ts";
import type { Draft } from "./draft.ts";
import { loadOf } from "./measure.ts";

/**
 * Puts new entrances on the plan's own streets, and gives their rows.
 *
 * The plan keeps a stretch of street as its two ends and its length, and its name as the street of the first stop on it: where
 * a street bends, a new stop lies on the straight line between the ends. Only streets near a new entrance are looked at.
 */
export const placeStops = ({ plan, stops, loads, place }: Draft, added: readonly Entrance[]): number[] => {
  if (added.length === 0) return [];
  const toPlane = planeOf(plan);
  const places = added.map(({ lon, lat }) => [toPlane.x(lon, lat), toPlane.y(lon, lat)] as const);
  const near = edgesNear(plan, places);
  const snap = createSnap(coursesOf(plan, near));
  return added.map((stop, i) => {
    const [x, y] = places[i]!;
    const found = snap(x, y, stop.street.trim().toLowerCase());
    const edge = found === null ? -1 : near[found.edge]!;
    place.x.push(x);
    place.y.push(y);
    place.edge.push(edge);
    place.offset.push(found === null ? 0 : found.along * plan.ground.length[edge]!);
    place.side.push(found?.side ?? 0);
    loads.push(loadOf(stop, plan));
    return stops.push(stop) - 1;
  });
};

/** The plane of the plan's ground. Its middle is not in the plan, but a stop is; a few rounds find it to the last digit. */
const planeOf = ({ ground, turfs }: TurfPlan): ReturnType<typeof createPlane> => {
  const first = turfs[0]!.stops[0]!;
  let origin = { lon: first.lon, lat: first.lat };
  for (let round = 0; round < 8; round++) {
    const plane = createPlane([origin]);
    origin = {
      lon: first.lon - ground.x[0]! / plane.x(origin.lon + 1, 0),
      lat: first.lat - ground.y[0]! / plane.y(0, origin.lat + 1),
    };
  }
  return createPlane([origin]);
};

/** The edges that a place may be snapped to: those whose frame is near one of the places. */
const edgesNear = ({ ground }: TurfPlan, places: readonly (readonly [x: number, y: number])[]): number[] => {
  const { nodeX, nodeY, from, to } = ground;
  return Array.from(from, (_, edge) => edge).filter((edge) => {
    const [a, b] = [from[edge]!, to[edge]!];
    const [west, east] = [Math.min(nodeX[a]!, nodeX[b]!) - snapMetres, Math.max(nodeX[a]!, nodeX[b]!) + snapMetres];
    const [south, north] = [Math.min(nodeY[a]!, nodeY[b]!) - snapMetres, Math.max(nodeY[a]!, nodeY[b]!) + snapMetres];
    return places.some(([x, y]) => x >= west && x <= east && y >= south && y <= north);
  });
};

/** Some edges as straight courses, each named for the first stop on it. */
const coursesOf = ({ ground, turfs }: TurfPlan, edges: readonly number[]): Parameters<typeof createSnap>[0] => {
  const { nodeX, nodeY, from, to } = ground;
  const names: string[] = [];
  let row = 0;
  for (const { stops } of turfs) {
    for (const { street } of stops) {
      const edge = ground.edge[row++]!;
      names[edge] ??= street;
    }
  }
  return edges.map((edge) => ({
    name: (names[edge] ?? "").trim().toLowerCase(),
    points: [from[edge]!, to[edge]!].map((node) => [nodeX[node]!, nodeY[node]!] as const),
  }));
};
