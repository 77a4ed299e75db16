import { type Lang, type Phrases, phrasebook } from "@vanstervind/core";
import type { ClashKind, ClashReason } from "./find-clashes.ts";
import type { Competition } from "./find-competition.ts";
import { counted } from "./internal/words.ts";
import type { MergedField, MergeReason } from "./merge-calendars.ts";
import type { QuietBreach } from "./quiet-period.ts";
import type { SlotReason, TakenReason } from "./slot-request.ts";

/** Every reason that this entry gives. */
export type CalendarReason =
  | ClashReason
  | Competition["reason"]
  | MergeReason
  | QuietBreach["reason"]
  | SlotReason
  | TakenReason;

const kinds: Record<Lang, Record<ClashKind, readonly [one: string, many: string]>> = {
  sv: { venue: ["lokalen", "lokalerna"], person: ["personen", "personerna"], audience: ["målgruppen", "målgrupperna"] },
  en: {
    venue: ["the venue", "the venues"],
    person: ["the person", "the persons"],
    audience: ["the audience", "the audiences"],
  },
};

const fields: Record<Lang, Record<MergedField, string>> = {
  sv: { title: "namnet", start: "starten", durationMinutes: "längden", venueId: "lokalen", status: "om det blir av" },
  en: {
    title: "the title",
    start: "the start",
    durationMinutes: "the length",
    venueId: "the venue",
    status: "whether it is held",
  },
};

const sharedText = ({ kind, shared }: ClashReason["values"], lang: Lang): string =>
  `${kinds[lang][kind][shared.length === 1 ? 0 : 1]} ${shared.join(", ")}`;

const minutes = (count: number, lang: Lang): string =>
  lang === "sv" ? counted(count, "minut", "minuter") : counted(count, "minute", "minutes");

const days = (count: number, lang: Lang): string =>
  lang === "sv" ? counted(count, "dag", "dagar") : counted(count, "day", "days");

/** A trouble named by ids, with its cost. */
const trouble = (sv: string, en: string) => {
  const text = (lead: string) => (values: { readonly ids: readonly string[]; readonly cost: number }) =>
    `${lead}: ${values.ids.join(", ")} (+${values.cost}).`;
  return { sv: text(sv), en: text(en) };
};

const phrases: Phrases<CalendarReason> = {
  overlapping: {
    sv: (v) => `Båda behöver ${sharedText(v, "sv")} samtidigt i ${minutes(v.minutes, "sv")}.`,
    en: (v) => `Both need ${sharedText(v, "en")} at the same time for ${minutes(v.minutes, "en")}.`,
  },
  "too-close": {
    sv: (v) => `Bara ${minutes(v.minutes, "sv")} emellan för ${sharedText(v, "sv")}; ${v.needed} behövs.`,
    en: (v) => `Only ${minutes(v.minutes, "en")} between for ${sharedText(v, "en")}; ${v.needed} are needed.`,
  },
  competing: {
    sv: (v) => `${v.ids.join(" och ")} väntar ihop ${v.people} personer från samma trakt vid samma tid.`,
    en: (v) => `${v.ids.join(" and ")} expect ${v.people} people together from the same parts at the same time.`,
  },
  "same-id": {
    sv: (v) => `Samma händelse hos ${v.organisers.join(", ")}, med samma id.`,
    en: (v) => `The same event with ${v.organisers.join(", ")}, by its id.`,
  },
  "same-time-and-title": {
    sv: (v) =>
      `Samma händelse hos ${v.organisers.join(", ")}: samma tid, och namn som är lika till ${percent(v.likeness)} %.`,
    en: (v) => `The same event with ${v.organisers.join(", ")}: one time, and titles ${percent(v.likeness)} % alike.`,
  },
  "told-differently": {
    sv: (v) => `${v.others.join(", ")} skriver annorlunda om ${fields.sv[v.field]} än ${v.kept}, som gäller här.`,
    en: (v) => `${v.others.join(", ")} and ${v.kept} differ on ${fields.en[v.field]}; ${v.kept} is followed here.`,
  },
  "in-quiet-period": {
    sv: (v) => `${v.date} ligger i ${v.id}, som ska hållas fri.`,
    en: (v) => `${v.date} lies in ${v.id}, which is to be kept free.`,
  },
  free: {
    sv: (v) => `Platsen och alla ${v.people} som behövs är lediga.`,
    en: (v) => `The place and all ${v.people} who are needed are free.`,
  },
  "well-spaced": {
    sv: (v) => `Inget annat för samma målgrupp inom ${days(v.days, "sv")}.`,
    en: (v) => `Nothing else for the same audience within ${days(v.days, "en")}.`,
  },
  "in-good-time": {
    sv: (v) => `${days(v.days, "sv")} kvar att bjuda in på.`,
    en: (v) => `${days(v.days, "en")} left for inviting.`,
  },
  "short-notice": {
    sv: (v) => `Bara ${days(v.days, "sv")} kvar; ${v.wanted} är önskvärt (+${v.cost}).`,
    en: (v) => `Only ${days(v.days, "en")} left; ${v.wanted} are wished for (+${v.cost}).`,
  },
  "less-welcome": {
    sv: (v) => `Dag, tid eller lokal är mindre önskad (+${v.cost}).`,
    en: (v) => `Day, time or venue is less welcome (+${v.cost}).`,
  },
  "audience-busy": trouble("Målgruppen är upptagen av", "The audience is wanted by"),
  quiet: trouble("I en tid som ska hållas fri", "In a time to be kept free"),
  "special-day": trouble("Särskild dag", "A special day"),
  "would-compete": trouble("Konkurrerar med", "Competes with"),
  crowded: trouble("Tätt på annat för målgruppen", "Close to something else for the audience"),
  taken: {
    sv: (v) => `${v.slots} av ${v.of} tider faller på ${kinds.sv[v.kind][1]}: ${v.ids.join(", ")}.`,
    en: (v) => `${v.slots} of ${v.of} slots fail on ${kinds.en[v.kind][1]}: ${v.ids.join(", ")}.`,
  },
};

const percent = (part: number): number => Math.floor(100 * part);

/** A reason of this entry, in a sentence that a lay reader understands. */
export const explain: (reason: CalendarReason, lang: Lang) => string = phrasebook<CalendarReason>(phrases);
