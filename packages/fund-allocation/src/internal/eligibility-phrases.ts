import { formatOre, type IsoDate, type Lang, type Phrases } from "@vanstervind/core";
import { type Limit, type Refusal, uncoveredCostRuleId } from "../eligibility-reason.ts";

/** Why an application gets nothing, or can get less than it asks for. */
export const eligibilityPhrases: Phrases<Refusal | Limit> = {
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
};

/** A rule as a letter names it: by its id, or in words when the association has given it none. */
export const cited = (ruleId: string, lang: Lang): string => {
  if (ruleId !== uncoveredCostRuleId) return ruleId;
  return lang === "sv" ? "högst den kostnad som inte är täckt" : "at most the cost that is not covered";
};

/** The last day of a round that closes on the given day: rounds are half-open, letters are not. */
const dayBefore = (day: IsoDate): IsoDate => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
