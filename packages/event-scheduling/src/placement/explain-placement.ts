import { type Lang, type Phrases, phrasebook } from "@vanstervind/core";
import { weekdayName } from "../internal/words.ts";
import type { BlockerKind, Conflict, PlacedReason, ScoreReason, UnplacedReason } from "./placement.ts";

type PlacementReason = PlacedReason | ScoreReason | UnplacedReason;

const costText = (cost: number, lang: Lang): string =>
  cost === 0
    ? { sv: "ett förstahandsval", en: "a first choice" }[lang]
    : `${{ sv: "kostnad", en: "cost" }[lang]} ${cost}`;

const parts: Record<Lang, Record<string, string>> = {
  sv: {
    weekday: "Veckodagar",
    date: "Datum",
    time: "Klockslag",
    venue: "Lokaler",
    absence: "Frånvaro",
    move: "Flyttade händelser",
  },
  en: {
    weekday: "Weekdays",
    date: "Dates",
    time: "Times",
    venue: "Venues",
    absence: "Absences",
    move: "Moved events",
  },
};

const settledKinds: Record<Lang, Record<BlockerKind, string>> = {
  sv: {
    "lead-time": "tidigast",
    holiday: "helgdagen",
    "quiet-period": "den fria perioden",
    venue: "lokalens gränser för",
    absence: "frånvaron för",
    "fixed-event": "det bestämda",
    limit: "gränsen",
  },
  en: {
    "lead-time": "earliest",
    holiday: "the holiday",
    "quiet-period": "the quiet period",
    venue: "what fits in",
    absence: "the absence of",
    "fixed-event": "the settled",
    limit: "the limit",
  },
};

/** What cannot stand together, in a row: requests first. */
const listOf = ({ requestIds, settled }: Conflict, lang: Lang): string =>
  [...requestIds, ...settled.map(({ by, id }) => `${settledKinds[lang][by]} ${id}`)].join(", ");

const blockedBy = (sv: string, en: string) => ({
  sv: ({ slots, of, ids }: { slots: number; of: number; ids: readonly string[] }) =>
    `${slots} av ${of} möjliga platser i kalendern ${sv}: ${ids.join(", ")}.`,
  en: ({ slots, of, ids }: { slots: number; of: number; ids: readonly string[] }) =>
    `${slots} of ${of} possible slots ${en}: ${ids.join(", ")}.`,
});

const phrases: Phrases<PlacementReason> = {
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
  "date-cost": {
    sv: ({ date, cost }) => `Datumet ${date}: ${costText(cost, "sv")}.`,
    en: ({ date, cost }) => `The date ${date}: ${costText(cost, "en")}.`,
  },
  "absence-cost": {
    sv: ({ date, cost }) => `Någon vill helst vara ledig ${date}: ${costText(cost, "sv")}.`,
    en: ({ date, cost }) => `Somebody would rather be off on ${date}: ${costText(cost, "en")}.`,
  },
  "move-cost": {
    sv: ({ date, time, cost }) => `Flyttad till ${date}${time === null ? "" : ` ${time}`}: ${costText(cost, "sv")}.`,
    en: ({ date, time, cost }) => `Moved to ${date}${time === null ? "" : ` ${time}`}: ${costText(cost, "en")}.`,
  },
  pinned: {
    sv: ({ date }) => `Bestämd sedan tidigare: ${date}.`,
    en: ({ date }) => `Settled before: ${date}.`,
  },
  "part-total": {
    sv: ({ part, events, cost }) => `${parts.sv[part]}: kostnad ${cost} för ${events} av händelserna.`,
    en: ({ part, events, cost }) => `${parts.en[part]}: cost ${cost} for ${events} of the events.`,
  },
  "spread-total": {
    sv: ({ ruleId, groupIds, events, cost }) =>
      `Spridningen ${ruleId}: kostnad ${cost}, ${events} händelser i ${groupIds.join(", ")}.`,
    en: ({ ruleId, groupIds, events, cost }) =>
      `The spread ${ruleId}: cost ${cost}, ${events} events in ${groupIds.join(", ")}.`,
  },
  conflict: {
    sv: (values) => `Kan inte alla gälla, men utan en av dem kan resten det: ${listOf(values, "sv")}.`,
    en: (values) => `Cannot all stand, but without any one of them the rest can: ${listOf(values, "en")}.`,
  },
  "possible-conflict": {
    sv: (values) => `Kan troligen inte alla gälla: ${listOf(values, "sv")}.`,
    en: (values) => `Can probably not all stand: ${listOf(values, "en")}.`,
  },
  "no-slots": {
    sv: ({ start, end }) => `Från ${start} till (men inte med) ${end} finns ingen tillåten veckodag där det ryms.`,
    en: ({ start, end }) => `From ${start} to (but not including) ${end} no allowed weekday has room for it.`,
  },
  "blocked-by-holiday": blockedBy("faller på helgdag eller afton", "fall on a holiday or its eve"),
  "blocked-by-quiet-period": blockedBy("ligger i en period som ska hållas fri", "lie in a time that is kept free"),
  "blocked-by-lead-time": blockedBy("ligger före första möjliga dag", "lie before the first possible day"),
  "blocked-by-absence": blockedBy("är när någon inte kan", "are when somebody cannot come"),
  "blocked-by-limit": blockedBy("skulle gå över en gräns", "would exceed a limit"),
  "blocked-by-venue": blockedBy(
    "har en lokal som är för liten eller inte är tillgänglig",
    "have a venue that is too small or not step-free",
  ),
  "blocked-by-fixed-event": blockedBy("krockar med det som redan är bestämt", "clash with what is settled already"),
  "blocked-by-request": blockedBy("utesluts av annat som placerats", "are ruled out by others that were placed"),
};

/** A reason of a placement as a sentence that a lay reader understands. */
export const explainPlacement: (reason: PlacementReason, lang: Lang) => string = phrasebook<PlacementReason>(phrases);
