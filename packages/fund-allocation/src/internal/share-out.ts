import type { Divider } from "./divider.ts";
import { largestRemainder } from "./largest-remainder.ts";
import { type Rational, sum } from "./rational.ts";

/** Who shares, in whole steps of the rounding; the estate need not be whole. */
export interface Sharing {
  readonly estate: Rational;
  readonly ids: readonly string[];
  readonly weights: readonly bigint[];
  readonly floors: readonly bigint[];
  readonly caps: readonly bigint[];
  /** What the whole shares sum to; the exact sum when left out. */
  readonly total?: bigint;
}

/** Exact shares and whole ones, each less than a step apart. */
export interface SharedOut {
  readonly exact: readonly Rational[];
  readonly whole: readonly bigint[];
  readonly level: Rational | null;
}

/** Divides, then rounds. As floors and caps are whole, rounding keeps within them. */
export const shareOut = (divide: Divider, sharing: Sharing): SharedOut => {
  const scale = sharing.estate.denominator;
  const filled = divide({
    estate: sharing.estate.numerator,
    weights: sharing.weights,
    floors: sharing.floors.map((floor) => floor * scale),
    caps: sharing.caps.map((cap) => cap * scale),
  });
  const { numerators, level } = filled;
  const denominator = filled.denominator * scale;
  const total = sharing.total ?? sum(numerators) / denominator;
  return {
    exact: numerators.map((numerator) => ({ numerator, denominator })),
    whole: largestRemainder({ numerators, denominator, ids: sharing.ids, total }),
    level: level && { numerator: level.numerator, denominator: level.denominator * scale },
  };
};
