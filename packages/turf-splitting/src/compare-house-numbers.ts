import { compareIds } from "@vanstervind/core";

/**
 * Orders house numbers, and flats, as people count: digits by value, the rest by letter, capital or not.
 *
 * A total order: texts that count alike ("8h" and "8H", "8" and "08") stand by code unit. O(length).
 *
 * @returns Below 0 when `a` comes first, above 0 when `b` does, 0 only when they are the same text.
 * @example
 * ```ts
 * import { compareHouseNumbers } from "@vanstervind/turf-splitting";
 *
 * ["13-15", "8H", "8", "203-06", "13", "", "8a"].sort(compareHouseNumbers);
 * // => ["", "8", "8a", "8H", "13", "13-15", "203-06"]
 * ```
 */
export const compareHouseNumbers = (a: string, b: string): number => {
  const left = tokens(a);
  const right = tokens(b);
  for (let i = 0; i < left.length && i < right.length; i++) {
    const order = compareTokens(left[i]!, right[i]!);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareIds(a, b);
};

/** Runs of digits and single other characters; spaces count for nothing. */
const tokens = (text: string): string[] => text.toLowerCase().match(/\d+|[^\d\s]/g) ?? [];

const isNumber = (token: string): boolean => /^\d/.test(token);

/** Digits before letters; digits of any length by value, with no loss of precision. */
const compareTokens = (a: string, b: string): number => {
  if (!isNumber(a) || !isNumber(b)) return Number(isNumber(b)) - Number(isNumber(a)) || compareIds(a, b);
  const left = a.replace(/^0+(?=.)/, "");
  const right = b.replace(/^0+(?=.)/, "");
  return left.length - right.length || compareIds(left, right);
};
