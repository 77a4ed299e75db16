import { DomainError } from "@vanstervind/core";
import type { DecisionMatrix, MatrixCriterion } from "../decision-matrix.ts";
import type { Normalisation } from "../normalisation.ts";
import { greatest, least } from "./extremes.ts";

/** Writes the values of a criterion's levels into `out`; throws `not-normalisable` where the rule is not defined. */
export const scale = (
  column: Float64Array,
  { id, direction, bounds }: MatrixCriterion,
  normalisation: Normalisation,
  out: Float64Array,
): Float64Array => {
  if (column.length === 0) return out;
  const rises = direction === "increasing";
  const value = normalisation === "bounds" ? within(bounds!, rises) : rules[normalisation](column, rises);
  let sum = 0;
  if (typeof value === "function") {
    for (let i = 0; i < column.length; i++) {
      out[i] = value(column[i]!);
      sum += out[i]!;
    }
  } else if (value !== undefined) {
    const { zero, width, low, high } = value;
    for (let i = 0; i < column.length; i++) {
      const level = column[i]!;
      // A negative width gives the zero point a negative zero, which adding 0 mends.
      const result = ((level < low ? low : level > high ? high : level) - zero) / width + 0;
      out[i] = result;
      sum += result;
    }
  }
  // Levels can be so large that their sums or squares overflow.
  if (value === undefined || !Number.isFinite(sum)) throw notNormalisable(id, normalisation);
  return out;
};

const notNormalisable = (criterion: string, normalisation: Normalisation): DomainError =>
  new DomainError("not-normalisable", `The levels of criterion "${criterion}" cannot be scaled by ${normalisation}.`, {
    values: { normalisation, criterion },
    hint: "Maybe use bounds or minmax, which take any levels.",
  });

/** Throws `no-bounds` unless every criterion has bounds, when they are what is scaled by. */
export const checkBounds = ({ criteria }: DecisionMatrix, normalisation: Normalisation): void => {
  if (normalisation !== "bounds") return;
  const without = criteria.flatMap(({ id, bounds }) => (bounds === undefined ? [id] : []));
  if (without.length === 0) return;
  throw new DomainError("no-bounds", `There are no bounds for ${without.map((id) => `"${id}"`).join(", ")}.`, {
    values: { criteria: without },
    hint: "Give each criterion its bounds [low, high], or name a normalisation that scales by the data, such as minmax.",
  });
};

/** (level − zero) / width, with levels outside low and high taken as these: a loop over it is several times faster. */
interface Line {
  readonly zero: number;
  readonly width: number;
  readonly low: number;
  readonly high: number;
}

/** What turns a level into its value. */
type Value = Line | ((level: number) => number);

const line = (zero: number, width: number): Line => ({
  zero,
  width,
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
});

const within = ([low, high]: readonly [number, number], rises: boolean): Line => ({
  zero: rises ? low : high,
  width: rises ? high - low : low - high,
  low,
  high,
});

/** The share of a whole, or what is left of it; a whole of 0 has parts of 0 only. */
const shareOf = (whole: number, rises = true): Value => {
  if (whole === 0) return () => (rises ? 0 : 1);
  return rises ? line(0, whole) : line(whole, -whole);
};

const sumOf = (column: Float64Array, of: (level: number) => number): number => {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += of(column[i]!);
  return sum;
};

/** √Σx², with the largest level taken out, so that squares neither overflow nor vanish. */
const lengthOf = (column: Float64Array): number => {
  const largest = Math.max(greatest(column), -least(column));
  if (largest === 0) return 0;
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += (column[i]! / largest) ** 2;
  return Math.sqrt(sum) * largest;
};

/** How levels become values, given the column; nothing where that is not defined. */
type Rule = (column: Float64Array, rises: boolean) => Value | undefined;

const rules: Readonly<Record<Exclude<Normalisation, "bounds">, Rule>> = {
  minmax: (column, rises) => {
    const min = least(column);
    const max = greatest(column);
    if (min === max) return () => 1;
    return rises ? line(min, max - min) : line(max, min - max);
  },
  max: (column, rises) => (least(column) < 0 ? undefined : shareOf(greatest(column), rises)),
  sum: (column, rises) => {
    const min = least(column);
    if (rises) return min < 0 ? undefined : shareOf(sumOf(column, (x) => x));
    if (!(min > 0)) return undefined;
    // The smallest over x, which is in proportion to 1/x and never too large.
    const sum = sumOf(column, (x) => min / x);
    return (x) => min / x / sum;
  },
  vector: (column, rises) => shareOf(lengthOf(column), rises),
  linear: (column, rises) => {
    const min = least(column);
    if (rises) return min < 0 ? undefined : shareOf(greatest(column));
    return min > 0 ? (x) => min / x : undefined;
  },
  nonlinear: (column, rises) => {
    const min = least(column);
    const max = greatest(column);
    if (rises) return min < 0 ? undefined : (x) => (max === 0 ? 0 : (x / max) ** 2);
    return min > 0 ? (x) => (min / x) ** 3 : undefined;
  },
  logarithmic: (column, rises) => {
    const sum = sumOf(column, Math.log);
    if (!(least(column) > 0 && sum > 0)) return undefined;
    const others = column.length - 1;
    return rises || others === 0 ? (x) => Math.log(x) / sum : (x) => (1 - Math.log(x) / sum) / others;
  },
  enhancedAccuracy: (column, rises) => {
    const ideal = rises ? greatest(column) : least(column);
    const gaps = sumOf(column, (x) => Math.abs(ideal - x));
    return gaps === 0 ? () => 1 : (x) => 1 - Math.abs(ideal - x) / gaps;
  },
  zScore: (column, rises) => {
    const min = least(column);
    if (min === greatest(column)) return () => 0;
    const mean = min + sumOf(column, (x) => x - min) / column.length;
    const deviation = Math.sqrt(sumOf(column, (x) => (x - mean) ** 2) / column.length);
    return line(mean, rises ? deviation : -deviation);
  },
};
