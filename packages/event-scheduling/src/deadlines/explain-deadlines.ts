import { type IsoDate, type Lang, type Phrases, phrasebook } from "@vanstervind/core";
import { formatDate } from "../format-date.ts";
import { counted } from "../internal/words.ts";
import type { BackPlanReason } from "./back-plan.ts";
import type { LeadTime } from "./lead-task.ts";
import type { ReachReason } from "./reach-report.ts";

const units = {
  sv: ["vecka", "veckor", "dag", "dagar", "arbetsdag", "arbetsdagar"],
  en: ["week", "weeks", "day", "days", "working day", "working days"],
} as const;

/** `4 veckor + 1 dag före`, or `före` when there is nothing between. */
const beforeText = ({ weeks, days, workingDays }: LeadTime, lang: Lang): string => {
  const parts = [weeks, days, workingDays].flatMap((count, index) =>
    count === 0 ? [] : counted(count, units[lang][2 * index]!, units[lang][2 * index + 1]!),
  );
  const lead = parts.join(" + ");
  return `${lead}${lead && " "}${{ sv: "före", en: "before" }[lang]}`;
};

const sv = (date: IsoDate): string => formatDate(date, "sv");
const en = (date: IsoDate): string => formatDate(date, "en");
const dagar = (days: number): string => counted(Math.abs(days), "dag", "dagar");
const inDays = (days: number): string => counted(Math.abs(days), "day", "days");

const phrases: Phrases<BackPlanReason | ReachReason> = {
  "lead-time": {
    sv: ({ eventDate, date, ...lead }) =>
      date === eventDate
        ? `Ska vara klart till evenemanget, ${sv(date)}.`
        : `Ska vara klart ${beforeText(lead, "sv")} ${sv(eventDate)}, alltså ${sv(date)}.`,
    en: ({ eventDate, date, ...lead }) =>
      date === eventDate
        ? `Must be done by the event, ${en(date)}.`
        : `Must be done ${beforeText(lead, "en")} ${en(eventDate)}, that is ${en(date)}.`,
  },
  "before-successor": {
    sv: ({ taskId, startBy, ...lag }) =>
      `Ska vara klart ${beforeText(lag, "sv")} ${taskId}, som börjar senast ${sv(startBy)}.`,
    en: ({ taskId, startBy, ...lag }) =>
      `Must be done ${beforeText(lag, "en")} ${taskId}, which starts by ${en(startBy)}.`,
  },
  "moved-from-closed-day": {
    sv: ({ from, to, closed }) => `Tidigarelagt till ${sv(to)}, eftersom ${sv(from)} är ${closed.sv}.`,
    en: ({ from, to, closed }) => `Brought forward to ${en(to)}, because ${en(from)} is ${closed.en}.`,
  },
  late: {
    sv: ({ startBy, days }) => `Försenat: borde ha börjat ${sv(startBy)}, för ${dagar(days)} sedan.`,
    en: ({ startBy, days }) => `Late: should have started on ${en(startBy)}, ${inDays(days)} ago.`,
  },
  "in-time": {
    sv: ({ sentOn }) => `Skickades i tid, ${sv(sentOn!)}.`,
    en: ({ sentOn }) => `Sent in time, on ${en(sentOn!)}.`,
  },
  "sent-late": {
    sv: ({ sentOn, days }) => `Skickades ${dagar(days)} för sent, ${sv(sentOn!)}.`,
    en: ({ sentOn, days }) => `Sent ${inDays(days)} late, on ${en(sentOn!)}.`,
  },
  missing: {
    sv: ({ due, days }) => `Inte skickat; skulle ha gått ${sv(due)}, för ${dagar(days)} sedan.`,
    en: ({ due, days }) => `Not sent; was due on ${en(due)}, ${inDays(days)} ago.`,
  },
  pending: {
    sv: ({ due, days }) => `Inte skickat än; ska gå senast ${sv(due)}, om ${dagar(days)}.`,
    en: ({ due, days }) => `Not sent yet; due on ${en(due)}, in ${inDays(days)}.`,
  },
};

/**
 * A reason of a preparation's dates, or of a notice's reach, in a sentence that a lay reader understands.
 *
 * @example
 * ```ts
 * import { explainDeadlines } from "@vanstervind/event-scheduling/deadlines";
 *
 * const reason = { code: "late", values: { days: 3, startBy: "2026-05-01", asOf: "2026-05-04" } } as const;
 * explainDeadlines(reason, "sv"); // => "Försenat: borde ha börjat fredag 1 maj 2026, för 3 dagar sedan."
 * ```
 */
export const explainDeadlines: (reason: BackPlanReason | ReachReason, lang: Lang) => string = phrasebook<
  BackPlanReason | ReachReason
>(phrases);
