import type { Criterion } from "../criterion.ts";

/** A value function made ready for many levels. */
export interface Valuation {
  /** The value of a finite level. */
  readonly of: (level: number) => number;
  /** The least level, seen from the worst, that is worth a value not above `best`; within the bounds where it clamps. */
  readonly levelOf: (value: number) => number;
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
  const shape = value.kind === "exponential" ? exponential(width, value.rho) : straight(width);
  /** A level as its distance from the worst, and back. */
  const distance = direction === "increasing" ? (x: number) => x - low : (x: number) => high - x;
  const at = direction === "increasing" ? (d: number) => low + d : (d: number) => high - d;
  const kept = clamps ? (d: number) => Math.min(width, Math.max(0, d)) : (d: number) => d;
  return {
    of: (x) => shape.of(kept(distance(x))),
    levelOf: (v) => at(kept(shape.distanceOf(v))),
    low,
    high,
    clamps,
    worst: 0,
    best: 1,
  };
};

/** A curve from (0, 0) to (width, 1), and its inverse. */
interface Shape {
  readonly of: (distance: number) => number;
  readonly distanceOf: (value: number) => number;
}

const straight = (width: number): Shape => ({ of: (d) => d / width, distanceOf: (v) => v * width });

const exponential = (width: number, rho: number): Shape => {
  const rate = Math.abs(1 / rho);
  const whole = -Math.expm1(-width * rate);
  // A rho far beyond the width is a straight line to the last digit.
  if (!(whole > 0)) return straight(width);
  const concave: Shape = {
    of: (d) => (d === 0 ? 0 : -Math.expm1(-d * rate) / whole),
    distanceOf: (v) => -Math.log1p(-v * whole) / rate,
  };
  // Growing returns are diminishing returns seen from the best end; so no exponent is ever positive.
  return rho > 0
    ? concave
    : { of: (d) => 1 - concave.of(width - d), distanceOf: (v) => width - concave.distanceOf(1 - v) };
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
  // From the worst end on, so that where the value stays the least level is found.
  const fromWorst = first.value <= last.value ? points : points.toReversed();
  const levelOf = (value: number): number => {
    const i = fromWorst.findIndex((point) => point.value >= value);
    if (i <= 0) return fromWorst[0]!.x;
    const from = fromWorst[i - 1]!;
    const to = fromWorst[i]!;
    return from.x + (to.x - from.x) * ((value - from.value) / (to.value - from.value));
  };
  return {
    of,
    levelOf,
    low: first.x,
    high: last.x,
    clamps: true,
    worst: Math.min(...values),
    best: Math.max(...values),
  };
};
