import type { ShardInput, ShardOptions } from "../shard.ts";
import type { LoadWindow } from "./cut-tour.ts";

/** Loads as whole numbers, so that sums are exact and ties are true ties. */
export interface Weights {
  /** What each stop weighs. */
  readonly loads: Float64Array;
  /** What a leg of so many centimetres weighs. */
  readonly legLoad: (centimetres: number) => number;
  /** The window in the same measure. */
  readonly window: LoadWindow;
  /** How many of these a load of 1 is. */
  readonly scale: number;
}

/** Fractions, such as minutes, are counted in thousandths. */
const fine = 1000;

/** Decimal fractions are not exact: 50 times 1.1 must count as 55. */
const noise = 1e-9;

/** The loads and the window of a shard in whole numbers; the window is rounded inwards. */
export const weightsOf = (input: ShardInput, { least, target, most }: ShardOptions): Weights => {
  const { load, loadPerMetre = 0 } = input;
  const isWhole = loadPerMetre === 0 && Array.from(load).every(Number.isInteger);
  const scale = isWhole ? 1 : fine;
  const perCentimetre = (loadPerMetre * scale) / 100;
  return {
    loads: Float64Array.from(load, (weight) => Math.max(1, Math.round(weight * scale))),
    legLoad: perCentimetre === 0 ? () => 0 : (centimetres) => Math.round(centimetres * perCentimetre),
    window: {
      least: Math.max(1, Math.ceil(least * scale - noise)),
      target: target * scale,
      most: Math.floor(most * scale + noise),
    },
    scale,
  };
};
