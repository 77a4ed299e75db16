import { type Lang, type Phrases, phrasebook } from "@vanstervind/core";
import type { ElectionReason } from "./election-deadlines.ts";

const phrases: Phrases<ElectionReason> = {
  "sunday-of-september": {
    sv: ({ nth, source }) => `Söndag nummer ${nth} i september (${source}).`,
    en: ({ nth, source }) => `Sunday number ${nth} of September (${source}).`,
  },
  "days-from-election": {
    sv: ({ days, date, source }) => `${Math.abs(days)} dagar ${days < 0 ? "före" : "efter"} valet ${date} (${source}).`,
    en: ({ days, date, source }) =>
      `${Math.abs(days)} days ${days < 0 ? "before" : "after"} the election on ${date} (${source}).`,
  },
  "date-of-year": {
    sv: ({ source }) => `Samma dag varje valår (${source}).`,
    en: ({ source }) => `The same day every election year (${source}).`,
  },
  decided: {
    sv: ({ source }) => `Beslutat för det här valet (${source}).`,
    en: ({ source }) => `Decided for this election (${source}).`,
  },
  "to-be-confirmed": {
    sv: ({ confirmedTo }) => `Ska bekräftas: källan gällde till och med ${confirmedTo}.`,
    en: ({ confirmedTo }) => `To be confirmed: the source went up to ${confirmedTo}.`,
  },
};

/**
 * Why a day of an election has its date, and what is not sure, in a sentence that a lay reader understands.
 *
 * @example
 * ```ts
 * import { electionDeadlines, explainElections } from "@vanstervind/event-scheduling/elections";
 *
 * const { deadlines } = electionDeadlines("riksdagsval", 2026);
 * const roll = deadlines.find(({ id }) => id === "rostlangd-2026")!;
 * roll.reasons.map((reason) => explainElections(reason, "en"));
 * // => ["30 days before the election on 2026-09-13 (vallag (2005:837) 5 kap.)."]
 * ```
 */
export const explainElections: (reason: ElectionReason, lang: Lang) => string = phrasebook<ElectionReason>(phrases);
