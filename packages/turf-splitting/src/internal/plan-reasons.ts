import type { Entrance } from "../entrance.ts";
import type { PlanReason } from "../reasons.ts";
import type { Turf, TurfPlan } from "../turf-plan.ts";
import { createMetric } from "./create-metric.ts";
import type { Draft } from "./draft.ts";
import { snapMetres } from "./snap.ts";

/** Whether there is nothing to visit, or turfs are too small. */
export const sizeReasons = (
  turfs: readonly Turf[],
  { unit, window: { least, most } }: Pick<TurfPlan, "unit" | "window">,
): PlanReason[] => {
  if (turfs.length === 0) return [{ code: "nothing-to-visit", values: {} }];
  const loads = turfs.map(({ load }) => load).filter((load) => load <= most);
  if (loads.every((load) => load >= least)) return [];
  const load = loads.reduce((sum, held) => sum + held, 0);
  const short = loads.reduce((sum, held) => sum + Math.max(0, least - held), 0);
  return [{ code: "window-infeasible", values: { load, unit, least, most, short } }];
};

/** What is odd about the distances. */
export const distanceReasons = ({ ground, result }: Draft, entrances: readonly Entrance[]): PlanReason[] => {
  if (ground.from.length === 0) return [{ code: "as-the-crow-flies", values: {} }];
  const reasons: PlanReason[] = [];
  const { parts } = result.tour.length === 0 ? { parts: 1 } : createMetric(ground, false);
  if (parts > 1) reasons.push({ code: "streets-apart", values: { parts } });
  const entranceIds = entrances.filter((_, row) => ground.edge[row]! < 0).map(({ id }) => id);
  if (entranceIds.length > 0) reasons.push({ code: "off-street", values: { entranceIds, beyondMetres: snapMetres } });
  return reasons;
};
