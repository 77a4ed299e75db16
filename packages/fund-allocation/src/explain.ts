import { formatOre, type IsoDate, type Lang, type Ore, phrasebook } from "@vanstervind/core";
import type { AllocationReason, AllocationRule } from "./allocation.ts";
import { uncoveredCostRuleId } from "./eligibility-reason.ts";
import { readRational } from "./internal/rational.ts";
import type { Change } from "./what-would-change.ts";

/** What each rule does, as the rest of a sentence that begins "it is divided so that". */
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

/** Everything that {@link explain} can put into words: why an award is what it is, and what would have changed it. */
export type Explainable = AllocationReason | Change;

/**
 * A reason as a sentence for a decision letter, in Swedish or English.
 *
 * Amounts are written in kronor, weights with at most six decimals, so that a calculator agrees to the krona; the exact values are in the reason itself.
 *
 * @example
 * ```ts
 * import { explain } from "@vanstervind/fund-allocation";
 *
 * explain({ code: "not-outward", values: { ruleId: "§2" } }, "en");
 * // => "The fund supports outward activities only (§2), and this one is not."
 * explain({ code: "not-outward", values: { ruleId: "§2" } }, "sv");
 * // => "Fonden stöder bara utåtriktad verksamhet (§2), och det är inte denna."
 * ```
 */
