import type { Lang } from "@vanstervind/core";

const decimals = { maximumFractionDigits: 2 };
const format: Record<Lang, Intl.NumberFormat> = {
  sv: new Intl.NumberFormat("sv-SE", decimals),
  en: new Intl.NumberFormat("en", decimals),
};

/** A number as read in Swedish, to two decimals. */
export const sv = (number: number): string => format.sv.format(number);

/** A number as read in English, to two decimals. */
export const en = (number: number): string => format.en.format(number);
