import { type Lang, type Phrases, phrasebook } from "@vanstervind/core";
import { formatDate } from "../format-date.ts";
import { counted, monthName, weekdayName } from "../internal/words.ts";
import type { MonthDay } from "../rules/date-rule.ts";
import type { OccurrenceReason } from "../rules/occurrences.ts";

const ordinals: Record<Lang, readonly string[]> = {
  sv: ["första", "andra", "tredje", "fjärde", "femte"],
  en: ["first", "second", "third", "fourth", "fifth"],
};

/** `andra`, `sista`, `andra sista`. */
const nthText = (nth: number, lang: Lang): string => {
  const last = { sv: "sista", en: "last" }[lang];
  const word = ordinals[lang][Math.abs(nth) - 1]!;
  return nth > 0 ? word : nth === -1 ? last : `${word} ${last}`;
};

const dayText = ({ month, day }: MonthDay, lang: Lang): string => `${day} ${monthName(month, lang)}`;

/** `3 dagar före`; nought days after a day is that day. */
const daysFrom = {
  sv: (days: number, origin: string): string =>
    `${counted(Math.abs(days), "dag", "dagar")} ${days < 0 ? "före" : "efter"} ${origin}.`,
  en: (days: number, origin: string): string =>
    `${counted(Math.abs(days), "day", "days")} ${days < 0 ? "before" : "after"} ${origin}.`,
};

const phrases: Phrases<OccurrenceReason> = {
  fixed: {
    sv: (date) => `Alltid den ${dayText(date, "sv")}.`,
    en: (date) => `Always on ${dayText(date, "en")}.`,
  },
  "nth-weekday": {
    sv: ({ nth, weekday, month }) =>
      `Den ${nthText(nth, "sv")} ${weekdayName(weekday, "sv")}en i ${monthName(month, "sv")}.`,
    en: ({ nth, weekday, month }) =>
      `The ${nthText(nth, "en")} ${weekdayName(weekday, "en")} of ${monthName(month, "en")}.`,
  },
  "weekday-in-window": {
    sv: ({ weekday, from }) => `Den första ${weekdayName(weekday, "sv")}en från ${dayText(from, "sv")}.`,
    en: ({ weekday, from }) => `The first ${weekdayName(weekday, "en")} from ${dayText(from, "en")}.`,
  },
  "easter-offset": {
    sv: ({ days }) => daysFrom.sv(days, "påskdagen"),
    en: ({ days }) => daysFrom.en(days, "Easter Sunday"),
  },
  recurring: {
    sv: ({ rrule, start }) => `Återkommer från ${start}: ${rrule}.`,
    en: ({ rrule, start }) => `Recurs from ${start}: ${rrule}.`,
  },
  "counted-from": {
    sv: ({ to, date, days }) => daysFrom.sv(days, `${to}, ${formatDate(date, "sv")}`),
    en: ({ to, date, days }) => daysFrom.en(days, `${to}, ${formatDate(date, "en")}`),
  },
  "follows-conditional": {
    sv: ({ to }) => `Preliminärt, eftersom ${to} är det.`,
    en: ({ to }) => `Conditional, because ${to} is.`,
  },
  announced: {
    sv: ({ source }) => `Tillkännagivet: ${source}.`,
    en: ({ source }) => `Announced: ${source}.`,
  },
  "announced-outside-window": {
    sv: ({ from, to }) => `Brukar annars ligga mellan ${from} och ${to}.`,
    en: ({ from, to }) => `Otherwise usually between ${from} and ${to}.`,
  },
  "not-arranged": {
    sv: ({ source }) => `Arrangeras inte i år: ${source}.`,
    en: ({ source }) => `Not held this year: ${source}.`,
  },
  "awaiting-announcement": {
    sv: ({ from, to }) => `Preliminärt tills det tillkännages; väntas mellan ${from} och ${to}.`,
    en: ({ from, to }) => `Conditional until announced; expected between ${from} and ${to}.`,
  },
};

/**
 * Why an occurrence of a rule, or an entry of the year calendar, has its date and status, in a sentence for lay readers.
 *
 * @example
 * ```ts
 * import { explainYear } from "@vanstervind/event-scheduling/year";
 *
 * const reason = { code: "nth-weekday", values: { nth: 2, weekday: "sunday", month: 9 } } as const;
 * explainYear(reason, "sv"); // => "Den andra söndagen i september."
 * explainYear(reason, "en"); // => "The second Sunday of September."
 * ```
 */
export const explainYear: (reason: OccurrenceReason, lang: Lang) => string = phrasebook<OccurrenceReason>(phrases);
