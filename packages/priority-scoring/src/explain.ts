import { phrasebook } from "@vanstervind/core";
import type { ComparisonReason } from "./comparison-reasons.ts";
import { comparisonPhrases } from "./internal/comparison-phrases.ts";
import { en, sv } from "./internal/numbers.ts";
import { reassessmentPhrases } from "./internal/reassessment-phrases.ts";
import type { DecisionReason, RankReason } from "./reasons.ts";
import type { ReassessmentReason } from "./reassessment-reasons.ts";
import { unitIn } from "./unit.ts";

const policySv = {
  exclude: "därför är alternativet inte ordnat",
  worst: "här räknas det sämsta värdet",
  best: "här räknas det bästa värdet",
  interval: "här räknas värdet mitt emellan sämst och bäst, och platsintervallet visar vad uppgiften kan ändra",
};
const policyEn = {
  exclude: "so it is not ranked",
  worst: "the worst value is used",
  best: "the best value is used",
  interval: "the value midway between worst and best is used, and the rank interval shows what the figure could change",
};

/**
 * A reason as a sentence that a board member can read, in Swedish or English.
 *
 * Numbers are rounded to two decimals; the exact ones are in the reason's `values`.
 *
 * @example
 * ```ts
 * import { explain } from "@vanstervind/priority-scoring";
 *
 * explain({ code: "tie", values: { rank: 2, ids: ["husby", "rinkeby"] } }, "en"); // => "Shares rank 2: husby, rinkeby have the same score."
 * ```
 */
export const explain = phrasebook<RankReason | DecisionReason | ReassessmentReason | ComparisonReason>({
  ...comparisonPhrases,
  ...reassessmentPhrases,
  "strongest-criterion": {
    sv: ({ criterion, level, unit, contribution, score }) =>
      `Mest bidrar ${criterion.sv} (${sv(level)} ${unitIn(unit, "sv")}): ${sv(contribution)} av poängen ${sv(score)}.`,
    en: ({ criterion, level, unit, contribution, score }) =>
      `Most comes from ${criterion.en} (${en(level)} ${unitIn(unit, "en")}): ${en(contribution)} of the score ${en(score)}.`,
  },
  "weakest-criterion": {
    sv: ({ criterion, level, unit, score, scoreAtBest }) =>
      `Mest hålls poängen nere av ${criterion.sv} (${sv(level)} ${unitIn(unit, "sv")}): med bästa värdet där vore den ${sv(scoreAtBest)} i stället för ${sv(score)}.`,
    en: ({ criterion, level, unit, score, scoreAtBest }) =>
      `The score is held back most by ${criterion.en} (${en(level)} ${unitIn(unit, "en")}): at its best it would be ${en(scoreAtBest)}, not ${en(score)}.`,
  },
  "outside-bounds": {
    sv: ({ criterion, level, unit, low, high }) =>
      `Värdet av ${criterion.sv} är ${sv(level)} ${unitIn(unit, "sv")}, utanför gränserna ${sv(low)}–${sv(high)}, och räknas som den närmaste gränsen.`,
    en: ({ criterion, level, unit, low, high }) =>
      `The level of ${criterion.en} is ${en(level)} ${unitIn(unit, "en")}, outside the bounds ${en(low)} to ${en(high)}, and counts as the nearest bound.`,
  },
  "missing-value": {
    sv: ({ criterion, policy }) => `Uppgift saknas om ${criterion.sv}; ${policySv[policy]}.`,
    en: ({ criterion, policy }) => `There is no figure for ${criterion.en}; ${policyEn[policy]}.`,
  },
  "neutral-value": {
    sv: ({ criterion, level, unit }) =>
      `Uppgift saknas om ${criterion.sv}; här räknas det neutrala värdet ${sv(level)} ${unitIn(unit, "sv")}, som de ansvariga har valt.`,
    en: ({ criterion, level, unit }) =>
      `There is no figure for ${criterion.en}; the neutral level ${en(level)} ${unitIn(unit, "en")} is used, as those responsible chose.`,
  },
  tie: {
    sv: ({ rank, ids }) => `Delar plats ${rank}: ${listed(ids)} har samma poäng.`,
    en: ({ rank, ids }) => `Shares rank ${rank}: ${listed(ids)} have the same score.`,
  },
  placed: {
    sv: ({ proposedRank, decidedRank, reason, by, date }) =>
      `${by} beslutade ${date} om plats ${decidedRank} (förslag: ${proposedRank}). Skäl: ${reason}`,
    en: ({ proposedRank, decidedRank, reason, by, date }) =>
      `${by} decided on rank ${decidedRank} on ${date} (proposed: ${proposedRank}). Reason: ${reason}`,
  },
  "taken-out": {
    sv: ({ proposedRank, reason, by, date }) =>
      `${by} beslutade ${date} att ta bort alternativet (förslag: plats ${proposedRank}). Skäl: ${reason}`,
    en: ({ proposedRank, reason, by, date }) =>
      `${by} decided to take it out on ${date} (proposed: rank ${proposedRank}). Reason: ${reason}`,
  },
  "moved-by-others": {
    sv: ({ proposedRank, decidedRank }) =>
      `Rang ${decidedRank} i stället för ${proposedRank}, till följd av beslut om andra alternativ.`,
    en: ({ proposedRank, decidedRank }) =>
      `Rank ${decidedRank} instead of ${proposedRank}, because of decisions about other alternatives.`,
  },
});

const shown = 5;

/** The first few ids; the rest by number, as a tie can be long. */
const listed = (ids: readonly string[]): string =>
  ids.length <= shown ? ids.join(", ") : `${ids.slice(0, shown).join(", ")} + ${ids.length - shown}`;
