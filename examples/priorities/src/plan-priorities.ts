import type { IsoDate, Lang } from "@vanstervind/core";
import { type Comparison, compare, type Decision, decide } from "@vanstervind/priority-scoring";
import type { Portfolio } from "@vanstervind/priority-scoring/portfolio";
import type { District } from "@vanstervind/storstockholm";
import { type AreaRanking, decideAreas, rankAreas } from "./steps/areas.ts";
import { type Change, compareYears } from "./steps/change.ts";
import { spendHours } from "./steps/hours.ts";
import { type DecisionRecord, recordAll } from "./steps/record.ts";
import { howSure, type Sureness } from "./steps/sureness.ts";
import { rankThemes, type ThemeRanking } from "./steps/theme-ranking.ts";
import type { Themes } from "./themes.ts";

/** What the priorities are planned for. */
export interface PlanOptions {
  /** The day that the proposals and decisions are recorded on. */
  readonly asOf: IsoDate;
  /** Seed of all that is drawn. */
  readonly seed: string;
  /** The language of the names of issues and audiences. */
  readonly lang: Lang;
}

/** A district's priorities, every part with what it was made from. */
export interface PriorityPlan {
  readonly options: PlanOptions;
  readonly district: District;
  readonly themes: Themes;
  readonly areas: AreaRanking & { readonly decision: Decision };
  readonly issues: ThemeRanking & { readonly decision: Decision };
  readonly audiences: ThemeRanking & { readonly decision: Decision };
  readonly sureness: Sureness;
  readonly change: Change;
  readonly hours: Portfolio;
  /** Why the first stands above the second, and the last that is shown above the one after it. */
  readonly comparisons: readonly Comparison[];
  readonly record: DecisionRecord;
}

/** How many districts are shown in the table, and so where the line goes. */
export const shownAreas = 20;

/** Ranks areas, issues and audiences, asks how sure that is and what has changed, spends the hours, and records it all. */
export const planPriorities = (district: District, themes: Themes, options: PlanOptions): PriorityPlan => {
  const ranked = rankAreas(district);
  const areas = { ...ranked, decision: decideAreas(district.priorityOverrides, ranked.ranking) };
  const adopted = (theme: ThemeRanking) => ({ ...theme, decision: decide(theme.ranking, []) });
  const issues = adopted(rankThemes(themes.issues, "issue", options.lang));
  const audiences = adopted(rankThemes(themes.audiences, "audience", options.lang));
  const { rows } = ranked.ranking;
  return {
    options,
    district,
    themes,
    areas,
    issues,
    audiences,
    sureness: howSure(ranked.inputs.alternatives, ranked.inputs.model, options.seed),
    change: compareYears(district),
    hours: spendHours(district, areas.decision),
    comparisons: [0, shownAreas - 1].flatMap((place) => {
      const [upper, lower] = [rows[place], rows[place + 1]];
      return upper === undefined || lower === undefined ? [] : [compare(ranked.ranking, upper.id, lower.id)];
    }),
    record: recordAll([areas, issues, audiences], options.asOf),
  };
};
