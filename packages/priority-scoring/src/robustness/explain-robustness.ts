import { phrasebook } from "@vanstervind/core";
import type { RobustnessReason } from "./robustness-reasons.ts";

/** A share as people read it; what is not quite all or nothing never reads as 100 % or 0 %. */
const percent = (share: number, decimal: string): string => {
  if (share > 0 && share < 0.001) return `<0${decimal}1`;
  if (share > 0.999 && share < 1) return `>99${decimal}9`;
  const digits = share < 0.1 || share > 0.9 ? 1 : 0;
  return String(Number((share * 100).toFixed(digits))).replace(".", decimal);
};
const sv = (share: number): string => `${percent(share, ",")} %`;
const en = (share: number): string => `${percent(share, ".")} %`;
const ranks = (best: number, worst: number): string => (best === worst ? String(best) : `${best}–${worst}`);

/**
 * A reason of this entry as a sentence that a board member can read, in Swedish or English. Weights and shares are in
 * per cent, rounded; the exact ones are in the reason's `values`.
 *
 * @example
 * ```ts
 * import { explainRobustness } from "@vanstervind/priority-scoring/robustness";
 *
 * explainRobustness({ code: "stays-among", values: { rank: 3, best: 2, worst: 5 } }, "en");
 * // => "Place 3 is sure: with all weights that were tried it stays among places 2–5."
 * explainRobustness({ code: "among-top", values: { top: 10, share: 0.83 } }, "sv");
 * // => "I 83 % av alla vägningar hör den till de 10 första."
 * ```
 */
export const explainRobustness = phrasebook<RobustnessReason>({
  "stays-among": {
    sv: ({ rank, best, worst }) =>
      `Plats ${rank} är säker: med alla vikter som prövats stannar den på plats ${ranks(best, worst)}.`,
    en: ({ rank, best, worst }) =>
      `Place ${rank} is sure: with all weights that were tried it stays among places ${ranks(best, worst)}.`,
  },
  ranges: {
    sv: ({ rank, best, worst }) =>
      `Plats ${rank} beror på vikterna: med andra vikter kan det bli plats ${ranks(best, worst)}.`,
    en: ({ rank, best, worst }) =>
      `Place ${rank} depends on the weights: with others it can be any of places ${ranks(best, worst)}.`,
  },
  "among-top": {
    sv: ({ top, share }) => `I ${sv(share)} av alla vägningar hör den till de ${top} första.`,
    en: ({ top, share }) => `In ${en(share)} of all weightings it is among the first ${top}.`,
  },
  suits: {
    sv: ({ share, part, weight, central }) =>
      `Den kommer först i ${sv(share)} av alla vägningar, oftast när ”${part.sv}” väger omkring ${sv(central)} (modellen: ${sv(weight)}).`,
    en: ({ share, part, weight, central }) =>
      `It comes first in ${en(share)} of all weightings, mostly when "${part.en}" weighs about ${en(central)} (the model: ${en(weight)}).`,
  },
  "close-call": {
    sv: ({ next, share }) => `Skillnaden mot ${next} är osäker: den ligger före i ${sv(share)} av alla vägningar.`,
    en: ({ next, share }) => `The order against ${next} is uncertain: it is ahead in ${en(share)} of all weightings.`,
  },
  "passes-by-one": {
    sv: ({ below, above, part, weight, to }) =>
      `${below} går om ${above} om vikten för ”${part.sv}” ändras från ${sv(weight)} till ${sv(to)}.`,
    en: ({ below, above, part, weight, to }) =>
      `${below} passes ${above} if the weight of "${part.en}" goes from ${en(weight)} to ${en(to)}.`,
  },
  "passes-by-moving": {
    sv: ({ below, above, block, moved }) =>
      `${below} går om ${above} om ${sv(moved)} av vikten inom ”${block.sv}” flyttas dit den gör mest.`,
    en: ({ below, above, block, moved }) =>
      `${below} passes ${above} if ${en(moved)} of the weight within "${block.en}" is moved to where it does most.`,
  },
  "never-passes": {
    sv: ({ below, above }) => `Ingen tillåten ändring av vikterna inom ett block gör att ${below} går om ${above}.`,
    en: ({ below, above }) => `No allowed change of the weights within one block lets ${below} pass ${above}.`,
  },
  "holds-between": {
    sv: ({ top, part, weight, low, high }) =>
      `De ${top} första är desamma så länge ”${part.sv}” väger mellan ${sv(low)} och ${sv(high)} (nu ${sv(weight)}).`,
    en: ({ top, part, weight, low, high }) =>
      `The first ${top} are the same as long as "${part.en}" weighs between ${en(low)} and ${en(high)} (now ${en(weight)}).`,
  },
  "breaks-first": {
    sv: ({ top, part, weight, margin }) =>
      `Känsligast är vikten för ”${part.sv}”: en ändring med ${sv(margin)} av all vikt (nu ${sv(weight)}) räcker för att ändra vilka de ${top} första är.`,
    en: ({ top, part, weight, margin }) =>
      `The most sensitive weight is that of "${part.en}": a change by ${en(margin)} of all weight (now ${en(weight)}) is enough to change which the first ${top} are.`,
  },
});
