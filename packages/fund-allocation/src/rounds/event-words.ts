import type { Lang } from "@vanstervind/core";
import type { RoundEvent } from "./round-event.ts";

/**
 * What happened, as a clause.
 *
 * @example
 * ```ts
 * import { eventWords } from "@vanstervind/fund-allocation/rounds";
 *
 * eventWords.paid; // => { sv: "bidrag betalas ut", en: "a grant is paid" }
 * ```
 */
export const eventWords: Readonly<Record<RoundEvent["kind"], Readonly<Record<Lang, string>>>> = {
  "call-opened": { sv: "omgången öppnas", en: "the call is opened" },
  "standings-recorded": { sv: "tidigare bidrag förs in", en: "earlier grants are recorded" },
  "application-received": { sv: "en ansökan tas emot", en: "an application is received" },
  "application-amended": { sv: "en ansökan ändras", en: "an application is amended" },
  "application-withdrawn": { sv: "en ansökan tas tillbaka", en: "an application is withdrawn" },
  "call-closed": { sv: "ansökningstiden stängs", en: "the call is closed" },
  assessed: { sv: "en ansökan granskas", en: "an application is assessed" },
  "conflict-declared": { sv: "jäv anmäls", en: "a conflict of interest is declared" },
  "proposal-made": { sv: "ett förslag läggs", en: "a proposal is made" },
  decided: { sv: "beslut fattas", en: "a decision is taken" },
  "appeal-lodged": { sv: "ett beslut överklagas", en: "an appeal is lodged" },
  "appeal-decided": { sv: "ett överklagande avgörs", en: "an appeal is decided" },
  "re-run": { sv: "fördelningen räknas om", en: "the round is re-run" },
  "grants-changed": { sv: "bidrag ändras", en: "grants are changed" },
  paid: { sv: "bidrag betalas ut", en: "a grant is paid" },
  "report-due": { sv: "en redovisning får nytt datum", en: "a report gets another date" },
  "report-received": { sv: "en redovisning tas emot", en: "a report is received" },
  "report-accepted": { sv: "en redovisning godkänns", en: "a report is accepted" },
  "repayment-demanded": { sv: "återbetalning krävs", en: "repayment is demanded" },
  "repayment-received": { sv: "en återbetalning tas emot", en: "a repayment is received" },
  "repayment-waived": { sv: "ett återkrav efterskänks", en: "a repayment is waived" },
  "carried-over": { sv: "pengar förs över till nästa år", en: "money is carried over" },
  closed: { sv: "omgången avslutas", en: "the round is closed" },
};
