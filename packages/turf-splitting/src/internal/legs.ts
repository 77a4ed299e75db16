import { toCentimetres } from "./metric.ts";

/** Stops farther than this from all others of a turf, on foot, are a part of their own. */
export const gapMetres = 150;

const gap = toCentimetres(gapMetres);

/** A leg across a gap would leave a turf in parts, so it counts for 900 m more than it is long. */
export const legCost = (centimetres: number): number => (centimetres > gap ? centimetres + 6 * gap : centimetres);
