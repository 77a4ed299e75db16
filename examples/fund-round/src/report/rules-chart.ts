import { formatOre, type Lang } from "@vanstervind/core";
import type { AllocationRule } from "@vanstervind/fund-allocation";
import type { RuleComparison } from "@vanstervind/fund-allocation/decisions";
import { type Html, html } from "@vanstervind/page";

/** Colours that stay apart in grey print and for colour-blind readers. */
const colours = ["#7a1020", "#d98a3d", "#8fb3cc"] as const;

const left = 190;
const width = 860;
const right = 110;
const barHeight = 9;
const rowHeight = 3 * barHeight + 11;

/** What each association gets under each rule, as bars; a thin line marks the most it can get. */
export const rulesChart = (
  { applicants, rules }: RuleComparison,
  {
    lang,
    nameOf,
    ruleName,
    title,
  }: { lang: Lang; nameOf: (id: string) => string; ruleName: (rule: AllocationRule) => string; title: string },
): Html => {
  const most = Math.max(1, ...applicants.map(({ claimOre }) => claimOre));
  const x = (ore: number): number => Math.round((10 * ((width - left - right) * ore)) / most) / 10;
  const sorted = [...applicants].sort((a, b) => b.claimOre - a.claimOre || (a.applicantId < b.applicantId ? -1 : 1));
  const height = sorted.length * rowHeight + 8;
  return html`<figure class="figure">
<ul class="legend">${rules.map(({ rule }, i) => html`<li><i style="background:${colours[i % colours.length]}"></i>${ruleName(rule)}</li>`)}</ul>
<div class="scroll"><svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
${sorted.map(({ applicantId, claimOre, awards }, row) => {
  const top = row * rowHeight + 4;
  const [first] = awards;
  return html`<text x="${left - 8}" y="${top + 1.5 * barHeight + 4}" text-anchor="end">${nameOf(applicantId)}</text>
${awards.map(({ awardOre }, i) => html`<rect x="${left}" y="${top + i * barHeight}" width="${x(awardOre)}" height="${barHeight - 1}" fill="${colours[i % colours.length]}"/>`)}
<line x1="${left + x(claimOre)}" x2="${left + x(claimOre)}" y1="${top}" y2="${top + 3 * barHeight}" stroke="#1d1a18" stroke-width="1.5"/>
<text class="figures" x="${left + x(claimOre) + 6}" y="${top + 1.5 * barHeight + 4}">${formatOre(first?.awardOre ?? 0, lang)}</text>`;
})}
</svg></div>
</figure>`;
};
