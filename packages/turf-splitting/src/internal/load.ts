import type { Entrance } from "../entrance.ts";
import type { LoadUnit } from "../load-unit.ts";
import type { LoadWindow } from "./cut-tour.ts";

/** What an entrance weighs in a unit. */
export const loadOf = ({ households }: Entrance, unit: LoadUnit): number => (unit === "stops" ? 1 : households);

/** Decimal fractions are not exact: 50 times 1.1 must count as 55. */
const noise = 1e-9;

/** The whole loads within the tolerance of the target; where there are none, the one nearest to the target. */
export const loadWindow = ({ target, tolerance }: { target: number; tolerance: number }): LoadWindow => ({
  least: Math.max(1, Math.min(Math.round(target), Math.ceil(target * (1 - tolerance) - noise))),
  target,
  most: Math.max(Math.round(target), Math.floor(target * (1 + tolerance) + noise)),
});
