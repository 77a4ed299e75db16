import type { Lang } from "@vanstervind/core";
import type { AllocationRule } from "../allocation.ts";

/**
 * What a rule does, in a clause for "it is divided so that …", in Swedish or English: for letters, and beside a comparison.
 *
 * @example
 * ```ts
 * import { describeRule } from "@vanstervind/fund-allocation/decisions";
 *
 * describeRule("cel", "en"); // => "everyone goes without the same, but nobody gets less than nothing"
 * describeRule("cea", "sv"); // => "alla får lika mycket, men ingen mer än den kan få"
 * ```
 */
export const describeRule = (rule: AllocationRule, lang: Lang): string => ruleWords[rule][lang];

const ruleWords: Readonly<Record<AllocationRule, Readonly<Record<Lang, string>>>> = {
  waterLevel: {
    sv: "alla lyfts till samma nivå, gånger sin vikt",
    en: "everyone is raised to the same level, times their weight",
  },
  proportional: {
    sv: "alla får lika stor del av vad de kan få",
    en: "everyone gets the same part of what they can get",
  },
  cea: {
    sv: "alla får lika mycket, men ingen mer än den kan få",
    en: "everyone gets the same, but nobody more than they can get",
  },
  cel: {
    sv: "alla avstår lika mycket, men ingen får mindre än noll",
    en: "everyone goes without the same, but nobody gets less than nothing",
  },
  talmud: {
    sv: "alla får lika mycket upp till hälften, och avstår lika mycket av den andra hälften",
    en: "everyone gets the same up to one half, and goes without the same from the other half",
  },
  reverseTalmud: {
    sv: "alla avstår lika mycket av ena hälften, och får lika mycket av den andra",
    en: "everyone goes without the same from one half, and gets the same from the other",
  },
  adjustedProportional: {
    sv: "alla får det som ingen annan kan få, och lika stor del av vad som sedan återstår för dem",
    en: "everyone gets what nobody else can get, and the same part of what then remains for them",
  },
  randomArrival: {
    sv: "alla får medelvärdet av vad de skulle få i varje turordning",
    en: "everyone gets the mean of what they would get in every order of arrival",
  },
  minimalOverlap: {
    sv: "varje del av pengarna delas lika mellan dem som gör anspråk på den",
    en: "every part of the money is shared equally by those who claim it",
  },
  piniles: {
    sv: "alla får lika mycket upp till hälften, och sedan lika mycket av den andra hälften",
    en: "everyone gets the same up to one half, and then the same from the other half",
  },
  constrainedEgalitarian: {
    sv: "alla får lika mycket upp till hälften, och sedan så lika som möjligt utan att någon får mindre än hälften",
    en: "everyone gets the same up to one half, and then as equal amounts as can be with nobody below one half",
  },
};
