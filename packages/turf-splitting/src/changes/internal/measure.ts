import type { Entrance } from "../../entrance.ts";
import { type Weights, weightsOf } from "../../internal/weights.ts";
import { stopMinutes, walkMinutes } from "../../pace.ts";
import type { TurfPlan } from "../../turf-plan.ts";
import { type Draft, groundOf } from "./draft.ts";
import { createWays, type Way } from "./ways.ts";

/** What stops and walks weigh, in whole numbers as when the plan was made, so that a turf on the edge of the window is in it. */
export interface Measure extends Weights {
  readonly way: Way;
  /** What a turf weighs, with its walk where that weighs. */
  sizeOf(rows: readonly number[]): number;
}

/** What a stop weighs in the plan's unit. */
export const loadOf = (stop: Entrance, { unit, pace }: TurfPlan): number =>
  unit === "stops" ? 1 : unit === "households" ? stop.households : stopMinutes(stop, pace);

/** The draft's measure; it knows the stops that are in the draft when it is made. */
export const measureOf = (draft: Draft): Measure => {
  const { plan, loads } = draft;
  const { window, unit, pace } = plan;
  const ground = groundOf(draft);
  const weights = weightsOf(
    { ...ground, load: loads, loadPerMetre: unit === "minutes" ? walkMinutes(1, pace) : 0 },
    window,
  );
  const way = createWays(ground);
  return {
    ...weights,
    way,
    sizeOf: (rows) =>
      rows.reduce(
        (sum, row, i) =>
          sum + weights.loads[row]! + (i > 0 && unit === "minutes" ? weights.legLoad(way(rows[i - 1]!, row)) : 0),
        0,
      ),
  };
};

/** Length of a walk, centimetres. */
export const walkOf = (rows: readonly number[], way: Way): number => {
  let length = 0;
  for (let i = 1; i < rows.length; i++) length += way(rows[i - 1]!, rows[i]!);
  return length;
};
