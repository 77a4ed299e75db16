import { DomainError } from "@vanstervind/core";

/** How a payment reference is made. */
export interface ReferenceOptions {
  /** Whether the last digit but one tells the length of the reference, as some agreements with banks require. */
  readonly lengthDigit?: boolean;
}

/**
 * A payment reference (OCR number): the digits with a check digit by the 10-modulus method, so that one wrong digit, or
 * two that changed places (but 0 and 9), is found. O(digits).
 *
 * @throws `not-digits` when the number is anything but 1 to 23 digits.
 * @see https://www.bankgirot.se OCR-referenskontroll; H. P. Luhn, US patent 2,950,048 (1960)
 * @example
 * ```ts
 * import { paymentReference } from "@vanstervind/fund-allocation/exchange";
 *
 * paymentReference("20260017"); // => "202600177"
 * paymentReference("20260017", { lengthDigit: true }); // => "2026001707"
 * paymentReference("A17"); // throws not-digits
 * ```
 */
export const paymentReference = (number: string, { lengthDigit = false }: ReferenceOptions = {}): string => {
  if (!/^\d{1,23}$/.test(number)) {
    throw new DomainError("not-digits", `"${number}" is not 1 to 23 digits.`, { values: { number } });
  }
  const body = lengthDigit ? `${number}${(number.length + 2) % 10}` : number;
  return `${body}${(10 - (luhnSum(`${body}0`) % 10)) % 10}`;
};

/**
 * Whether a text is digits of which the last checks the others. It does not ask for a digit of length.
 *
 * @example
 * ```ts
 * import { isPaymentReference } from "@vanstervind/fund-allocation/exchange";
 *
 * isPaymentReference("202600177"); // => true
 * isPaymentReference("202600717"); // => false
 * ```
 */
export const isPaymentReference = (text: string): boolean => /^\d{2,25}$/.test(text) && luhnSum(text) % 10 === 0;

/** Every second digit from the right counts twice, and its digits are summed. */
const luhnSum = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, i) => {
    const twice = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return sum + (twice > 9 ? twice - 9 : twice);
  }, 0);
