import { phrasebook } from "@vanstervind/core";
import { levelEn, levelSv } from "../internal/comparison-phrases.ts";
import { en, sv } from "../internal/numbers.ts";
import type { CriterionMove, MoveReason, ReopeningReason } from "./history-reasons.ts";

const scoreMoved = {
  sv: ({ before, after, criterion, unit, levelBefore, levelAfter, part }: CriterionMove) =>
    `Poängen gick från ${sv(before)} till ${sv(after)}, mest genom ${criterion.sv}: från ${levelSv(levelBefore, unit)} till ${levelSv(levelAfter, unit)}, ${sv(part)} av ändringen.`,
  en: ({ before, after, criterion, unit, levelBefore, levelAfter, part }: CriterionMove) =>
    `The score went from ${en(before)} to ${en(after)}, mostly by ${criterion.en}: from ${levelEn(levelBefore, unit)} to ${levelEn(levelAfter, unit)}, ${en(part)} of the change.`,
};
const ranksMoved = {
  sv: ({ from, to }: { from: number; to: number }) => `Från plats ${from} till plats ${to}.`,
  en: ({ from, to }: { from: number; to: number }) => `From rank ${from} to rank ${to}.`,
};

/**
 * A reason of this entry as a sentence that a board member can read, in Swedish or English.
 *
 * Numbers are rounded to two decimals; the exact ones are in the reason's `values`.
 *
 * @example
 * ```ts
 * import { explainHistory } from "@vanstervind/priority-scoring/history";
 *
 * explainHistory({ code: "rose", values: { from: 40, to: 12 } }, "en"); // => "From rank 40 to rank 12."
 * ```
 */
export const explainHistory = phrasebook<MoveReason | ReopeningReason>({
  rose: ranksMoved,
  fell: ranksMoved,
  "same-rank": {
    sv: ({ rank }) => `Kvar på plats ${rank}.`,
    en: ({ rank }) => `Still at rank ${rank}.`,
  },
  "score-rose": scoreMoved,
  "score-fell": scoreMoved,
  "others-moved": {
    sv: ({ before, after }) =>
      `Poängen var ${sv(before)} och är ${sv(after)}; platsen beror här mest på hur de andra har ändrats.`,
    en: ({ before, after }) =>
      `The score was ${en(before)} and is ${en(after)}; the rank is here mostly due to how the others have changed.`,
  },
  "score-beyond-noise": {
    sv: ({ name, before, after, margin }) =>
      `Poängen för ${name} gick från ${sv(before)} till ${sv(after)}, mer än saknade uppgifter och marginalen ${sv(margin)} kan förklara.`,
    en: ({ name, before, after, margin }) =>
      `The score of ${name} went from ${en(before)} to ${en(after)}, beyond what missing figures and the margin ${en(margin)} can explain.`,
  },
  appeared: {
    sv: ({ name }) => `${name} kan nu ordnas men fanns inte med vid beslutet.`,
    en: ({ name }) => `${name} can be ranked now but was not there at the decision.`,
  },
  withdrawn: {
    sv: ({ name }) => `${name} fanns med vid beslutet men kan inte ordnas längre.`,
    en: ({ name }) => `${name} was there at the decision but can no longer be ranked.`,
  },
  "weight-changed": {
    sv: ({ criterion, before, after }) =>
      `Vikten av ${criterion.sv} har ändrats från ${sv(100 * before)} till ${sv(100 * after)} procent.`,
    en: ({ criterion, before, after }) =>
      `The weight of ${criterion.en} has changed from ${en(100 * before)} to ${en(100 * after)} per cent.`,
  },
  "value-changed": {
    sv: ({ criterion }) => `Hur ${criterion.sv} bedöms har ändrats: kurva, gränser eller riktning.`,
    en: ({ criterion }) => `How ${criterion.en} is judged has changed: its curve, bounds or direction.`,
  },
  "data-renewed": {
    sv: ({ criterion, source, from, to }) =>
      `Det finns nya uppgifter om ${criterion.sv}: från ${to} i stället för ${from} (${source}).`,
    en: ({ criterion, source, from, to }) =>
      `There are new figures for ${criterion.en}: of ${to} in place of ${from} (${source}).`,
  },
  "criterion-added": {
    sv: ({ criterion }) => `${criterion.sv} bedöms nu, men inte vid beslutet.`,
    en: ({ criterion }) => `${criterion.en} is judged now but was not at the decision.`,
  },
  "criterion-removed": {
    sv: ({ criterion }) => `${criterion.sv} bedömdes vid beslutet, men inte nu.`,
    en: ({ criterion }) => `${criterion.en} was judged at the decision but is not now.`,
  },
  "combined-otherwise": {
    sv: () => "Måtten räknas ihop på ett annat sätt än vid beslutet.",
    en: () => "The measures are put together in another way than at the decision.",
  },
});
