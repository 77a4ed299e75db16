import type { PlainOptions } from "../split-options.ts";
import type { LoadWindow } from "./cut-tour.ts";

/** Decimal fractions are not exact: 50 times 1.1 must count as 55. */
const noise = 1e-9;

/**
 * The loads within the tolerance of the target, in whole stops or households, with the bounds that are given instead;
 * where the tolerance holds no whole number, the one nearest to the target.
 */
export const loadWindow = (
  { tolerance, least, most, unit }: Pick<PlainOptions, "tolerance" | "least" | "most" | "unit">,
  target: number,
): LoadWindow => {
  const [low, high] = [target * (1 - tolerance), target * (1 + tolerance)];
  if (unit === "minutes") return { least: least ?? low, target, most: most ?? high };
  const whole = {
    least: Math.max(1, Math.min(Math.round(target), Math.ceil(low - noise))),
    most: Math.max(1, Math.round(target), Math.floor(high + noise)),
  };
  return {
    least: least ?? Math.min(whole.least, most ?? Infinity),
    target,
    most: most ?? Math.max(whole.most, least ?? 0),
  };
};
