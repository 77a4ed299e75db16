import type { Lang } from "@vanstervind/core";

/** Numbers as they are written in a language. */
export interface Figures {
  whole(value: number): string;
  decimals(value: number, digits: number): string;
  percent(share: number, digits?: number): string;
  date(date: string): string;
  dayAndMonth(date: string): string;
}

/** Formats for one language. Dates are civil: they are written from their parts, never through a time zone. */
export const figuresIn = (lang: Lang): Figures => {
  const locale = lang === "sv" ? "sv-SE" : "en-GB";
  const decimals = [0, 1, 2, 3].map(
    (digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const days = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
  const full = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const asDate = (date: string) => new Date(`${date}T00:00:00Z`);
  return {
    whole: (value) => decimals[0]!.format(value),
    decimals: (value, digits) => decimals[digits]!.format(value),
    percent: (share, digits = 0) => `${decimals[digits]!.format(share * 100)}\u00a0%`,
    date: (date) => full.format(asDate(date)),
    // "9 feb." would read as the end of a sentence.
    dayAndMonth: (date) => days.format(asDate(date)).replaceAll(".", ""),
  };
};