export const explain: (reason: Explainable, lang: Lang) => string = phrasebook<Explainable>({
  "not-outward": {
    sv: ({ ruleId }) => `Fonden stöder bara utåtriktad verksamhet (${ruleId}), och det är inte denna.`,
    en: ({ ruleId }) => `The fund supports outward activities only (${ruleId}), and this one is not.`,
  },
  "outside-round": {
    sv: ({ ruleId, submittedOn, opens, closes }) =>
      `Ansökan kom in ${submittedOn}, men omgången tar emot ansökningar från ${opens}${closes === null ? "" : ` till och med ${dayBefore(closes)}`} (${ruleId}).`,
    en: ({ ruleId, submittedOn, opens, closes }) =>
      `The application came in on ${submittedOn}, but the round takes applications from ${opens}${closes === null ? "" : ` up to and including ${dayBefore(closes)}`} (${ruleId}).`,
  },
  "too-short-notice": {
    sv: ({ ruleId, submittedOn, startsOn, requiredDays }) =>
      `Ansökan kom in ${submittedOn} och verksamheten börjar ${startsOn}; ansökan ska komma in minst ${requiredDays} ${requiredDays === 1 ? "dag" : "dagar"} före (${ruleId}).`,
    en: ({ ruleId, submittedOn, startsOn, requiredDays }) =>
      `The application came in on ${submittedOn} and the activity starts on ${startsOn}; applications must come in at least ${requiredDays} ${requiredDays === 1 ? "day" : "days"} before (${ruleId}).`,
  },
  "own-funds-too-large": {
    sv: ({ ruleId, ownFundsOre, maxOre }) =>
      `Föreningens egen budget är ${formatOre(ownFundsOre, "sv")}, och fonden är till för dem som har högst ${formatOre(maxOre, "sv")} (${ruleId}).`,
    en: ({ ruleId, ownFundsOre, maxOre }) =>
      `The association's own budget is ${formatOre(ownFundsOre, "en")}, and the fund is for those with at most ${formatOre(maxOre, "en")} (${ruleId}).`,
  },
  "own-share-too-small": {
    sv: ({ ruleId, ownShareOre, requiredOre }) =>
      `Föreningens egen insats är ${formatOre(ownShareOre, "sv")}, men ska vara minst ${formatOre(requiredOre, "sv")} (${ruleId}).`,
    en: ({ ruleId, ownShareOre, requiredOre }) =>
      `The association puts in ${formatOre(ownShareOre, "en")} itself, but must put in at least ${formatOre(requiredOre, "en")} (${ruleId}).`,
  },
  "financing-not-shown": {
    sv: ({ ruleId, totalCostOre, missingOre }) =>
      `Ansökan visar inte hur hela kostnaden, ${formatOre(totalCostOre, "sv")}, ska betalas: ${formatOre(missingOre, "sv")} saknas (${ruleId}).`,
    en: ({ ruleId, totalCostOre, missingOre }) =>
      `The application does not show how the whole cost, ${formatOre(totalCostOre, "en")}, is to be paid: ${formatOre(missingOre, "en")} is missing (${ruleId}).`,
  },
  "report-missing": {
    sv: ({ ruleId, grantIds }) => `Redovisning saknas för tidigare bidrag: ${grantIds.join(", ")} (${ruleId}).`,
    en: ({ ruleId, grantIds }) => `A report is missing on earlier grants: ${grantIds.join(", ")} (${ruleId}).`,
  },
  "nothing-within-limit": {
    sv: ({ ruleId }) => `Reglerna lämnar inget utrymme för bidrag (${cited(ruleId, "sv")}).`,
    en: ({ ruleId }) => `The rules leave no room for a grant (${cited(ruleId, "en")}).`,
  },
  "minimum-above-limit": {
    sv: ({ ruleId, minimumOre, limitOre }) =>
      `Verksamheten kräver minst ${formatOre(minimumOre, "sv")}, men reglerna tillåter högst ${formatOre(limitOre, "sv")} (${cited(ruleId, "sv")}).`,
    en: ({ ruleId, minimumOre, limitOre }) =>
      `The activity needs at least ${formatOre(minimumOre, "en")}, but the rules allow at most ${formatOre(limitOre, "en")} (${cited(ruleId, "en")}).`,
  },
  "uncovered-cost": {
    sv: ({ limitOre, totalCostOre, coveredOre }) =>
      `Av kostnaden ${formatOre(totalCostOre, "sv")} är ${formatOre(coveredOre, "sv")} redan täckt; fonden ger högst resten, ${formatOre(limitOre, "sv")}.`,
    en: ({ limitOre, totalCostOre, coveredOre }) =>
      `Of the cost ${formatOre(totalCostOre, "en")}, ${formatOre(coveredOre, "en")} is already covered; the fund gives at most the rest, ${formatOre(limitOre, "en")}.`,
  },
  "excluded-costs": {
    sv: ({ ruleId, limitOre, excludedOre, costKinds }) =>
      `Fonden betalar inte vissa kostnader (${costKinds.join(", ")}), här ${formatOre(excludedOre, "sv")}; högst ${formatOre(limitOre, "sv")} kan ges (${ruleId}).`,
    en: ({ ruleId, limitOre, excludedOre, costKinds }) =>
      `The fund does not pay some costs (${costKinds.join(", ")}), here ${formatOre(excludedOre, "en")}; at most ${formatOre(limitOre, "en")} can be given (${ruleId}).`,
  },
  "application-cap": {
    sv: ({ ruleId, limitOre }) => `En ansökan kan få högst ${formatOre(limitOre, "sv")} (${ruleId}).`,
    en: ({ ruleId, limitOre }) => `One application can get at most ${formatOre(limitOre, "en")} (${ruleId}).`,
  },
  "yearly-cap": {
    sv: ({ ruleId, limitOre, maxOre, grantedThisYearOre }) =>
      `En förening kan få högst ${formatOre(maxOre, "sv")} om året; efter ${formatOre(grantedThisYearOre, "sv")} tidigare i år återstår ${formatOre(limitOre, "sv")} (${ruleId}).`,
    en: ({ ruleId, limitOre, maxOre, grantedThisYearOre }) =>
      `An association can get at most ${formatOre(maxOre, "en")} a year; after ${formatOre(grantedThisYearOre, "en")} earlier this year, ${formatOre(limitOre, "en")} remains (${ruleId}).`,
  },
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
      `Pengarna räcker inte till alla ansökningar. ${minimumOre === 0 ? "De" : `Först ges det minsta som verksamheten kräver, ${formatOre(minimumOre, "sv")}; resten av pengarna`} delas så att ${ruleWords[rule].sv}; här kunde högst ${formatOre(claimOre, "sv")} ges.`,
    en: ({ rule, claimOre, minimumOre }) =>
      `The money does not cover all applications. ${minimumOre === 0 ? "It" : `First comes the least that the activity needs, ${formatOre(minimumOre, "en")}; the rest of the money`} is divided so that ${ruleWords[rule].en}; here, at most ${formatOre(claimOre, "en")} could be given.`,
  },
  estimated: {
    sv: ({ errorOre }) =>
      `Beloppet är beräknat ur ett urval av turordningar och kan skilja sig från det rätta med omkring ${formatOre(errorOre, "sv")}.`,
    en: ({ errorOre }) =>
      `The amount is estimated from a sample of orders of arrival and may be off by about ${formatOre(errorOre, "en")}.`,
  },
  "nothing-left": {
    sv: ({ rule }) => `Pengarna räcker inte till denna ansökan. De delas så att ${ruleWords[rule].sv}.`,
    en: ({ rule }) => `The money does not reach this application. It is divided so that ${ruleWords[rule].en}.`,
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
  "if-eligible": {
    sv: ({ awardOre }) => `Om det som nämns ovan hade varit uppfyllt hade ansökan fått ${formatOre(awardOre, "sv")}.`,
    en: ({ awardOre }) =>
      `Had what is named above been met, the application would have got ${formatOre(awardOre, "en")}.`,
  },
  "without-limit": {
    sv: ({ ruleIds, awardOre }) =>
      `Utan begränsningen i ${ruleIds.join(", ")} hade ansökan fått ${formatOre(awardOre, "sv")}.`,
    en: ({ ruleIds, awardOre }) =>
      `Without the limit in ${ruleIds.join(", ")} the application would have got ${formatOre(awardOre, "en")}.`,
  },
  "had-asked-for": {
    sv: ({ requestedOre, awardOre, awardedOre }) =>
      `En ansökan om ${formatOre(requestedOre, "sv")} hade gett ${awardOre === awardedOre ? "lika mycket" : formatOre(awardOre, "sv")}.`,
    en: ({ requestedOre, awardOre, awardedOre }) =>
      `Asking for ${formatOre(requestedOre, "en")} would have given ${awardOre === awardedOre ? "the same" : formatOre(awardOre, "en")}.`,
  },
  "krona-more": {
    sv: ({ gainOre }) => `Av en krona till i fonden hade ${decimal(gainOre, "sv", 10)} öre gått hit.`,
    en: ({ gainOre }) => `Of one krona more in the fund, ${decimal(gainOre, "en", 10)} öre would have come here.`,
  },
  "full-with-more": {
    sv: ({ moreOre }) => `Med ${formatOre(moreOre, "sv")} till i fonden hade ansökan fått så mycket som den kan få.`,
    en: ({ moreOre }) =>
      `With ${formatOre(moreOre, "en")} more in the fund, the application would have got as much as it can get.`,
  },
  "full-with-weight": {
    sv: ({ weight, neededWeight }) =>
      `Med vikten ${decimal(neededWeight, "sv")} i stället för ${decimal(weight, "sv")} hade ansökan fått så mycket som den kan få.`,
    en: ({ weight, neededWeight }) =>
      `With the weight ${decimal(neededWeight, "en")} instead of ${decimal(weight, "en")}, the application would have got as much as it can get.`,
  },
});

