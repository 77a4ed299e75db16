import { type Lang, type Phrases, phrasebook } from "@vanstervind/core";
import { weekdayName } from "../internal/words.ts";
import type { PlacedReason, UnplacedReason } from "./place-events.ts";

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

const phrases: Phrases<PlacedReason | UnplacedReason> = {
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

/** A reason of a placement as a sentence that a lay reader understands. */
export const explainPlacement: (reason: PlacedReason | UnplacedReason, lang: Lang) => string = phrasebook<
  PlacedReason | UnplacedReason
>(phrases);
