import type { PlanSummary, Turf } from "../turf-plan.ts";
import { toCentimetres } from "./metric.ts";

/** The plan in figures, counted from the turfs themselves, so that a lost address would show. */
export const summarise = (addresses: number, turfs: readonly Turf[], excluded: number): PlanSummary => {
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
    fragments: sum(
      turfs.flatMap(({ reasons }) =>
        reasons.map((reason) => (reason.code === "fragmented" ? reason.values.parts - 1 : 0)),
      ),
    ),
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
