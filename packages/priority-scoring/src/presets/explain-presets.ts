import { phrasebook } from "@vanstervind/core";
import { en, sv } from "../internal/numbers.ts";
import type { PresetReason } from "./preset-reasons.ts";

const percentSv = (share: number): string => `${sv(100 * share)} %`;
const percentEn = (share: number): string => `${en(100 * share)}%`;

/**
 * The reason of a preset as a sentence that a board member can read, in Swedish or English.
 *
 * Numbers are rounded to two decimals; the exact ones are in the reason's `values`.
 *
 * @example
 * ```ts
 * import { explainPresets } from "@vanstervind/priority-scoring/presets";
 *
 * explainPresets({ code: "too-few", values: { minimumCount: 20 } }, "en"); // => "Withheld: it is about fewer than 20 people."
 * ```
 */
export const explainPresets = phrasebook<PresetReason>({
  "vote-goal": {
    sv: ({ expectedVotes, votesToWin, cushionVotes, goal }) =>
      `${sv(expectedVotes)} röster väntas. ${sv(votesToWin)} räcker, och med ${sv(cushionVotes)} i marginal är målet ${sv(goal)}.`,
    en: ({ expectedVotes, votesToWin, cushionVotes, goal }) =>
      `${en(expectedVotes)} votes are expected. ${en(votesToWin)} suffice, and with a cushion of ${en(cushionVotes)} the goal is ${en(goal)}.`,
  },
  turnout: {
    sv: ({ mean, elections, recency }) =>
      `Valdeltagandet var i medeltal ${percentSv(mean)} ${overSv(elections, recency)}.`,
    en: ({ mean, elections, recency }) => `The mean turnout was ${percentEn(mean)} ${overEn(elections, recency)}.`,
  },
  performance: {
    sv: ({ mean, elections, recency }) =>
      `Andelen av rösterna var i medeltal ${percentSv(mean)} ${overSv(elections, recency)}.`,
    en: ({ mean, elections, recency }) =>
      `The mean share of the votes was ${percentEn(mean)} ${overEn(elections, recency)}.`,
  },
  persuadability: {
    sv: ({ low, high }) =>
      `Som minst ${percentSv(low)} och som mest ${percentSv(high)} av rösterna: ${percentSv(high - low)} går att vinna eller förlora.`,
    en: ({ low, high }) =>
      `At least ${percentEn(low)} and at most ${percentEn(high)} of the votes: ${percentEn(high - low)} can be won or lost.`,
  },
  "one-contest": {
    sv: () => "Ett enda val visar ingen spridning.",
    en: () => "A single contest shows no spread.",
  },
  rice: {
    sv: ({ reach, impact, confidence, effort }) =>
      `Når ${sv(reach)}, med verkan ${sv(impact)} och ${percentSv(confidence)} säkerhet, för ${sv(effort)} i arbete.`,
    en: ({ reach, impact, confidence, effort }) =>
      `Reaches ${en(reach)}, with impact ${en(impact)} and ${percentEn(confidence)} confidence, for an effort of ${en(effort)}.`,
  },
  wsjf: {
    sv: ({ costOfDelay, jobSize }) => `Att vänta kostar ${sv(costOfDelay)}, arbetet är ${sv(jobSize)} stort.`,
    en: ({ costOfDelay, jobSize }) => `Waiting costs ${en(costOfDelay)}, the job has size ${en(jobSize)}.`,
  },
  "too-few": {
    sv: ({ minimumCount }) => `Visas inte: uppgiften gäller färre än ${sv(minimumCount)} personer.`,
    en: ({ minimumCount }) => `Withheld: it is about fewer than ${en(minimumCount)} people.`,
  },
  "protects-others": {
    sv: ({ minimumCount }) =>
      `Visas inte: med den och summan kunde en uppgift om färre än ${sv(minimumCount)} personer räknas ut.`,
    en: ({ minimumCount }) =>
      `Withheld: with it and the total, a figure about fewer than ${en(minimumCount)} people could be computed.`,
  },
});

const overSv = (elections: number, recency: number): string =>
  `i ${sv(elections)} val${recency === 1 ? "" : `, där varje val väger ${sv(recency)} gånger det förra`}`;
const overEn = (elections: number, recency: number): string =>
  `over ${en(elections)} ${elections === 1 ? "election" : "elections"}${recency === 1 ? "" : `, each weighing ${en(recency)} times the one before`}`;
