import * as z from "zod";
import { DomainError } from "./domain-error.ts";
import type { Lang } from "./reason.ts";

/** An amount in öre (1/100 krona): an integer, so that sums are exact. May be negative. */
export const Ore = z.int({ error: "must be a whole number of öre" });

/** See the schema of the same name. */
export type Ore = z.infer<typeof Ore>;

const formats: Record<Lang, { whole: Intl.NumberFormat; cents: Intl.NumberFormat }> = {
  sv: krona("sv-SE"),
  en: krona("en"),
};

function krona(locale: string): { whole: Intl.NumberFormat; cents: Intl.NumberFormat } {
  const style = { style: "currency", currency: "SEK" } as const;
  return {
    whole: new Intl.NumberFormat(locale, { ...style, minimumFractionDigits: 0, maximumFractionDigits: 0 }),
    cents: new Intl.NumberFormat(locale, { ...style, minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  };
}

/**
 * An amount as people write it: with öre only when there are any. Spaces are no-break spaces, as the locale has them.
 *
 * @throws `not-ore` when the amount is not a safe integer.
 * @example
 * ```ts
 * import { formatOre } from "@vanstervind/core";
 *
 * formatOre(123450, "sv").replaceAll("\u00a0", " "); // => "1 234,50 kr"
 * formatOre(500000, "en").replaceAll("\u00a0", " "); // => "SEK 5,000"
 * ```
 */
export const formatOre = (ore: Ore, lang: Lang): string => {
  if (!Number.isSafeInteger(ore)) {
    throw new DomainError("not-ore", `${ore} is not a whole number of öre.`, { values: { ore } });
  }
  const { whole, cents } = formats[lang];
  // Digits are formatted from text: dividing by 100 would lose the öre of amounts near 2^53.
  const digits = String(Math.abs(ore)).padStart(3, "0");
  const text = `${ore < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}` as Intl.StringNumericLiteral;
  return (ore % 100 === 0 ? whole : cents).format(text);
};

/**
 * Reads an amount in kronor as people type it in Swedish or English: `1 234,50`, `1,234.50 kr`, `SEK 500`, `-12`.
 *
 * With one separator, three digits after it and none before the group rule would forbid, the reading is ambiguous
 * (`1,234` is a thousand in English and 1 krona 23,4 öre in Swedish); such text is refused rather than guessed.
 *
 * @throws `not-an-amount` when the text is no amount, has parts of an öre, or could be read in two ways.
 * @example
 * ```ts
 * import { parseOre } from "@vanstervind/core";
 *
 * parseOre("1 234,50 kr"); // => 123450
 * parseOre("SEK 1,234.50"); // => 123450
 * parseOre("1,234"); // throws not-an-amount
 * ```
 */
export const parseOre = (text: string): Ore => {
  const fail = (why: string, hint: string): never => {
    throw new DomainError("not-an-amount", `"${text}" ${why}.`, { values: { text }, hint });
  };
  const bare = text
    .replace(/[\s\u00a0\u202f']/g, "")
    .replace("\u2212", "-")
    .replace(/^(-?)(?:sek|kr)/i, "$1")
    .replace(/(?:sek|kr|:-)$/i, "");
  const match = /^(-?)(\d{1,3}(?:([.,])\d{3})*|\d+)(?:([.,])(\d{1,2}))?$/.exec(bare);
  if (match === null) return fail("is not an amount in kronor", "Write it like 1 234,50.");
  const [, sign, whole = "", group, point, cents = ""] = match;
  if (group !== undefined && group === point) {
    return fail("has the same mark for thousands and öre", "Write it like 1 234,50.");
  }
  if (group !== undefined && point === undefined && whole.indexOf(group) === whole.lastIndexOf(group)) {
    return fail("can be read in two ways", "Write 1 234 or 1,23.");
  }
  const ore = Number(whole.replace(/[.,]/g, "") + cents.padEnd(2, "0"));
  if (!Number.isSafeInteger(ore)) return fail("is too large", "Amounts must stay below 90 trillion kronor.");
  return sign === "-" && ore !== 0 ? -ore : ore;
};
