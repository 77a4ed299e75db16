import { parse } from "@vanstervind/core";
import * as z from "zod";
import { readRational } from "./internal/rational.ts";

/**
 * A number that is taken exactly: a whole number, a decimal (`0.35` is 35/100, never the nearest binary fraction), a
 * bigint, or a fraction written `"2/3"`. Not negative.
 *
 * Results give exact numbers back as text in lowest terms: `"100/3"`, or `"50"` when whole. Such text is valid input.
 * Text of more than 2,000 characters and powers of ten beyond 999 are refused.
 *
 * @example
 * ```ts
 * import { Exact } from "@vanstervind/fund-allocation";
 *
 * [7, 0.35, 7n, "2/3", "0.35"].every((value) => Exact.safeParse(value).success); // => true
 * [-1, "1/0", "1,5", Number.NaN].some((value) => Exact.safeParse(value).success); // => false
 * ```
 */
export const Exact = z.custom<number | bigint | string>((value) => (readRational(value)?.numerator ?? -1n) >= 0n, {
  error: "must be a number that is not negative, or a fraction such as 2/3",
});

/** See the schema of the same name. */
export type Exact = z.infer<typeof Exact>;

/**
 * The nearest number to an exact one, give or take the last digit, for showing and plotting; never compute on with it.
 *
 * @throws `invalid-input` when the value is no exact number.
 * @example
 * ```ts
 * import { toNumber } from "@vanstervind/fund-allocation";
 *
 * toNumber("7/4"); // => 1.75
 * ```
 */
export const toNumber = (exact: Exact): number => {
  const { numerator, denominator } = readRational(parse(Exact, exact, { source: "the exact number" }))!;
  const fraction = ((numerator % denominator) << 64n) / denominator;
  return Number(numerator / denominator) + Number(fraction) / 2 ** 64;
};
