import { civilOf, dayOf, type IsoDate, type Lang, type Phrases, phrasebook } from "@vanstervind/core";
import type { BackPlanReason } from "./back-plan.ts";
import type { ClashKind, ClashReason } from "./find-clashes.ts";
import type { OccurrenceReason } from "./occurrences.ts";
import type { PlacedReason, UnplacedReason } from "./place-events.ts";
import { swedishHolidays } from "./swedish-holidays.ts";
import { Weekday, weekdayOf } from "./weekday.ts";

/** Every reason that this package gives. */
export type SchedulingReason = OccurrenceReason | ClashReason | BackPlanReason | PlacedReason | UnplacedReason;

const weekdays: Record<Lang, readonly string[]> = {
  sv: ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

const months: Record<Lang, readonly string[]> = {
  sv: "januari februari mars april maj juni juli augusti september oktober november december".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

const weekdayName = (weekday: Weekday, lang: Lang): string => weekdays[lang][Weekday.options.indexOf(weekday)]!;

/**
 * A date as people say it, with its weekday.
 *
 * @throws `not-a-date` when the text is not a date that exists.
 * @example
 * ```ts
 * import { formatDate } from "@vanstervind/event-scheduling";
 *
 * formatDate("2026-05-01", "sv"); // => "fredag 1 maj 2026"
 * formatDate("2026-05-01", "en"); // => "Friday 1 May 2026"
 * ```
 */
export const formatDate = (date: IsoDate, lang: Lang): string => {
  const { year, month, dayOfMonth: day } = civilOf(dayOf(date));
  return `${weekdayName(weekdayOf(date), lang)} ${day} ${months[lang][month - 1]} ${year}`;
};

/** `1 vecka`, `2 veckor`. */
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

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

const kinds: Record<Lang, Record<ClashKind, readonly [one: string, many: string]>> = {
  sv: { venue: ["lokalen", "lokalerna"], person: ["personen", "personerna"], audience: ["målgruppen", "målgrupperna"] },
  en: {
    venue: ["the venue", "the venues"],
    person: ["the person", "the persons"],
    audience: ["the audience", "the audiences"],
  },
};

const sharedText = ({ kind, shared }: ClashReason["values"], lang: Lang): string =>
  `${kinds[lang][kind][shared.length === 1 ? 0 : 1]} ${shared.join(", ")}`;

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

const costText = (cost: number, lang: Lang): string =>
  cost === 0
    ? { sv: "ett förstahandsval", en: "a first choice" }[lang]
    : `${{ sv: "kostnad", en: "cost" }[lang]} ${cost}`;

const blockedBy = (sv: string, en: string) => ({
  sv: ({ slots, of, ids }: { slots: number; of: number; ids: readonly string[] }) =>
    `${slots} av ${of} möjliga platser i kalendern ${sv}: ${ids.join(", ")}.`,
  en: ({ slots, of, ids }: { slots: number; of: number; ids: readonly string[] }) =>
    `${slots} of ${of} possible slots ${en}: ${ids.join(", ")}.`,
});

const phrases: Phrases<SchedulingReason> = {
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
  overlapping: {
    sv: (values) =>
      `Båda behöver ${sharedText(values, "sv")} samtidigt i ${counted(values.minutes, "minut", "minuter")}.`,
    en: (values) =>
      `Both need ${sharedText(values, "en")} at the same time for ${counted(values.minutes, "minute", "minutes")}.`,
  },
  "too-close": {
    sv: (values) =>
      `Bara ${counted(values.minutes, "minut", "minuter")} emellan för ${sharedText(values, "sv")}; ${values.needed} behövs.`,
    en: (values) =>
      `Only ${counted(values.minutes, "minute", "minutes")} between for ${sharedText(values, "en")}; ${values.needed} are needed.`,
  },
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
  "weekday-cost": {
    sv: ({ weekday, cost }) => `Veckodagen ${weekdayName(weekday, "sv")}: ${costText(cost, "sv")}.`,
    en: ({ weekday, cost }) => `The weekday ${weekdayName(weekday, "en")}: ${costText(cost, "en")}.`,
  },
  "time-cost": {
    sv: ({ time, cost }) => `Klockan ${time}: ${costText(cost, "sv")}.`,
    en: ({ time, cost }) => `The time ${time}: ${costText(cost, "en")}.`,
  },
  "venue-cost": {
    sv: ({ venueId, cost }) => `Lokalen ${venueId}: ${costText(cost, "sv")}.`,
    en: ({ venueId, cost }) => `The venue ${venueId}: ${costText(cost, "en")}.`,
  },
  "no-slots": {
    sv: ({ start, end }) => `Från ${start} till (men inte med) ${end} finns ingen tillåten veckodag där det ryms.`,
    en: ({ start, end }) => `From ${start} to (but not including) ${end} no allowed weekday has room for it.`,
  },
  "blocked-by-holiday": blockedBy("faller på helgdag eller afton", "fall on a holiday or its eve"),
  "blocked-by-quiet-period": blockedBy("ligger i en period som ska hållas fri", "lie in a time that is kept free"),
  "blocked-by-venue": blockedBy(
    "har en lokal som är för liten eller inte är tillgänglig",
    "have a venue that is too small or not step-free",
  ),
  "blocked-by-fixed-event": blockedBy("krockar med det som redan är bestämt", "clash with what is settled already"),
  "blocked-by-request": blockedBy("utesluts av annat som placerats", "are ruled out by others that were placed"),
};

/**
 * A reason as one or two sentences that a lay reader understands.
 *
 * @example
 * ```ts
 * import { commemorations, explain, occurrences } from "@vanstervind/event-scheduling";
 *
 * const pride = occurrences(commemorations, 2027).find(({ ruleId }) => ruleId === "stockholm-pride")!;
 * pride.reasons.map((reason) => explain(reason, "en"));
 * // => ["Conditional until somebody announces it; usually held between 2027-07-25 and 2027-08-10."]
 * ```
 */
export const explain: (reason: SchedulingReason, lang: Lang) => string = phrasebook<SchedulingReason>(phrases);
