import { formatOre, type Phrases } from "@vanstervind/core";
import type { AwardReason } from "../allocation.ts";
import { describeRule } from "../decisions/describe-rule.ts";
import { cited } from "./eligibility-phrases.ts";
import { about, decimal, percent, units } from "./number-words.ts";

/** Why an award is what it is. */
export const awardPhrases: Phrases<AwardReason> = {
  "met-in-full": {
    sv: () => "Bidraget täcker allt som ansökan gäller.",
    en: () => "The award covers all that is applied for.",
  },
  "met-to-limit": {
    sv: ({ ruleIds }) =>
      `Bidraget är det högsta som reglerna tillåter (${ruleIds.map((id) => cited(id, "sv")).join(", ")}).`,
    en: ({ ruleIds }) =>
      `The award is the most that the rules allow (${ruleIds.map((id) => cited(id, "en")).join(", ")}).`,
  },
  "at-minimum": {
    sv: ({ minimumOre }) =>
      `Pengarna räcker inte till alla ansökningar; bidraget är det minsta som verksamheten kräver, ${formatOre(minimumOre, "sv")}.`,
    en: ({ minimumOre }) =>
      `The money does not cover all applications; the award is the least that the activity needs, ${formatOre(minimumOre, "en")}.`,
  },
  "minimum-capped": {
    sv: ({ minimumOre, countedOre, minimumShare }) =>
      `Föreningen anger att verksamheten kräver minst ${formatOre(minimumOre, "sv")}. I den här omgången räknas högst ${percent(minimumShare, "sv")} av det sökta som ett minsta belopp, alltså ${formatOre(countedOre, "sv")}.`,
    en: ({ minimumOre, countedOre, minimumShare }) =>
      `The association says that the activity needs at least ${formatOre(minimumOre, "en")}. In this round at most ${percent(minimumShare, "en")} of what is asked for counts as a minimum, so ${formatOre(countedOre, "en")}.`,
  },
  "at-level": {
    sv: ({ levelOre, weight, claimOre }) =>
      `Pengarna räcker inte till alla ansökningar. De räcker till nivån ${about(levelOre, "sv")} per förening${weight === null ? "" : `, gånger föreningens vikt, som här är ${decimal(weight, "sv")}`}; här kunde högst ${formatOre(claimOre, "sv")} ges.`,
    en: ({ levelOre, weight, claimOre }) =>
      `The money does not cover all applications. It reaches the level of ${about(levelOre, "en")} for each association${weight === null ? "" : `, times its weight, which here is ${decimal(weight, "en")}`}; here, at most ${formatOre(claimOre, "en")} could be given.`,
  },
  "by-rule": {
    sv: ({ rule, claimOre, minimumOre }) =>
      `Pengarna räcker inte till alla ansökningar. ${minimumOre === 0 ? "De" : `Först ges det minsta som verksamheten kräver, ${formatOre(minimumOre, "sv")}; resten av pengarna`} delas så att ${describeRule(rule, "sv")}; här kunde högst ${formatOre(claimOre, "sv")} ges.`,
    en: ({ rule, claimOre, minimumOre }) =>
      `The money does not cover all applications. ${minimumOre === 0 ? "It" : `First comes the least that the activity needs, ${formatOre(minimumOre, "en")}; the rest of the money`} is divided so that ${describeRule(rule, "en")}; here, at most ${formatOre(claimOre, "en")} could be given.`,
  },
  estimated: {
    sv: ({ errorOre }) =>
      `Beloppet är beräknat ur ett urval av turordningar och kan skilja sig från det rätta med omkring ${formatOre(errorOre, "sv")}.`,
    en: ({ errorOre }) =>
      `The amount is estimated from a sample of orders of arrival and may be off by about ${formatOre(errorOre, "en")}.`,
  },
  "nothing-left": {
    sv: ({ rule }) => `Pengarna räcker inte till denna ansökan. De delas så att ${describeRule(rule, "sv")}.`,
    en: ({ rule }) => `The money does not reach this application. It is divided so that ${describeRule(rule, "en")}.`,
  },
  "nothing-eligible": {
    sv: ({ applications }) =>
      applications === 1
        ? "Ansökan kan inte få stöd enligt reglerna."
        : `Ingen av de ${applications} ansökningarna kan få stöd enligt reglerna.`,
    en: ({ applications }) =>
      applications === 1
        ? "By the rules, the application cannot get support."
        : `By the rules, none of the ${applications} applications can get support.`,
  },
  "shared-with-own": {
    sv: ({ applications, togetherOre }) =>
      `Föreningens ${applications} ansökningar delar på ${formatOre(togetherOre, "sv")}.`,
    en: ({ applications, togetherOre }) =>
      `The association's ${applications} applications share ${formatOre(togetherOre, "en")}.`,
  },
  rounded: {
    sv: ({ exactOre, awardOre, stepOre }) =>
      `Beloppet ${about(exactOre, "sv")} är avrundat till ${formatOre(awardOre, "sv")}: bidrag ges i ${units(stepOre, "sv")}.`,
    en: ({ exactOre, awardOre, stepOre }) =>
      `The amount ${about(exactOre, "en")} is rounded to ${formatOre(awardOre, "en")}: awards are given in ${units(stepOre, "en")}.`,
  },
};