/** A rule as a letter names it: by its id, or in words when the association has given it none. */
const cited = (ruleId: string, lang: Lang): string => {
  if (ruleId !== uncoveredCostRuleId) return ruleId;
  return lang === "sv" ? "högst den kostnad som inte är täckt" : "at most the cost that is not covered";
};

/** The last day of a round that closes on the given day: rounds are half-open, letters are not. */
const dayBefore = (day: IsoDate): IsoDate => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** An exact amount to the nearest öre. */
const about = (exactOre: string, lang: Lang): string => {
  const { numerator, denominator } = readRational(exactOre)!;
  return formatOre(Number((2n * numerator + denominator) / (2n * denominator)), lang);
};

/** An exact number to the nearest millionth, or another part of one. */
const decimal = (exact: string, lang: Lang, parts = 1_000_000): string => {
  const { numerator, denominator } = readRational(exact)!;
  const nearest = Number((2n * BigInt(parts) * numerator + denominator) / (2n * denominator));
  return String(nearest / parts).replace(".", lang === "sv" ? "," : ".");
};

/** A share as a percentage with at most one decimal. */
const percent = (share: string, lang: Lang): string => {
  const { numerator, denominator } = readRational(share)!;
  const text = decimal(`${100n * numerator}/${denominator}`, lang, 10);
  return lang === "sv" ? `${text}\u00a0%` : `${text}%`;
};

const units = (stepOre: Ore, lang: Lang): string => {
  if (stepOre === 1) return lang === "sv" ? "hela ören" : "whole öre";
  if (stepOre === 100) return lang === "sv" ? "hela kronor" : "whole kronor";
  return `${lang === "sv" ? "jämna" : "multiples of"} ${formatOre(stepOre, lang)}`;
};
