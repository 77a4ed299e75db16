import type { Lang } from "@vanstervind/core";
import { type Figures, type Html, html } from "@vanstervind/page";
import { type DecidedRow, explain } from "@vanstervind/priority-scoring";
import { areaCriteria } from "../steps/area-model.ts";

const texts = {
  sv: {
    rank: "Plats",
    need: "Behov",
    effect: "Effekt",
    score: "Poäng",
    why: "Varför",
    among: (best: number, worst: number) => `mellan ${best} och ${worst}`,
    proposed: (rank: number) => `förslag: ${rank}`,
    caption: (count: number) => `De ${count} första. Behov, effekt och poäng från 0 till 1.`,
  },
  en: {
    rank: "Rank",
    need: "Need",
    effect: "Effect",
    score: "Score",
    why: "Why",
    among: (best: number, worst: number) => `between ${best} and ${worst}`,
    proposed: (rank: number) => `proposed: ${rank}`,
    caption: (count: number) => `The first ${count}. Need, effect and score from 0 to 1.`,
  },
} as const;

/** The first rows of a decision with what was proposed, the possible ranks, the blocks' scores and all reasons. */
export const rankedTable = (
  rows: readonly DecidedRow[],
  { heading, count }: { readonly heading: string; readonly count: number },
  lang: Lang,
  figures: Figures,
): Html => {
  const t = texts[lang];
  return html`<div class="scroll"><table class="ranked">
<caption>${t.caption(Math.min(count, rows.length))}</caption>
<thead><tr><th class="num">${t.rank}</th><th class="area">${heading}</th><th class="num">${t.need}</th><th class="num">${t.effect}</th><th class="num">${t.score}</th><th>${t.why}</th></tr></thead>
<tbody>${rows.slice(0, count).map((row) => rankedRow(row, lang, figures))}</tbody>
</table></div>`;
};

const rankedRow = (row: DecidedRow, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  const { decidedRank, proposedRank, rankInterval, name, blocks, score, reasons } = row;
  const blockScore = (id: string): string => figures.decimals(blocks.find((block) => block.id === id)?.score ?? 0, 2);
  // The loss that redrawn districts lack is told of once, above the table; here the interval of ranks stands for it.
  const isTold = (reason: (typeof reasons)[number]): boolean =>
    reason.code === "neutral-value" &&
    reason.values.criterion.sv === areaCriteria.lost.name.sv &&
    rankInterval.best < rankInterval.worst;
  const shown = reasons.filter((reason) => !isTold(reason));
  return html`<tr>
<td class="num"><b>${decidedRank}</b>${decidedRank === proposedRank ? null : html`<br><span class="badge wait">${t.proposed(proposedRank)}</span>`}${
    rankInterval.best === rankInterval.worst
      ? null
      : html`<br><span class="muted small">${t.among(rankInterval.best, rankInterval.worst)}</span>`
  }</td>
<td class="area">${name}</td>
<td class="num">${blockScore("need")}</td><td class="num">${blockScore("effect")}</td>
<td class="num">${figures.decimals(score, 3)}<span class="bar"><i style="width:${Math.round(100 * score)}%"></i></span></td>
<td><ul class="reasons">${shown.map((reason) => html`<li>${explain(reason, lang)}</li>`)}</ul></td>
</tr>`;
};
