import { type IsoDate, type Lang, type Phrases, phrasebook } from "@vanstervind/core";
import { swedishHolidays } from "../calendar/swedish-holidays.ts";
import { formatDate } from "../format-date.ts";
import { counted } from "../internal/words.ts";
import type { BackPlanReason } from "./back-plan.ts";

/** The name of a closed day as {@link BackPlanReason} tells it: a weekend, a Swedish holiday, or the id of another. */
const closedText = (closed: string, date: IsoDate, lang: Lang): string => {
  if (closed === "weekend") return { sv: "helg", en: "a weekend" }[lang];
  const year = Number(date.slice(0, 4));
  const holiday = year < 1953 ? undefined : swedishHolidays(year).find(({ id }) => id === closed);
  return holiday?.name[lang] ?? closed;
};

const leadText = (weeks: number, days: number, workingDays: number, lang: Lang): string => {
  const sv = lang === "sv";
  const parts = [
    weeks > 0 ? (sv ? counted(weeks, "vecka", "veckor") : counted(weeks, "week", "weeks")) : "",
    days > 0 ? (sv ? counted(days, "dag", "dagar") : counted(days, "day", "days")) : "",
    workingDays > 0
      ? sv
        ? counted(workingDays, "arbetsdag", "arbetsdagar")
        : counted(workingDays, "working day", "working days")
      : "",
  ].filter((part) => part !== "");
  return parts.join(sv ? " och " : " and ");
};

const phrases: Phrases<BackPlanReason> = {
  "lead-time": {
    sv: ({ weeks, days, workingDays, eventDate, date }) => {
      const lead = leadText(weeks, days, workingDays, "sv");
      if (lead === "") return `Ska vara klart senast samma dag som evenemanget, ${formatDate(eventDate, "sv")}.`;
      return `Ska vara klart ${lead} före ${formatDate(eventDate, "sv")}, alltså ${formatDate(date, "sv")}.`;
    },
    en: ({ weeks, days, workingDays, eventDate, date }) => {
      const lead = leadText(weeks, days, workingDays, "en");
      if (lead === "") return `Must be done by the day of the event, ${formatDate(eventDate, "en")}.`;
      return `Must be done ${lead} before ${formatDate(eventDate, "en")}, that is ${formatDate(date, "en")}.`;
    },
  },
  "before-successor": {
    sv: ({ taskId, startBy }) => `Ska vara klart innan ${taskId} börjar, senast ${formatDate(startBy, "sv")}.`,
    en: ({ taskId, startBy }) => `Must be done before ${taskId} starts, by ${formatDate(startBy, "en")}.`,
  },
  "moved-from-closed-day": {
    sv: ({ from, to, closed }) =>
      `Tidigarelagt till ${formatDate(to, "sv")}, eftersom ${formatDate(from, "sv")} är ${closedText(closed, from, "sv")}.`,
    en: ({ from, to, closed }) =>
      `Brought forward to ${formatDate(to, "en")}, because ${formatDate(from, "en")} is ${closedText(closed, from, "en")}.`,
  },
  late: {
    sv: ({ days, startBy, asOf }) =>
      `Försenat: borde ha börjat ${formatDate(startBy, "sv")}, ${counted(days, "dag", "dagar")} före ${formatDate(asOf, "sv")}.`,
    en: ({ days, startBy, asOf }) =>
      `Late: should have started on ${formatDate(startBy, "en")}, ${counted(days, "day", "days")} before ${formatDate(asOf, "en")}.`,
  },
};

/** A reason of a preparation's dates as one or two sentences that a lay reader understands. */
export const explainDeadlines: (reason: BackPlanReason, lang: Lang) => string = phrasebook<BackPlanReason>(phrases);
