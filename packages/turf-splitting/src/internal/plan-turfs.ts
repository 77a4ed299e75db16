import { createRandom, type Random } from "@vanstervind/core";
import type { Address } from "../address.ts";
import type { Entrance } from "../entrance.ts";
import { entrancesOf } from "../group-entrances.ts";
import type { LoadUnit } from "../load-unit.ts";
import { minutesOf } from "../pace.ts";
import type { PlanReason, TurfReason } from "../reasons.ts";
import type { PlainOptions, SplitProgress } from "../split-options.ts";
import type { StreetNetwork } from "../street-network.ts";
import type { PlanSummary, Turf, TurfPlan } from "../turf-plan.ts";
import { connectedParts } from "./connected-parts.ts";
import { cutAround } from "./cut-around.ts";
import { exclude } from "./exclude.ts";
import { makeTour } from "./make-tour.ts";
import { type Metric, toCentimetres } from "./metric.ts";
import { openPath, pathLength } from "./open-path.ts";
import { snapMetres } from "./snap.ts";
import { createStraightMetric } from "./straight-metric.ts";
import { createStreetGraph } from "./street-graph.ts";
import { createStreetMetric } from "./street-metric.ts";

/** Stops farther than this from all others of a turf, on foot, are a part of their own. */
const gapMetres = 150;

/** Walks made between two reports. */
const walksAtATime = 20;

/** The whole method as steps, each of which tells how far it has come. */
export function* planTurfs(
  addresses: readonly Address[],
  network: StreetNetwork | null,
  options: PlainOptions,
): Generator<SplitProgress, TurfPlan> {
  const { target, tolerance, unit, boundary, doNotContact, pace, seed } = options;
  const { eligible, exclusions, unknown } = exclude(addresses, doNotContact, boundary);
  const entrances = entrancesOf(eligible);
  const random = createRandom(seed);
  yield { stage: "distances", share: 0 };

  const hasStreets = network !== null && network.edges.length > 0;
  const metric = hasStreets
    ? createStreetMetric(createStreetGraph(network, entrances))
    : createStraightMetric(entrances);
  yield { stage: "tour", share: 0.05 };

  const touring = makeTour(metric, random.fork("tour"));
  let tourStep = touring.next();
  for (; !tourStep.done; tourStep = touring.next()) yield { stage: "tour", share: 0.05 + 0.65 * tourStep.value };
  const tour = tourStep.value;
  yield { stage: "cut", share: 0.7 };

  // The nearest whole numbers within the tolerance; a tolerance that leaves none between them still allows the target.
  const least = Math.max(1, Math.min(Math.round(target), Math.ceil(target * (1 - tolerance) - 1e-9)));
  const most = Math.max(Math.round(target), Math.floor(target * (1 + tolerance) + 1e-9));
  const window = { least, target, most };
  const loads = Float64Array.from(entrances, (entrance) => loadOf(entrance, unit));
  const { turfs: parts, feasible } = cutAround(tour, loads, metric, window);
  yield { stage: "walks", share: 0.75 };

  const turfs: Turf[] = [];
  const width = String(parts.length).length;
  let fragments = 0;
  for (const [i, part] of parts.entries()) {
    const id = String(i + 1).padStart(width, "0");
    const walk = walkOf(part, metric, random.fork(`walk ${id}`));
    const stops = walk.stops.map((stop) => entrances[stop]!);
    const households = stops.reduce((sum, stop) => sum + stop.households, 0);
    const load = stops.reduce((sum, stop) => sum + loadOf(stop, unit), 0);
    const reasons: TurfReason[] = [sizeReason(load, unit, window, stops)];
    if (walk.parts > 1) reasons.push({ code: "fragmented", values: { parts: walk.parts, gapMetres } });
    fragments += walk.parts - 1;
    turfs.push({
      id,
      stops,
      households,
      load,
      metres: walk.metres,
      minutes: minutesOf({ households, entrances: stops.length, metres: walk.metres }, pace),
      centre: centreOf(stops),
      reasons,
    });
    if (i % walksAtATime === walksAtATime - 1) yield { stage: "walks", share: 0.75 + (0.25 * i) / parts.length };
  }

  yield { stage: "walks", share: 1 };

  const reasons: PlanReason[] = [];
  if (turfs.length === 0) reasons.push({ code: "nothing-to-visit", values: {} });
  if (!feasible) {
    const load = sum(turfs.filter((turf) => turf.load <= most).map((turf) => turf.load));
    const short = sum(turfs.map((turf) => Math.max(0, least - turf.load)));
    reasons.push({ code: "window-infeasible", values: { load, unit, least, most, short } });
  }
  if (unknown.length > 0) reasons.push({ code: "unknown-do-not-contact", values: { ids: unknown } });
  if (!hasStreets) reasons.push({ code: "as-the-crow-flies", values: {} });
  if (metric.parts > 1) reasons.push({ code: "streets-apart", values: { parts: metric.parts } });
  if (metric.offStreet.length > 0) {
    const entranceIds = metric.offStreet.map((stop) => entrances[stop]!.id);
    reasons.push({ code: "off-street", values: { entranceIds, beyondMetres: snapMetres } });
  }
  return {
    unit,
    window,
    turfs,
    exclusions,
    tour: Array.from(tour, (stop) => entrances[stop]!.id),
    reasons,
    summary: summaryOf(addresses.length, turfs, exclusions.length, fragments),
  };
}

