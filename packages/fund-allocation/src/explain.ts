import { formatOre, type Lang, phrasebook } from "@vanstervind/core";
import type { AllocationReason, AllocationRule } from "./allocation.ts";
import { readRational } from "./internal/rational.ts";

const ruleNames: Readonly<Record<AllocationRule, Readonly<Record<Lang, string>>>> = {
  waterLevel: { sv: "lika nivå för alla", en: "one level for all" },
  proportional: { sv: "lika stor andel av varje belopp", en: "the same part of every amount" },
  cea: { sv: "lika stora belopp, men ingen får mer än sin ansökan", en: "equal amounts, nobody more than applied for" },
  cel: { sv: "lika stora avdrag, men ingen under noll", en: "equal deductions, nobody below zero" },
  talmud: { sv: "talmudregeln", en: "the Talmud rule" },
  reverseTalmud: { sv: "den omvända talmudregeln", en: "the reverse Talmud rule" },
  adjustedProportional: { sv: "den justerade andelsregeln", en: "the adjusted proportional rule" },
  randomArrival: { sv: "medelvärdet över alla turordningar", en: "the mean over all orders of arrival" },
  minimalOverlap: { sv: "regeln om minsta överlappning", en: "the minimal overlap rule" },
  piniles: { sv: "Piniles regel", en: "the rule of Piniles" },
  constrainedEgalitarian: { sv: "den begränsade jämlikhetsregeln", en: "the constrained egalitarian rule" },
};

