import { formatRational, type Rational } from "./rational.ts";

/** Fractions with smaller denominators are written at once: that costs less than to remember how. */
const long = 1n << 256n;

/** A row with an exact amount as text; a long fraction is written when it is read, as most never are. */
export const withExact = <Row extends object>(row: Row, exact: Rational): Row & { readonly exactOre: string } => {
  if (exact.denominator < long) return { ...row, exactOre: formatRational(exact) };
  const lazy = Object.defineProperty(row, "exactOre", { enumerable: true, get: () => formatRational(exact) });
  // The property was defined in the line above.
  return lazy as Row & { readonly exactOre: string };
};
