import { formatOre, type Lang, type Ore } from "@vanstervind/core";
import { readRational } from "./rational.ts";

/** An exact amount to the nearest öre. */
export const about = (exactOre: string, lang: Lang): string => {
  const { numerator, denominator } = readRational(exactOre)!;
  return formatOre(Number((2n * numerator + denominator) / (2n * denominator)), lang);
};

/** An exact number to the nearest millionth, or another part of one. */
export const decimal = (exact: string, lang: Lang, parts = 1_000_000): string => {
  const { numerator, denominator } = readRational(exact)!;
  const nearest = Number((2n * BigInt(parts) * numerator + denominator) / (2n * denominator));
  return String(nearest / parts).replace(".", lang === "sv" ? "," : ".");
};

/** A share as a percentage with at most one decimal. */
export const percent = (share: string, lang: Lang): string => {
  const { numerator, denominator } = readRational(share)!;
  const text = decimal(`${100n * numerator}/${denominator}`, lang, 10);
  return lang === "sv" ? `${text}\u00a0%` : `${text}%`;
};

/** What amounts are whole multiples of. */
export const units = (stepOre: Ore, lang: Lang): string => {
  if (stepOre === 1) return lang === "sv" ? "hela ören" : "whole öre";
  if (stepOre === 100) return lang === "sv" ? "hela kronor" : "whole kronor";
  return `${lang === "sv" ? "jämna" : "multiples of"} ${formatOre(stepOre, lang)}`;
};
