import { greatest, least } from "./extremes.ts";

/** Differences up to this come of rounding: levels that are equal on paper, such as 0.1 + 0.2 and 0.3, must be equal. */
export const noiseOf = (levels: Float64Array): number => 1e-12 * Math.max(0, greatest(levels), -least(levels));