/**
 * A reason as a sentence for a decision letter, in Swedish or English.
 *
 * Amounts are written in kronor, weights with at most three decimals; the exact values are in the reason itself.
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
export const explain: (reason: AllocationReason, lang: Lang) => string = phrasebook<AllocationReason>({
  "not-outward": {
    sv: ({ ruleId }) => `Fonden stöder bara utåtriktad verksamhet (${ruleId}), och det är inte denna.`,
    en: ({ ruleId }) => `The fund supports outward activities only (${ruleId}), and this one is not.`,
  },
  "outside-round": {
    sv: ({ ruleId, submittedOn, opens, closes }) =>
      `Ansökan kom in ${submittedOn}, men omgången är öppen från ${opens}${closes === null ? "" : ` och stänger ${closes}`} (${ruleId}).`,
    en: ({ ruleId, submittedOn, opens, closes }) =>
      `The application came in on ${submittedOn}, but the round is open from ${opens}${closes === null ? "" : ` and closes on ${closes}`} (${ruleId}).`,
  },
  "too-short-notice": {
    sv: ({ ruleId, days, requiredDays, startsOn }) =>
      days < 0
        ? `Verksamheten började ${startsOn}, innan ansökan kom in; den ska komma in minst ${requiredDays} dagar före start (${ruleId}).`
        : `Ansökan kom in ${days} dagar innan verksamheten börjar ${startsOn}; det ska vara minst ${requiredDays} (${ruleId}).`,
    en: ({ ruleId, days, requiredDays, startsOn }) =>
      days < 0
        ? `The activity started on ${startsOn}, before the application came in; it must come in at least ${requiredDays} days before the start (${ruleId}).`
        : `The application came in ${days} days before the activity starts on ${startsOn}; at least ${requiredDays} are required (${ruleId}).`,
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
  "report-missing": {
    sv: ({ ruleId, grantIds }) => `Redovisning saknas av tidigare bidrag: ${grantIds.join(", ")} (${ruleId}).`,
    en: ({ ruleId, grantIds }) => `A report is missing on earlier grants: ${grantIds.join(", ")} (${ruleId}).`,
  },
  "nothing-within-limit": {
    sv: ({ ruleId }) => `Reglerna lämnar inget utrymme för bidrag (${ruleId}).`,
    en: ({ ruleId }) => `The rules leave no room for a grant (${ruleId}).`,
  },
  "minimum-above-limit": {
    sv: ({ ruleId, minimumOre, limitOre }) =>
      `Verksamheten kräver minst ${formatOre(minimumOre, "sv")}, men reglerna tillåter högst ${formatOre(limitOre, "sv")} (${ruleId}).`,
    en: ({ ruleId, minimumOre, limitOre }) =>
      `The activity needs at least ${formatOre(minimumOre, "en")}, but the rules allow at most ${formatOre(limitOre, "en")} (${ruleId}).`,
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
    sv: ({ ruleId }) => `Bidraget är det högsta som reglerna tillåter (${ruleId}).`,
    en: ({ ruleId }) => `The award is the most that the rules allow (${ruleId}).`,
  },
  "at-minimum": {
    sv: ({ minimumOre }) =>
      `Pengarna räcker inte till alla ansökningar; bidraget är det minsta som verksamheten kräver, ${formatOre(minimumOre, "sv")}.`,
    en: ({ minimumOre }) =>
      `The money does not cover all applications; the award is the least that the activity needs, ${formatOre(minimumOre, "en")}.`,
  },
  "at-level": {
    sv: ({ levelOre, weight, claimOre }) =>
      `Pengarna räcker inte till alla ansökningar; de som inte får allt får lika mycket för sin vikt: ${about(levelOre, "sv")} gånger vikten, här ${decimal(weight, "sv")} (av högst ${formatOre(claimOre, "sv")}).`,
    en: ({ levelOre, weight, claimOre }) =>
      `The money does not cover all applications; those not met in full get the same for their weight: ${about(levelOre, "en")} times the weight, here ${decimal(weight, "en")} (of at most ${formatOre(claimOre, "en")}).`,
  },
  "by-rule": {
    sv: ({ rule, claimOre, minimumOre }) =>
      `Pengarna räcker inte till alla ansökningar; ${beyond(minimumOre, "sv")}de delas enligt ${ruleNames[rule].sv} (här av högst ${formatOre(claimOre, "sv")}).`,
    en: ({ rule, claimOre, minimumOre }) =>
      `The money does not cover all applications; ${beyond(minimumOre, "en")}it is divided by ${ruleNames[rule].en} (here of at most ${formatOre(claimOre, "en")}).`,
  },
  "nothing-left": {
    sv: ({ rule }) => `Pengarna räcker inte till denna ansökan; de delas enligt ${ruleNames[rule].sv}.`,
    en: ({ rule }) => `The money does not reach this application; it is divided by ${ruleNames[rule].en}.`,
  },
  "shared-with-own": {
    sv: ({ applications, togetherOre }) =>
      `Föreningens ${applications} ansökningar delar på ${formatOre(togetherOre, "sv")}.`,
    en: ({ applications, togetherOre }) =>
      `The association's ${applications} applications share ${formatOre(togetherOre, "en")}.`,
  },
  rounded: {
    sv: ({ exactOre, awardOre, stepOre }) =>
      `Beloppet ${about(exactOre, "sv")} är avrundat till ${formatOre(awardOre, "sv")}, så att alla bidrag är hela ${formatOre(stepOre, "sv")} och summan stämmer.`,
    en: ({ exactOre, awardOre, stepOre }) =>
      `The amount ${about(exactOre, "en")} is rounded to ${formatOre(awardOre, "en")}, so that awards are multiples of ${formatOre(stepOre, "en")} and the sum is right.`,
  },
});

/** An exact amount to the nearest öre. */
const about = (exactOre: string, lang: Lang): string => {
  const { numerator, denominator } = readRational(exactOre)!;
  return formatOre(Number((2n * numerator + denominator) / (2n * denominator)), lang);
};

/** An exact number with at most three decimals. */
const decimal = (exact: string, lang: Lang): string => {
  const { numerator, denominator } = readRational(exact)!;
  const thousandths = Number((2000n * numerator + denominator) / (2n * denominator));
  return String(thousandths / 1000).replace(".", lang === "sv" ? "," : ".");
};

const beyond = (minimumOre: number, lang: Lang): string => {
  if (minimumOre === 0) return "";
  const amount = formatOre(minimumOre, lang);
  return lang === "sv"
    ? `efter det minsta som verksamheten kräver, ${amount}, `
    : `after the least that the activity needs, ${amount}, `;
};
