import type { Phrases } from "@vanstervind/core";
import type { ReassessmentReason } from "../reassessment-reasons.ts";
import { en, sv } from "./numbers.ts";

export const reassessmentPhrases: Phrases<ReassessmentReason> = {
  "stays-among-best": {
    sv: ({ name, rank, capacity }) => `${name} är kvar: plats ${rank}, och ${capacity} ryms.`,
    en: ({ name, rank, capacity }) => `${name} stays: rank ${rank}, with room for ${capacity}.`,
  },
  "stays-within-margin": {
    sv: ({ name, score, challenger, margin }) =>
      `${name} är kvar: ${challenger.name} är ${sv(challenger.score - score)} bättre (${sv(challenger.score)} mot ${sv(score)}), men inte med mer än marginalen ${sv(margin)}.`,
    en: ({ name, score, challenger, margin }) =>
      `${name} stays: ${challenger.name} is better by ${en(challenger.score - score)} (${en(challenger.score)} against ${en(score)}), not by more than the margin ${en(margin)}.`,
  },
  "enters-free-place": {
    sv: ({ name, score }) =>
      `${name} är ny: en plats var ledig, och ingen annan utanför har högre poäng än ${sv(score)}.`,
    en: ({ name, score }) => `${name} is new: a place was free, and no other outside scores more than ${en(score)}.`,
  },
  "enters-beyond-margin": {
    sv: ({ name, score, displaced, margin }) =>
      `${name} är ny i stället för ${displaced.name}: ${sv(score - displaced.score)} bättre (${sv(score)} mot ${sv(displaced.score)}), mer än marginalen ${sv(margin)}.`,
    en: ({ name, score, displaced, margin }) =>
      `${name} is new in place of ${displaced.name}: better by ${en(score - displaced.score)} (${en(score)} against ${en(displaced.score)}), more than the margin ${en(margin)}.`,
  },
  "leaves-beyond-margin": {
    sv: ({ name, score, challenger, margin }) =>
      `${name} lämnar plats åt ${challenger.name}, som är ${sv(challenger.score - score)} bättre (${sv(challenger.score)} mot ${sv(score)}), mer än marginalen ${sv(margin)}.`,
    en: ({ name, score, challenger, margin }) =>
      `${name} makes way for ${challenger.name}, which is better by ${en(challenger.score - score)} (${en(challenger.score)} against ${en(score)}), more than the margin ${en(margin)}.`,
  },
  "leaves-fewer-places": {
    sv: ({ name, capacity }) => `${name} lämnar: platserna är nu bara ${capacity}.`,
    en: ({ name, capacity }) => `${name} leaves: there are now only ${capacity} places.`,
  },
  "leaves-withdrawn": {
    sv: ({ name }) => `${name} finns inte längre bland dem som kan väljas.`,
    en: ({ name }) => `${name} is no longer among those that can be chosen.`,
  },
};
