import type { Random } from "@vanstervind/core";
import type { Entrance } from "../entrance.ts";
import type { LoadUnit } from "../load-unit.ts";
import { minutesOf, type Pace } from "../pace.ts";
import type { TurfReason } from "../reasons.ts";
import type { Turf } from "../turf-plan.ts";
import { connectedParts } from "./connected-parts.ts";
import type { LoadWindow } from "./cut-tour.ts";
import { loadOf } from "./load.ts";
import { type Metric, toCentimetres } from "./metric.ts";
import { openPath, pathLength } from "./open-path.ts";

/** Stops farther than this from all others of a turf, on foot, are a part of their own. */
const gapMetres = 150;

/** What a turf is made from. */
export interface TurfContext {
  readonly entrances: readonly Entrance[];
  readonly metric: Metric;
  readonly window: LoadWindow;
  readonly unit: LoadUnit;
  readonly pace: Pace;
  readonly random: Random;
}

/** A turf from its stops in the order of the tour, from which its walking order is searched. */
export const makeTurf = (
  id: string,
  part: readonly number[],
  { entrances, metric, window, unit, pace, random }: TurfContext,
): Turf => {
  const n = part.length;
  const distances = metric.matrix(part);
  const order = part.map((_, i) => i);
  const path = openPath(distances, order, null, random.fork(`walk ${id}`));
  const stops = Array.from(path, (i) => entrances[part[i]!]!);
  const metres = pathLength(distances, n, path) / 100;
  const households = stops.reduce((sum, stop) => sum + stop.households, 0);
  const reasons: TurfReason[] = [sizeReason(stops, unit, window)];
  const parts = connectedParts(distances, n, toCentimetres(gapMetres));
  if (parts > 1) reasons.push({ code: "fragmented", values: { parts, gapMetres } });
  return {
    id,
    stops,
    households,
    load: totalLoad(stops, unit),
    metres,
    minutes: minutesOf({ households, entrances: n, metres }, pace),
    centre: centreOf(stops),
    reasons,
  };
};

const totalLoad = (stops: readonly Entrance[], unit: LoadUnit): number =>
  stops.reduce((sum, stop) => sum + loadOf(stop, unit), 0);

const sizeReason = (stops: readonly Entrance[], unit: LoadUnit, { least, most }: LoadWindow): TurfReason => {
  const load = totalLoad(stops, unit);
  if (load > most) return { code: "oversize-entrance", values: { load, unit, most, entranceId: stops[0]!.id } };
  if (load < least) return { code: "below-window", values: { load, unit, least } };
  return { code: "within-window", values: { load, unit, least, most } };
};

/** The mean place; longitudes are taken from the first stop, so that the antimeridian is no edge. */
const centreOf = (stops: readonly Entrance[]): Turf["centre"] => {
  const lon0 = stops[0]!.lon;
  const mean = (of: (stop: Entrance) => number): number =>
    stops.reduce((sum, stop) => sum + of(stop), 0) / stops.length;
  const east = mean(({ lon }) => ((lon - lon0 + 540) % 360) - 180);
  return { lon: sixDecimals(((lon0 + east + 540) % 360) - 180), lat: sixDecimals(mean(({ lat }) => lat)) };
};

const sixDecimals = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