const loadOf = ({ households }: Entrance, unit: LoadUnit): number => (unit === "stops" ? 1 : households);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

interface Walk {
  readonly stops: number[];
  readonly metres: number;
  readonly parts: number;
}

/** The walking order of a turf, searched from the order of the tour. */
const walkOf = (part: readonly number[], metric: Metric, random: Random): Walk => {
  const n = part.length;
  const distances = metric.matrix(part);
  const order = part.map((_, i) => i);
  const path = openPath(distances, order, null, random);
  return {
    stops: Array.from(path, (i) => part[i]!),
    metres: pathLength(distances, n, path) / 100,
    parts: connectedParts(distances, n, toCentimetres(gapMetres)),
  };
};

const sizeReason = (
  load: number,
  unit: LoadUnit,
  { least, most }: TurfPlan["window"],
  stops: readonly Entrance[],
): TurfReason => {
  if (load > most) return { code: "oversize-entrance", values: { load, unit, most, entranceId: stops[0]!.id } };
  if (load < least) return { code: "below-window", values: { load, unit, least } };
  return { code: "within-window", values: { load, unit, least, most } };
};

/** The mean place; longitudes are taken from the first stop, so that the antimeridian is no edge. */
const centreOf = (stops: readonly Entrance[]): Turf["centre"] => {
  const lon0 = stops[0]!.lon;
  const east = sum(stops.map(({ lon }) => ((lon - lon0 + 540) % 360) - 180)) / stops.length;
  const lon = ((lon0 + east + 540) % 360) - 180;
  return { lon: sixDecimals(lon), lat: sixDecimals(sum(stops.map(({ lat }) => lat)) / stops.length) };
};

const sixDecimals = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

const summaryOf = (addresses: number, turfs: readonly Turf[], excluded: number, fragments: number): PlanSummary => {
  const loads = turfs.map(({ load }) => load);
  const mean = sum(loads) / turfs.length;
  const assigned = sum(turfs.flatMap(({ stops }) => stops.map(({ addressIds }) => addressIds.length)));
  return {
    addresses,
    assigned,
    excluded,
    lost: addresses - assigned - excluded,
    entrances: sum(turfs.map(({ stops }) => stops.length)),
    households: sum(turfs.map(({ households }) => households)),
    metres: sum(turfs.map(({ metres }) => toCentimetres(metres))) / 100,
    minutes: sum(turfs.map(({ minutes }) => minutes)),
    minOverMean: turfs.length === 0 ? 1 : Math.min(...loads) / mean,
    maxOverMean: turfs.length === 0 ? 1 : Math.max(...loads) / mean,
    fragments,
  };
};
