import { phrasebook } from "@vanstervind/core";
import type { ResultReason } from "./result-reason.ts";

/**
 * What there is to say about results, as a sentence in Swedish or English.
 *
 * @example
 * ```ts
 * import { explainResults } from "@vanstervind/turf-splitting/results";
 *
 * explainResults({ code: "too-few", values: { minimum: 5 } }, "en"); // => "Hidden: fewer than 5 doors, or next to one that is."
 * ```
 */
export const explainResults = phrasebook<ResultReason>({
  "too-few": {
    sv: ({ minimum }) => `Dolt: färre än ${minimum} dörrar, eller bredvid ett sådant.`,
    en: ({ minimum }) => `Hidden: fewer than ${minimum} doors, or next to one that is.`,
  },
  "done-in": {
    sv: ({ least, most }) =>
      `Resten tar troligen mellan ${Math.round(least)} och ${Math.round(most)} timmar för ett lag.`,
    en: ({ least, most }) => `The rest will likely take one team ${Math.round(least)} to ${Math.round(most)} hours.`,
  },
  "no-forecast": {
    sv: ({ sessions }) => `${sessions} pass räcker inte för en prognos: det behövs minst två med besök.`,
    en: ({ sessions }) => `${sessions} sessions are not enough for a forecast: it takes two with visits.`,
  },
  "nothing-left": {
    sv: () => "Alla dörrar är besökta.",
    en: () => "All doors have been visited.",
  },
});
