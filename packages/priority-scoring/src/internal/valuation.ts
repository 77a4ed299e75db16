import type { Criterion } from "../criterion.ts";

/** A value function made ready for many levels. */
export interface Valuation {
  /** The value of a finite level. */
  readonly of: (level: number) => number;
  /** The reference bounds in the criterion's unit. */
  readonly low: number;
  readonly high: number;
  /** Whether levels outside the bounds are worth as much as the bound. */
  readonly clamps: boolean;
  /** The values of the worst and the best level within the bounds. */
  readonly worst: number;
  readonly best: number;
}

export const valuation = ({ direction, value }: Pick<Criterion, "direction" | "value">): Valuation => {
  if (value.kind === "piecewise") return piecewise(value.points);
  const { low, high } = value;
  const width = high - low;
  const clamps = value.kind === "exponential" || value.outside !== "extend";
  const shape = value.kind === "exponential" ? exponential(width, value.rho) : (d: number) => d / width;
  /** The distance from the worst level. */
  const distance = direction === "increasing" ? (x: number) => x - low : (x: number) => high - x;
  const of = clamps
    ? (x: number) => shape(Math.min(width, Math.max(0, distance(x))))
    : (x: number) => shape(distance(x));
  return { of, low, high, clamps, worst: 0, best: 1 };
};

const exponential = (width: number, rho: number): ((d: number) => number) => {
  const rate = Math.abs(1 / rho);
  const whole = -Math.expm1(-width * rate);
  // A rho far beyond the width is a straight line to the last digit.
  if (!(whole > 0)) return (d) => d / width;
  const concave = (d: number): number => (d === 0 ? 0 : -Math.expm1(-d * rate) / whole);
  // Growing returns are diminishing returns seen from the best end; so no exponent is ever positive.
  return rho > 0 ? concave : (d) => 1 - concave(width - d);
};

const piecewise = (points: readonly { readonly x: number; readonly value: number }[]): Valuation => {
  const first = points[0]!;
  const last = points.at(-1)!;
  const of = (x: number): number => {
    if (x <= first.x) return first.value;
    if (x >= last.x) return last.value;
    let i = 1;
    while (x > points[i]!.x) i++;
    const from = points[i - 1]!;
    const to = points[i]!;
    const share = (x - from.x) / (to.x - from.x);
    // This form stays between the two values and meets both exactly.
    return from.value * (1 - share) + to.value * share;
  };
  const values = [first.value, last.value];
  return {
    of,
    low: first.x,
    high: last.x,
    clamps: true,
    worst: Math.min(...values),
    best: Math.max(...values),
  };
};
