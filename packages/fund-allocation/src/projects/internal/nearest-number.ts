import type { Rational } from "../../internal/rational.ts";

/** The largest relative error of {@link nearestNumber}, and of one operation on numbers, with room to spare. */
export const roundingError = Number.EPSILON;

/** The nearest number to a positive fraction of integers of any size, within {@link roundingError}. */
export const nearestNumber = ({ numerator, denominator }: Rational): number => {
  if (numerator === 0n) return 0;
  // The quotient gets at least 64 bits, more than a number holds.
  const shift = bits(denominator) - bits(numerator) + 68;
  const quotient = shift > 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift));
  return Number(quotient) * 2 ** -shift;
};

/** The number of bits, up to three too many. */
const bits = (value: bigint): number => 4 * value.toString(16).length;

/** Negative, zero or positive as the first fraction is smaller, equal or larger. */
export const compareRationals = (a: Rational, b: Rational): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
