import type { Lang } from "@vanstervind/core";
import { type Alternative, type Model, type NeutralLevels, type Ranking, rank } from "@vanstervind/priority-scoring";
import type { RankingInputs } from "@vanstervind/priority-scoring/history";
import { audienceCriteria, districtModel, issueCriteria } from "@vanstervind/priority-scoring/presets";
import type { Theme } from "../themes.ts";
import { criteriaOf } from "./criteria-of.ts";
import { neutralLevels } from "./neutral-levels.ts";

/** Issues or audiences in the order that the figures propose. */
export interface ThemeRanking {
  readonly ranking: Ranking;
  readonly inputs: RankingInputs;
}

/** The figures are made up: no survey stands behind them. */
const figures = { source: "Påhittade uppgifter / made-up figures", date: "2026-01-15" } as const;

const sourcesOf = <Id extends string>(criteria: readonly { readonly id: Id }[]) =>
  Object.fromEntries(criteria.map(({ id }) => [id, figures])) as Record<Id, typeof figures>;

/** The models of the district preset. */
export const themeModels = {
  issue: districtModel(issueCriteria, sourcesOf(issueCriteria)),
  audience: districtModel(audienceCriteria, sourcesOf(audienceCriteria)),
} as const;

/** Ranks issues or audiences by the district preset; who lacks a figure counts as the median does. */
export const rankThemes = (themes: readonly Theme[], kind: keyof typeof themeModels, lang: Lang): ThemeRanking => {
  const model: Model = themeModels[kind];
  const alternatives = themes.map((theme): Alternative => {
    return { id: theme.id, name: theme[lang], kind, values: theme.values };
  });
  const missing: NeutralLevels = neutralLevels(alternatives, criteriaOf(model));
  const options = { missing };
  return { ranking: rank(alternatives, model, options), inputs: { alternatives, model, options } };
};
