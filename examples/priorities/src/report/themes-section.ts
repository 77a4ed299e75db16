import type { Lang } from "@vanstervind/core";
import { type Figures, type Html, html } from "@vanstervind/page";
import type { PriorityPlan } from "../plan-priorities.ts";
import type { ThemeRanking } from "../steps/theme-ranking.ts";
import { measuresTable } from "./measures-table.ts";
import { rankedTable } from "./ranked-table.ts";

const shownThemes = 5;

const texts = {
  sv: {
    title: "Vilka frågor och målgrupper kommer först",
    lead: "Planen har tre slags prioriteringar: områden, frågor och målgrupper. De räknas på samma sätt, behov gånger effekt, med mått av sitt eget slag. Målgrupperna är grupper i statistiken, aldrig listor över personer.",
    madeUp: "Frågorna, målgrupperna och alla deras siffror är påhittade för exemplet.",
    issues: "Frågor",
    issue: "Fråga",
    audiences: "Målgrupper",
    audience: "Målgrupp",
    measures: "Måtten",
  },
  en: {
    title: "Which issues and audiences come first",
    lead: "The plan has three kinds of priorities: areas, issues and audiences. They are computed alike, need times effect, with measures of their own kind. Audiences are groups in statistics, never lists of persons.",
    madeUp: "The issues, the audiences and all their figures are made up for the example.",
    issues: "Issues",
    issue: "Issue",
    audiences: "Audiences",
    audience: "Audience",
    measures: "The measures",
  },
} as const;

/** Issues and audiences in order, with their reasons. */
export const themesSection = ({ issues, audiences, themes }: PriorityPlan, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  const isMadeUp = [...themes.issues, ...themes.audiences].some(({ synthetic }) => synthetic);
  const part = (title: string, heading: string, { decision, inputs }: ThemeRanking & PriorityPlan["issues"]): Html =>
    html`<h3>${title}</h3>
${rankedTable(decision.rows, { heading, count: shownThemes }, lang, figures)}
<p>${decision.rows.slice(shownThemes).map(({ decidedRank, name }, i) => html`${i === 0 ? "" : " · "}${decidedRank}. ${name}`)}</p>
<details><summary>${t.measures}</summary>${measuresTable(inputs.model, lang, figures)}</details>`;
  return html`<section id="themes">
<h2>${t.title}</h2>
<p>${t.lead}</p>
${isMadeUp ? html`<p><span class="badge bad">${t.madeUp}</span></p>` : null}
${part(t.issues, t.issue, issues)}
${part(t.audiences, t.audience, audiences)}
</section>`;
};
