import { createRandom } from "@vanstervind/core";
import type { Address } from "../address.ts";
import type { Entrance } from "../entrance.ts";
import { entrancesOf } from "../group-entrances.ts";
import type { PlanReason } from "../reasons.ts";
import type { PlainOptions, SplitProgress } from "../split-options.ts";
import type { StreetNetwork } from "../street-network.ts";
import type { Turf, TurfPlan } from "../turf-plan.ts";
import { createMetric } from "./create-metric.ts";
import { cutAround } from "./cut-around.ts";
import { exclude } from "./exclude.ts";
import { loadOf, loadWindow } from "./load.ts";
import { makeTour } from "./make-tour.ts";
import { makeTurf } from "./make-turf.ts";
import type { Metric } from "./metric.ts";
import { snapMetres } from "./snap.ts";
import { summarise } from "./summarise.ts";

/** Walks made between two reports. */
const walksAtATime = 20;

/** The whole method as steps, each of which tells how far it has come. */
export function* planTurfs(
  addresses: readonly Address[],
  network: StreetNetwork | null,
  options: PlainOptions,
): Generator<SplitProgress, TurfPlan> {
  const { unit, boundary, doNotContact, seed } = options;
  const { eligible, exclusions, unknown } = exclude(addresses, doNotContact, boundary);
  const entrances = entrancesOf(eligible, options.floorOrder);
  const random = createRandom(seed);
  yield { stage: "distances", share: 0 };

  const metric = createMetric(network, entrances);
  yield { stage: "tour", share: 0.05 };

  const touring = makeTour(metric, random.fork("tour"));
  let step = touring.next();
  for (; !step.done; step = touring.next()) yield { stage: "tour", share: 0.05 + 0.65 * step.value };
  const tour = step.value;
  yield { stage: "cut", share: 0.7 };

  const window = loadWindow(options);
  const loads = Float64Array.from(entrances, (entrance) => loadOf(entrance, unit));
  const parts = cutAround(tour, loads, metric, window);
  yield { stage: "walks", share: 0.75 };

  const width = String(parts.turfs.length).length;
  const turfs: Turf[] = [];
  for (const [i, part] of parts.turfs.entries()) {
    const id = String(i + 1).padStart(width, "0");
    turfs.push(makeTurf(id, part, { entrances, metric, window, random, ...options }));
    if (i % walksAtATime === walksAtATime - 1) yield { stage: "walks", share: 0.75 + (0.25 * i) / parts.turfs.length };
  }
  yield { stage: "walks", share: 1 };

  return {
    unit,
    window,
    turfs,
    exclusions,
    tour: Array.from(tour, (stop) => entrances[stop]!.id),
    reasons: [
      ...sizeReasons(turfs, parts.feasible, { unit, window }),
      ...(unknown.length > 0 ? [{ code: "unknown-do-not-contact", values: { ids: unknown } } as const] : []),
      ...distanceReasons(metric, entrances),
    ],
    summary: summarise(addresses.length, turfs, exclusions.length),
  };
}

const sizeReasons = (
  turfs: readonly Turf[],
  feasible: boolean,
  { unit, window: { least, most } }: Pick<TurfPlan, "unit" | "window">,
): PlanReason[] => {
  if (turfs.length === 0) return [{ code: "nothing-to-visit", values: {} }];
  if (feasible) return [];
  const loads = turfs.map(({ load }) => load).filter((load) => load <= most);
  const load = loads.reduce((sum, held) => sum + held, 0);
  const short = loads.reduce((sum, held) => sum + Math.max(0, least - held), 0);
  return [{ code: "window-infeasible", values: { load, unit, least, most, short } }];
};

const distanceReasons = ({ onStreets, parts, offStreet }: Metric, entrances: readonly Entrance[]): PlanReason[] => {
  if (!onStreets) return [{ code: "as-the-crow-flies", values: {} }];
  const reasons: PlanReason[] = [];
  if (parts > 1) reasons.push({ code: "streets-apart", values: { parts } });
  if (offStreet.length > 0) {
    const entranceIds = offStreet.map((stop) => entrances[stop]!.id);
    reasons.push({ code: "off-street", values: { entranceIds, beyondMetres: snapMetres } });
  }
  return reasons;
};
