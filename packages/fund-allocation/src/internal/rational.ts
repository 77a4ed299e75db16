/** A fraction of two integers; the denominator is positive. Not necessarily in lowest terms. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const decimal = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;
const fraction = /^([+-]?\d+)\/(\d+)$/;
/** Longer text is no amount of money; the bound keeps hostile input from costing time. */
const maxLength = 2000;

/** The exact value of a number, bigint or text, or `null` when it has none. A number means the decimal it prints as. */
export const readRational = (value: unknown): Rational | null => {
  if (typeof value === "bigint") return { numerator: value, denominator: 1n };
  if (typeof value === "number") {
    return Number.isSafeInteger(value) ? { numerator: BigInt(value), denominator: 1n } : readDecimal(String(value));
  }
  if (typeof value !== "string" || value.length > maxLength) return null;
  const parts = fraction.exec(value);
  if (parts === null) return readDecimal(value);
  const denominator = BigInt(parts[2]!);
  return denominator === 0n ? null : { numerator: BigInt(parts[1]!), denominator };
};

const readDecimal = (text: string): Rational | null => {
  const match = decimal.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", places = "", power = "0"] = match;
  const digits = BigInt(`${whole}${places}`);
  const exponent = Number(power) - places.length;
  const scale = 10n ** BigInt(Math.abs(exponent));
  const size = exponent > 0 ? digits * scale : digits;
  return { numerator: sign === "-" ? -size : size, denominator: exponent < 0 ? scale : 1n };
};

/** As text in lowest terms: `"100/3"`, or `"50"` when whole. */
export const formatRational = ({ numerator, denominator }: Rational): string => {
  if (numerator % denominator === 0n) return String(numerator / denominator);
  const common = gcd(numerator, denominator);
  return `${numerator / common}/${denominator / common}`;
};

const safe = 2n ** 53n;

/** The greatest common divisor, not negative. Euclid on bigints only until both fit a number, which is far faster. */
export const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y >= safe || x >= safe) {
    if (y === 0n) return x;
    [x, y] = [y, x % y];
  }
  let [m, n] = [Number(x), Number(y)];
  while (n !== 0) [m, n] = [n, m % n];
  return BigInt(m);
};

/** The least common multiple of two positive integers. */
export const lcm = (a: bigint, b: bigint): bigint => (a === b ? a : (a / gcd(a, b)) * b);

/** Values brought to one denominator: each is its numerator over the common denominator. */
export const overOneDenominator = (
  values: readonly Rational[],
): { numerators: readonly bigint[]; denominator: bigint } => {
  let denominator = 1n;
  for (const value of values) denominator = lcm(denominator, value.denominator);
  return {
    numerators: values.map((value) =>
      value.denominator === denominator ? value.numerator : value.numerator * (denominator / value.denominator),
    ),
    denominator,
  };
};

/** One. */
export const one: Rational = { numerator: 1n, denominator: 1n };

/** The product of two fractions. */
export const times = (a: Rational, b: Rational): Rational => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** The sum of two fractions. */
export const plus = (a: Rational, b: Rational): Rational => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

/** A fraction less another. */
export const minus = (a: Rational, b: Rational): Rational => plus(a, { ...b, numerator: -b.numerator });

/** A fraction divided by a positive one. */
export const over = (a: Rational, b: Rational): Rational => ({
  numerator: a.numerator * b.denominator,
  denominator: a.denominator * b.numerator,
});

/** The sum of integers. */
export const sum = (values: readonly bigint[]): bigint => {
  let total = 0n;
  for (const value of values) total += value;
  return total;
};
