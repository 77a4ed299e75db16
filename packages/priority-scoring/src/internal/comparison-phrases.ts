import type { Phrases } from "@vanstervind/core";
import type { ComparisonReason } from "../comparison-reasons.ts";
import { type Unit, unitIn } from "../unit.ts";
import { en, sv } from "./numbers.ts";

/** A level with its unit, or that there is none. */
export const levelSv = (level: number | null, unit: Unit): string =>
  level === null ? "ingen uppgift" : `${sv(level)} ${unitIn(unit, "sv")}`;
export const levelEn = (level: number | null, unit: Unit): string =>
  level === null ? "no figure" : `${en(level)} ${unitIn(unit, "en")}`;

export const comparisonPhrases: Phrases<ComparisonReason> = {
  "stands-above": {
    sv: ({ above, below, ranks, scores, gap }) =>
      `${above} (plats ${ranks[0]}) står över ${below} (plats ${ranks[1]}): ${sv(scores[0])} mot ${sv(scores[1])}, ett försprång på ${sv(gap)}.`,
    en: ({ above, below, ranks, scores, gap }) =>
      `${above} (rank ${ranks[0]}) stands above ${below} (rank ${ranks[1]}): ${en(scores[0])} against ${en(scores[1])}, a lead of ${en(gap)}.`,
  },
  "speaks-for": {
    sv: ({ criterion, unit, first, second, gap }) =>
      `Mest för den övre talar ${criterion.sv}: ${levelSv(first, unit)} mot ${levelSv(second, unit)}, ${sv(gap)} av försprånget.`,
    en: ({ criterion, unit, first, second, gap }) =>
      `Most for the upper one speaks ${criterion.en}: ${levelEn(first, unit)} against ${levelEn(second, unit)}, ${en(gap)} of the lead.`,
  },
  "speaks-against": {
    sv: ({ criterion, unit, first, second, gap }) =>
      `Mest för den nedre talar ${criterion.sv}: ${levelSv(first, unit)} mot ${levelSv(second, unit)}, som minskar försprånget med ${sv(gap)}.`,
    en: ({ criterion, unit, first, second, gap }) =>
      `Most for the lower one speaks ${criterion.en}: ${levelEn(first, unit)} against ${levelEn(second, unit)}, which makes the lead ${en(gap)} smaller.`,
  },
  "overtakes-at": {
    sv: ({ above, below, criterion, unit, from, to, rises }) =>
      `${below} skulle gå om ${above} om bara ${criterion.sv} gick från ${levelSv(from, unit)} till ${rises ? "mer" : "mindre"} än ${levelSv(to, unit)}.`,
    en: ({ above, below, criterion, unit, from, to, rises }) =>
      `${below} would pass ${above} if only ${criterion.en} went from ${levelEn(from, unit)} to ${rises ? "more" : "less"} than ${levelEn(to, unit)}.`,
  },
  "no-single-change": {
    sv: ({ above, below }) => `Inget mått räcker ensamt för att ${below} ska gå om ${above}.`,
    en: ({ above, below }) => `No single measure is enough for ${below} to pass ${above}.`,
  },
};
