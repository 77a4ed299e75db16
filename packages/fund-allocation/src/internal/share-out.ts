import type { Rounding } from "../rounding.ts";
import type { Divider } from "./divider.ts";
import { largestRemainder } from "./largest-remainder.ts";
import { type Rational, sum } from "./rational.ts";
import { roundAlong } from "./round-along.ts";

/** Who shares, in whole steps of the rounding; the estate need not be whole. */
export interface Sharing {
  readonly estate: Rational;
  readonly ids: readonly string[];
  readonly weights: readonly bigint[];
  readonly floors: readonly bigint[];
  readonly caps: readonly bigint[];
  readonly rounding: Rounding;
  /** What the whole shares sum to; the exact sum when left out. */
  readonly total?: bigint;
}

/** Exact shares and whole ones. */
export interface SharedOut {
  readonly exact: readonly Rational[];
  readonly whole: readonly bigint[];
  readonly level: Rational | null;
  /** In steps, when the shares were estimated from a sample. */
  readonly standardErrors: readonly number[] | null;
}

/** Divides, then rounds. As floors and caps are whole, rounding keeps within them. */
export const shareOut = (divide: Divider, sharing: Sharing): SharedOut => {
  const { estate, ids, weights, floors, caps, rounding } = sharing;
  const divided = (parts: bigint, scale: bigint) =>
    divide({
      estate: parts,
      weights,
      floors: floors.map((floor) => floor * scale),
      caps: caps.map((cap) => cap * scale),
    });
  const scale = estate.denominator;
  const { numerators, level, ...filled } = divided(estate.numerator, scale);
  const denominator = filled.denominator * scale;
  const total = sharing.total ?? sum(numerators) / denominator;
  const range = [sum(floors), sum(caps)] as const;
  return {
    exact: numerators.map((numerator) => ({ numerator, denominator })),
    whole:
      rounding === "webster"
        ? roundAlong({ sharesOf: divided, ids, range, total })
        : largestRemainder({ numerators, denominator, ids, total }),
    level: level && { numerator: level.numerator, denominator: level.denominator * scale },
    standardErrors: filled.standardErrors?.map((error) => error / Number(scale)) ?? null,
  };
};
