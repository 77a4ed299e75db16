import { DomainError, parse } from "@vanstervind/core";
import * as z from "zod";
import type { ValueFunction } from "./value-function.ts";

/** The three levels that fix a curve of diminishing returns, all in the criterion's unit. */
export interface DiminishingReturnsOptions {
  /** The lower reference bound. */
  readonly low: number;
  /** The upper reference bound. */
  readonly high: number;
  /** How far from the worst bound half the value is reached; more than 0 and less than half of `high - low`. */
  readonly halfAfter: number;
}

/**
 * An exponential value function from the question people can answer: after how much is half of the value won?
 *
 * Solves for `rho` by bisection to the last digit; below a thousandth of the width it is refused, as then nearly all
 * levels would be worth the same.
 *
 * @throws `invalid-input` when a level is no finite number; `no-diminishing-returns` when half the value is not won within the first half of the width.
 * @see C. W. Kirkwood, Strategic Decision Making, 1997, chapter 4 (midvalue splitting).
 * @example
 * ```ts
 * import { diminishingReturns, partialValue } from "@vanstervind/priority-scoring";
 *
 * // Of 100 new members, the first 20 are worth as much as the other 80.
 * const value = diminishingReturns({ low: 0, high: 100, halfAfter: 20 });
 * partialValue({ direction: "increasing", value }, 20).toFixed(9); // => "0.500000000"
 * diminishingReturns({ low: 0, high: 100, halfAfter: 60 }); // throws no-diminishing-returns
 * ```
 */
export const diminishingReturns = (options: DiminishingReturnsOptions): ValueFunction => {
  const { low, high, halfAfter } = parse(Options, options, { source: "the options" });
  const half = halfAfter / (high - low);
  if (!(low < high && half >= 0.001 && half < 0.5)) {
    throw new DomainError(
      "no-diminishing-returns",
      `Half the value after ${halfAfter} of ${high - low} fits no curve.`,
      {
        values: { low, high, halfAfter },
        hint: "Give low below high, and halfAfter between a thousandth and a half of high - low.",
      },
    );
  }
  // The excess over one half rises with the steepness, from below 0 near a straight line.
  const excess = (steepness: number): number => Math.expm1(-half * steepness) / Math.expm1(-steepness) - 0.5;
  let flat = 1e-9;
  let steep = 1000;
  for (let i = 0; i < 100; i++) {
    const middle = (flat + steep) / 2;
    if (excess(middle) < 0) flat = middle;
    else steep = middle;
  }
  return { kind: "exponential", low, high, rho: (high - low) / steep };
};

const Options = z.strictObject({ low: z.number(), high: z.number(), halfAfter: z.number() });
