import { type Lang, type Phrases, phrasebook } from "@vanstervind/core";
import { weekdayName } from "../internal/words.ts";
import type { BlockerKind, Conflict, PlacedReason, ScoreReason, UnplacedReason } from "./placement.ts";

/** Every reason that a placement gives. */
export type PlacementReason = PlacedReason | ScoreReason | UnplacedReason;

type Words = Readonly<Record<Lang, string>>;

/** `Klockan 18:00: kostnad 2.`: what it is about, and what it costs. */
const costing = <Values extends { readonly cost: number }>(
  words: Words,
  name: (values: Values, lang: Lang) => string,
) => {
  const phrase = (lang: Lang, cost: Words, first: Words) => (values: Values) =>
    `${words[lang]} ${name(values, lang)}: ${values.cost === 0 ? first[lang] : `${cost[lang]} ${values.cost}`}.`;
  const cost = { sv: "kostnad", en: "cost" };
  const first = { sv: "ett förstahandsval", en: "a first choice" };
  return { sv: phrase("sv", cost, first), en: phrase("en", cost, first) };
};

const blockedBy = (sv: string, en: string) => ({
  sv: ({ slots, of, ids }: { slots: number; of: number; ids: readonly string[] }) =>
    `${slots} av ${of} möjliga platser i kalendern ${sv}: ${ids.join(", ")}.`,
  en: ({ slots, of, ids }: { slots: number; of: number; ids: readonly string[] }) =>
    `${slots} of ${of} possible slots ${en}: ${ids.join(", ")}.`,
});

const parts: Record<string, Words> = {
  weekday: { sv: "Veckodagar", en: "Weekdays" },
  date: { sv: "Datum", en: "Dates" },
  time: { sv: "Klockslag", en: "Times" },
  venue: { sv: "Lokaler", en: "Venues" },
  absence: { sv: "Frånvaro", en: "Absences" },
  move: { sv: "Flyttade händelser", en: "Moved events" },
};

const settledWords: Record<BlockerKind, Words> = {
  "lead-time": { sv: "tidigast", en: "earliest" },
  holiday: { sv: "helgdagen", en: "the holiday" },
  "quiet-period": { sv: "den fria perioden", en: "the quiet period" },
  venue: { sv: "vad som ryms i", en: "what fits in" },
  absence: { sv: "frånvaron för", en: "the absence of" },
  "fixed-event": { sv: "det bestämda", en: "the settled" },
  limit: { sv: "gränsen", en: "the limit" },
};

const together = (sv: string, en: string) => {
  const words = { sv, en };
  const phrase =
    (lang: Lang) =>
    ({ requestIds, settled }: Conflict) =>
      `${words[lang]}: ${[...requestIds, ...settled.map(({ by, id }) => `${settledWords[by][lang]} ${id}`)].join(", ")}.`;
  return { sv: phrase("sv"), en: phrase("en") };
};

const phrases: Phrases<PlacementReason> = {
  "weekday-cost": costing({ sv: "Veckodagen", en: "The weekday" }, ({ weekday }, lang) => weekdayName(weekday, lang)),
  "date-cost": costing({ sv: "Datumet", en: "The date" }, ({ date }) => date),
  "time-cost": costing({ sv: "Klockan", en: "The time" }, ({ time }) => time),
  "venue-cost": costing({ sv: "Lokalen", en: "The venue" }, ({ venueId }) => venueId),
  "absence-cost": costing(
    { sv: "Någon vill helst vara ledig", en: "Somebody would rather be off on" },
    ({ date }) => date,
  ),
  "move-cost": costing({ sv: "Flyttad till", en: "Moved to" }, ({ date, time }) =>
    time === null ? date : `${date} ${time}`,
  ),
  pinned: {
    sv: ({ date }) => `Bestämd sedan tidigare: ${date}.`,
    en: ({ date }) => `Settled before: ${date}.`,
  },
  "part-total": {
    sv: ({ part, events, cost }) => `${parts[part]!.sv}: kostnad ${cost} för ${events} av händelserna.`,
    en: ({ part, events, cost }) => `${parts[part]!.en}: cost ${cost} for ${events} of the events.`,
  },
  "spread-total": {
    sv: ({ ruleId, groupIds, events, cost }) =>
      `Spridningen ${ruleId}: kostnad ${cost}, ${events} händelser i ${groupIds.join(", ")}.`,
    en: ({ ruleId, groupIds, events, cost }) =>
      `The spread ${ruleId}: cost ${cost}, ${events} events in ${groupIds.join(", ")}.`,
  },
  conflict: together(
    "Kan inte alla gälla, men utan en av dem kan resten det",
    "Cannot all stand, but without any one of them the rest can",
  ),
  "possible-conflict": together("Kan troligen inte alla gälla", "Can probably not all stand"),
  "no-slots": {
    sv: ({ start, end }) => `Från ${start} till (men inte med) ${end} finns ingen tillåten dag där det ryms.`,
    en: ({ start, end }) => `From ${start} to (but not including) ${end} no allowed day has room for it.`,
  },
  "blocked-by-lead-time": blockedBy("ligger före första möjliga dag", "lie before the first possible day"),
  "blocked-by-holiday": blockedBy("faller på helgdag eller afton", "fall on a holiday or its eve"),
  "blocked-by-quiet-period": blockedBy("ligger i en period som ska hållas fri", "lie in a time that is kept free"),
  "blocked-by-venue": blockedBy(
    "har en lokal som är för liten eller inte är tillgänglig",
    "have a venue that is too small or not step-free",
  ),
  "blocked-by-absence": blockedBy("är när någon inte kan", "are when somebody cannot come"),
  "blocked-by-fixed-event": blockedBy("krockar med det som redan är bestämt", "clash with what is settled already"),
  "blocked-by-limit": blockedBy("skulle gå över en gräns", "would exceed a limit"),
  "blocked-by-request": blockedBy("utesluts av annat som placerats", "are ruled out by others that were placed"),
};

/** A reason of a placement as a sentence that a lay reader understands. */
export const explainPlacement: (reason: PlacementReason, lang: Lang) => string = phrasebook<PlacementReason>(phrases);
