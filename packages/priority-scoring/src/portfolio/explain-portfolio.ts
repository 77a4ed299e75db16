import { phrasebook } from "@vanstervind/core";
import { en, sv } from "../internal/numbers.ts";
import type { Conflict, PortfolioReason } from "./portfolio-reasons.ts";

/**
 * A reason of this entry as a sentence that a board member can read, in Swedish or English. Numbers are rounded to two
 * decimals; the exact ones are in the reason's `values`.
 *
 * @example
 * ```ts
 * import { explainPortfolio } from "@vanstervind/priority-scoring/portfolio";
 *
 * explainPortfolio({ code: "worth-too-little", values: { value: 0.2, needed: 0.35 } }, "en");
 * // => "Left out: it is worth 0.2, and what it takes gives more elsewhere; it would have to be worth at least 0.35."
 * explainPortfolio({ code: "budget-short", values: { budget: "timmar", amount: 40, short: 12 } }, "sv");
 * // => "Budgeten ”timmar” (40) räcker inte: det fattas minst 12 för det som minst ska väljas."
 * ```
 */
export const explainPortfolio = phrasebook<PortfolioReason | Conflict>({
  "worth-its-cost": {
    sv: ({ value, elsewhere }) =>
      `Vald: den är värd ${sv(value)}, och det den kostar skulle ge ${sv(elsewhere)} på annat håll.`,
    en: ({ value, elsewhere }) =>
      `Chosen: it is worth ${en(value)}, and what it takes would give ${en(elsewhere)} elsewhere.`,
  },
  "fills-up": {
    sv: ({ value, elsewhere }) =>
      `Vald för att den får plats eller behövs för ett minsta antal: den är värd ${sv(value)}, mot ungefär ${sv(elsewhere)} för samma resurser på annat håll.`,
    en: ({ value, elsewhere }) =>
      `Chosen because it fits in or a least number asks for it: it is worth ${en(value)}, against about ${en(elsewhere)} for the same resources elsewhere.`,
  },
  "next-level": {
    sv: ({ value, elsewhere }) =>
      `Mer insats här skulle ge ${sv(value)} till; samma resurser ger ungefär ${sv(elsewhere)} på annat håll.`,
    en: ({ value, elsewhere }) =>
      `More effort here would give ${en(value)} more; the same resources give about ${en(elsewhere)} elsewhere.`,
  },
  "worth-too-little": {
    sv: ({ value, needed }) =>
      `Inte vald: den är värd ${sv(value)}, och det den kostar ger mer på annat håll; den skulle behöva vara värd minst ${sv(needed)}.`,
    en: ({ value, needed }) =>
      `Left out: it is worth ${en(value)}, and what it takes gives more elsewhere; it would have to be worth at least ${en(needed)}.`,
  },
  "does-not-fit": {
    sv: ({ budget, short }) =>
      budget === null
        ? "Inte vald: andra passade bättre ihop inom gränserna."
        : `Inte vald: av budgeten ”${budget}” fattas ${sv(short)} sedan de andra har valts.`,
    en: ({ budget, short }) =>
      budget === null
        ? "Left out: others fitted better together within the limits."
        : `Left out: of the budget "${budget}" ${en(short)} is missing after the others are chosen.`,
  },
  "group-full": {
    sv: ({ group, max }) => `Inte vald: ${group} har redan fått högst ${max}.`,
    en: ({ group, max }) => `Left out: ${group} has its largest number, ${max}.`,
  },
  "excluded-by": {
    sv: ({ name }) => `Inte vald: ${name} är vald, och bara en av dem kan väljas.`,
    en: ({ name }) => `Left out: ${name} is chosen, and only one of them can be.`,
  },
  needs: {
    sv: ({ name }) => `Inte vald: den förutsätter ${name}, som inte är vald.`,
    en: ({ name }) => `Left out: it needs ${name}, which is not chosen.`,
  },
  "too-few": {
    sv: ({ group, min, available }) =>
      `Det ska väljas minst ${min}${group === null ? "" : ` i ${group}`}, men det finns bara ${available}.`,
    en: ({ group, min, available }) =>
      `At least ${min} are to be chosen${group === null ? "" : ` in ${group}`}, but there are only ${available}.`,
  },
  "above-max": {
    sv: ({ min, max }) => `Det ska väljas minst ${min} men högst ${max}.`,
    en: ({ min, max }) => `At least ${min} are to be chosen, but at most ${max}.`,
  },
  "budget-short": {
    sv: ({ budget, amount, short }) =>
      `Budgeten ”${budget}” (${sv(amount)}) räcker inte: det fattas minst ${sv(short)} för det som minst ska väljas.`,
    en: ({ budget, amount, short }) =>
      `The budget "${budget}" (${en(amount)}) is too small: at least ${en(short)} is missing for what must be chosen.`,
  },
  together: {
    sv: ({ limits }) => `Var och en av de ${limits} gränserna går att hålla, men inte alla på en gång.`,
    en: ({ limits }) => `Each of the ${limits} limits can be kept, but not all at once.`,
  },
});
