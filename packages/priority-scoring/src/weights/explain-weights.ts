import { type Lang, phrasebook } from "@vanstervind/core";
import { en, sv } from "../internal/numbers.ts";
import type { WeightQuestion, WeightReason } from "./weight-reasons.ts";

const number: Record<Lang, (x: number) => string> = { sv, en };

/** "`a` is 3 times as important as `b`", told from the more important side. */
const compared = (a: string, b: string, times: number, lang: Lang): string => {
  const [more, less, by] = times < 1 ? [b, a, 1 / times] : [a, b, times];
  const rounded = number[lang](by);
  if (rounded === "1")
    return lang === "sv" ? `${more} och ${less} är lika viktiga` : `${more} and ${less} are equally important`;
  return lang === "sv"
    ? `${more} är ${rounded} gånger så viktigt som ${less}`
    : `${more} is ${rounded} times as important as ${less}`;
};

/**
 * A reason or a question of the weight elicitation as sentences that a board member can read, in Swedish or English.
 *
 * Criteria are called by their ids. Numbers are rounded to two decimals; the exact ones are in the reason's `values`.
 *
 * @example
 * ```ts
 * import { explainWeights } from "@vanstervind/priority-scoring/weights";
 *
 * explainWeights({ code: "compare-again", values: { a: "turnout", b: "income", judged: 5, fits: 2 } }, "en");
 * // => "You said that turnout is 5 times as important as income. Your other answers say that turnout is 2 times as important as income. Which is right?"
 * ```
 */
export const explainWeights = phrasebook<WeightReason | WeightQuestion>({
  heaviest: {
    sv: ({ id, weight, next, times }) =>
      next === null || times === null
        ? `${id} väger mest: ${sv(100 * weight)} %.`
        : `${id} väger mest: ${sv(100 * weight)} %, ${sv(times)} gånger så mycket som ${next}.`,
    en: ({ id, weight, next, times }) =>
      next === null || times === null
        ? `${id} weighs most: ${en(100 * weight)}%.`
        : `${id} weighs most: ${en(100 * weight)}%, ${en(times)} times as much as ${next}.`,
  },
  "no-weight": {
    sv: ({ id }) => `${id} har ingen vikt och räknas inte alls.`,
    en: ({ id }) => `${id} has no weight and does not count at all.`,
  },
  tied: {
    sv: ({ ids }) => `${ids.join(", ")} är rangordnade lika och väger lika mycket.`,
    en: ({ ids }) => `${ids.join(", ")} are ranked alike and weigh the same.`,
  },
  consistent: {
    sv: ({ ratio, limit }) => `Svaren stämmer överens: ${sv(ratio)}, och upp till ${sv(limit)} godtas.`,
    en: ({ ratio, limit }) => `The answers agree: ${en(ratio)}, and up to ${en(limit)} is accepted.`,
  },
  inconsistent: {
    sv: ({ ratio, limit }) => `Svaren motsäger varandra: ${sv(ratio)}, och högst ${sv(limit)} godtas.`,
    en: ({ ratio, limit }) => `The answers contradict each other: ${en(ratio)}, and at most ${en(limit)} is accepted.`,
  },
  "no-limit": {
    sv: ({ ratio }) => `Svaren stämmer inte helt överens (${sv(ratio)}), och det finns ingen gräns att jämföra med.`,
    en: ({ ratio }) => `The answers do not agree fully (${en(ratio)}), and there is no limit to compare with.`,
  },
  unchecked: {
    sv: () => "Inget svar prövar ett annat, så det går inte att säga om svaren stämmer överens.",
    en: () => "No answer checks another, so nothing can be said about whether they agree.",
  },
  circular: {
    sv: ({ ids: [a, b, c] }) => `Svaren går i cirkel: ${a} före ${b}, ${b} före ${c}, men ${c} före ${a}.`,
    en: ({ ids: [a, b, c] }) => `The answers go in a circle: ${a} before ${b}, ${b} before ${c}, yet ${c} before ${a}.`,
  },
  derived: {
    sv: ({ a, b, times }) => `Ingen har jämfört dem, men av de andra svaren följer: ${compared(a, b, times, "sv")}.`,
    en: ({ a, b, times }) =>
      `Nobody compared them, yet from the other answers it follows: ${compared(a, b, times, "en")}.`,
  },
  "describes-data": {
    sv: () => "Vikterna beskriver hur uppgifterna skiljer sig åt, inte vad någon tycker är viktigt.",
    en: () => "The weights describe how the figures differ, not what anyone holds important.",
  },
  "no-contrast": {
    sv: ({ id }) => `${id} är lika för alla och skiljer ingen från någon annan.`,
    en: ({ id }) => `${id} is the same for all and tells none from another.`,
  },
  compare: {
    sv: ({ a, b, fits }) => `Jämför ${a} med ${b}. Av de andra svaren att döma: ${compared(a, b, fits, "sv")}.`,
    en: ({ a, b, fits }) => `Compare ${a} with ${b}. Judging by the other answers, ${compared(a, b, fits, "en")}.`,
  },
  "compare-again": {
    sv: ({ a, b, judged, fits }) =>
      `Du sade att ${compared(a, b, judged, "sv")}. Dina andra svar säger att ${compared(a, b, fits, "sv")}. Vilket stämmer?`,
    en: ({ a, b, judged, fits }) =>
      `You said that ${compared(a, b, judged, "en")}. Your other answers say that ${compared(a, b, fits, "en")}. Which is right?`,
  },
});
