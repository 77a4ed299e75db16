import { type Lang, type Phrases, phrasebook } from "@vanstervind/core";
import { formatDate } from "../format-date.ts";
import { counted, months, weekdayName } from "../internal/words.ts";
import type { OccurrenceReason } from "./occurrences.ts";

const nthText = (nth: number, lang: Lang): string => {
  const fromStart = {
    sv: ["första", "andra", "tredje", "fjärde", "femte"],
    en: ["first", "second", "third", "fourth", "fifth"],
  }[lang];
  const fromEnd = {
    sv: ["sista", "näst sista", "tredje sista", "fjärde sista", "femte sista"],
    en: ["last", "second last", "third last", "fourth last", "fifth last"],
  }[lang];
  return nth > 0 ? fromStart[nth - 1]! : fromEnd[-nth - 1]!;
};

const daysFrom = (days: number, origin: string, lang: Lang): string => {
  const count = Math.abs(days);
  if (lang === "sv") {
    if (days === 0) return `Samma dag som ${origin}`;
    return `${counted(count, "dag", "dagar")} ${days < 0 ? "före" : "efter"} ${origin}`;
  }
  if (days === 0) return `The same day as ${origin}`;
  return `${counted(count, "day", "days")} ${days < 0 ? "before" : "after"} ${origin}`;
};

const phrases: Phrases<OccurrenceReason> = {
  "fixed-date": {
    sv: ({ month, day }) => `Alltid den ${day} ${months.sv[month - 1]}.`,
    en: ({ month, day }) => `Always on ${day} ${months.en[month - 1]}.`,
  },
  "nth-weekday": {
    sv: ({ nth, weekday, month }) =>
      `Den ${nthText(nth, "sv")} ${weekdayName(weekday, "sv")}en i ${months.sv[month - 1]}.`,
    en: ({ nth, weekday, month }) =>
      `The ${nthText(nth, "en")} ${weekdayName(weekday, "en")} of ${months.en[month - 1]}.`,
  },
  "weekday-in-window": {
    sv: ({ weekday, from, to }) => `Den ${weekdayName(weekday, "sv")} som infaller ${from} till ${to}.`,
    en: ({ weekday, from, to }) => `The ${weekdayName(weekday, "en")} between ${from} and ${to}.`,
  },
  "easter-offset": {
    sv: ({ days }) => `${daysFrom(days, "påskdagen", "sv")}.`,
    en: ({ days }) => `${daysFrom(days, "Easter Sunday", "en")}.`,
  },
  "counted-from": {
    sv: ({ to, date, days }) => `${daysFrom(days, `${to}, ${formatDate(date, "sv")}`, "sv")}.`,
    en: ({ to, date, days }) => `${daysFrom(days, `${to}, ${formatDate(date, "en")}`, "en")}.`,
  },
  "follows-conditional": {
    sv: ({ to }) => `Preliminärt, eftersom ${to} ännu inte är bekräftat.`,
    en: ({ to }) => `Conditional, because ${to} is not confirmed yet.`,
  },
  announced: {
    sv: ({ source }) => `Datumet är tillkännagivet: ${source}.`,
    en: ({ source }) => `The date has been announced: ${source}.`,
  },
  "announced-outside-window": {
    sv: ({ from, to }) => `Det ligger utanför den tid då det brukar hållas, ${from} till ${to}.`,
    en: ({ from, to }) => `It lies outside the time when it is usually held, ${from} to ${to}.`,
  },
  "not-arranged": {
    sv: ({ source }) => `Det arrangeras inte i år: ${source}.`,
    en: ({ source }) => `It is not held this year: ${source}.`,
  },
  "awaiting-announcement": {
    sv: ({ from, to }) => `Preliminärt, förutsatt att det arrangeras; brukar ligga mellan ${from} och ${to}.`,
    en: ({ from, to }) => `Conditional until somebody announces it; usually held between ${from} and ${to}.`,
  },
};

/**
 * A reason as one or two sentences that a lay reader understands.
 *
 * @example
 * ```ts
 * import { commemorations, explainCalendar, occurrences } from "@vanstervind/event-scheduling/calendar";
 *
 * const pride = occurrences(commemorations, 2027).find(({ ruleId }) => ruleId === "stockholm-pride")!;
 * pride.reasons.map((reason) => explainCalendar(reason, "en"));
 * // => ["Conditional until somebody announces it; usually held between 2027-07-25 and 2027-08-10."]
 * ```
 */
export const explainCalendar: (reason: OccurrenceReason, lang: Lang) => string = phrasebook<OccurrenceReason>(phrases);
