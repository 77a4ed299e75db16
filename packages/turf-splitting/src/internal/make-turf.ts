import type { Entrance } from "../entrance.ts";
import type { LoadUnit } from "../load-unit.ts";
import { type Pace, stopMinutes, walkMinutes } from "../pace.ts";
import type { TurfReason } from "../reasons.ts";
import type { Turf, TurfPlan } from "../turf-plan.ts";
import { gapMetres } from "./legs.ts";

/** What is known of a turf beside its stops. */
export interface TurfFacts {
  readonly id: string;
  readonly metres: number;
  readonly approachMetres: number;
  readonly load: number;
  readonly weight: number;
  /** The first stop of each part but the largest, when there are several. */
  readonly apart: readonly string[];
}

/** A turf from its stops in the order of the walk; the rank is given later, when all are known. */
export const makeTurf = (
  stops: readonly Entrance[],
  { id, metres, approachMetres, load, weight, apart }: TurfFacts,
  { unit, window, pace }: Pick<TurfPlan, "unit" | "window"> & { readonly pace: Pace },
): Turf => {
  const reasons: TurfReason[] = [sizeReason(stops, load, unit, window)];
  if (apart.length > 0) reasons.push({ code: "fragmented", values: { parts: apart.length + 1, gapMetres, apart } });
  return {
    id,
    stops,
    households: stops.reduce((sum, stop) => sum + stop.households, 0),
    load,
    metres,
    approachMetres,
    minutes: walkMinutes(metres, pace) + stops.reduce((sum, stop) => sum + stopMinutes(stop, pace), 0),
    weight,
    rank: 0,
    centre: centreOf(stops),
    reasons,
  };
};

const sizeReason = (
  stops: readonly Entrance[],
  load: number,
  unit: LoadUnit,
  { least, most }: TurfPlan["window"],
): TurfReason => {
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

/** Turfs with their ranks: what is worth most for its time first, ties by id. */
export const ranked = (turfs: readonly Turf[]): Turf[] => {
  const order = turfs.toSorted((a, b) => b.weight * a.minutes - a.weight * b.minutes || (a.id < b.id ? -1 : 1));
  const rank = new Map(order.map(({ id }, i) => [id, i + 1]));
  return turfs.map((turf) => ({ ...turf, rank: rank.get(turf.id)! }));
};
