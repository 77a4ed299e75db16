import type { Lang } from "@vanstervind/core";
import { type Figures, fixedClasses, type Html, html } from "@vanstervind/page";
import { explainRobustness } from "@vanstervind/priority-scoring/robustness";
import { type PriorityPlan, shownAreas } from "../plan-priorities.ts";
import { bandShares, bands, sureTop } from "../steps/sureness.ts";
import { areaMaps } from "./area-maps.ts";

/** Dark for the first ranks, light for the last: they stay apart in grey print. */
const shades = ["#7a1020", "#d2684b", "#e9b08f", "#f5dccb", "#e4ded9"] as const;

/** From hardly ever to at least nine times of ten. */
const mapClasses = fixedClasses([0, 0.01, 0.25, 0.5, 0.75, 0.9, 1]);

const texts = {
  sv: {
    title: "Hur säker är ordningen",
    lead: (samples: string) =>
      `Ingen vet exakt vad varje mått ska väga. Därför har ${samples} olika vägningar prövats, alla förenliga med det som styrelsen är enig om: vilka mått som väger mest. Saknade uppgifter har samtidigt fått vara allt från sämst till bäst.`,
    agreed:
      "Styrelsen är enig om: valdeltagandet väger minst lika mycket som utmaningarna, och de minst lika mycket som lön och hyresrätter; fler väljare väger minst lika mycket som inflytande och medlemmar; och tappet sedan 2018 väger inte mer än icke-röstande eller stöd. (Påhittat för exemplet.)",
    bars: "Hur ofta vart och ett av de första distrikten hamnar på vilka platser. Mörkt hela vägen är ett säkert val; ljust säger att annat kan vara lika rimligt.",
    area: "Valdistrikt",
    shares: "Andel av vägningarna",
    among: `bland de ${sureTop} första`,
    band: (from: number, to: number | undefined) =>
      to === undefined ? `plats ${from} eller längre ned` : `plats ${from}–${to}`,
    map: `Hur stor andel av vägningarna som sätter distriktet bland de ${sureTop} första.`,
    verdict: (sure: string, open: string, never: string) =>
      `${sure} distrikt är bland de ${sureTop} första i minst 9 av 10 vägningar: de tål en annan uppfattning om vikterna. ${open} är det ibland: där avgör styrelsens bedömning. ${never} är det aldrig eller nästan aldrig.`,
    error: (share: string) =>
      `Andelarna är räknade på ett urval och kan slå fel på högst omkring ${share} procentenheter.`,
    weights: "Hur långt en vikt kan flyttas",
  },
  en: {
    title: "How sure the order is",
    lead: (samples: string) =>
      `Nobody knows exactly what each measure should weigh. So ${samples} sets of weights were tried, all in line with what the board agrees on: which measures weigh most. At the same time missing figures were allowed to be anything from worst to best.`,
    agreed:
      "The board agrees: turnout weighs at least as much as challenges, and these at least as much as wages and rented homes; more voters weigh at least as much as influence and members; and the loss since 2018 weighs no more than non-voters or support. (Made up for the example.)",
    bars: "How often each of the first districts gets which ranks. Dark all the way is a sure choice; light says that others may be as reasonable.",
    area: "Election district",
    shares: "Share of the weights",
    among: `among the first ${sureTop}`,
    band: (from: number, to: number | undefined) => (to === undefined ? `rank ${from} or below` : `rank ${from}–${to}`),
    map: `The share of the weights that put the district among the first ${sureTop}.`,
    verdict: (sure: string, open: string, never: string) =>
      `${sure} districts are among the first ${sureTop} with at least 9 of 10 sets of weights: they stand another view of the weights. ${open} sometimes are: there the board's judgement decides. ${never} never or hardly ever are.`,
    error: (share: string) =>
      `The shares are counted on a sample and may be wrong by about ${share} percentage points at the most.`,
    weights: "How far a weight can be moved",
  },
} as const;

/** Rank acceptability as stacked bars and as a map, in words for those who have to decide. */
export const surenessSection = ({ areas, sureness, district }: PriorityPlan, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  const { smaa, topShares, stability } = sureness;
  const rows = new Map(smaa.rows.map((row) => [row.id, row]));
  const shares = [...topShares.values()];
  const sure = shares.filter((share) => share >= 0.9).length;
  const never = shares.filter((share) => share < 0.01).length;
  const marked = areas.decision.rows.slice(0, 5).map(({ id }) => id);
  return html`<section id="sureness">
<h2>${t.title}</h2>
<p>${t.lead(figures.whole(smaa.samples))}</p>
<p class="small muted">${t.agreed}</p>
<p><b>${t.verdict(figures.whole(sure), figures.whole(shares.length - sure - never), figures.whole(never))}</b></p>
<ul class="legend">${shades.map(
    (colour, i) =>
      html`<li><i style="background:${colour}"></i>${t.band(i === 0 ? 1 : bands[i - 1]! + 1, bands[i])}</li>`,
  )}</ul>
<table class="bars">
<caption>${t.bars}</caption>
<thead><tr><th>${t.area}</th><th>${t.shares}</th><th class="num">${t.among}</th></tr></thead>
<tbody>${areas.decision.rows.slice(0, shownAreas).map(({ id, name, decidedRank }) => {
    const row = rows.get(id);
    return row === undefined
      ? null
      : html`<tr><td>${decidedRank}. ${name}</td><td>${stackedBar(bandShares(row), name)}</td><td class="num">${figures.percent(topShares.get(id)!)}</td></tr>`;
  })}</tbody>
</table>
<p class="small muted">${t.error(figures.decimals(200 * smaa.standardError, 1))}</p>
${areaMaps(district.electionDistricts, { values: topShares, marked, label: t.map, classes: mapClasses, format: (share) => figures.percent(share) }, lang)}
${
  stability === null
    ? null
    : html`<details><summary>${t.weights}</summary><ul class="reasons">${stability.reasons.map(
        (reason) => html`<li>${explainRobustness(reason, lang)}</li>`,
      )}</ul></details>`
}
</section>`;
};

/** Shares that sum to 1 as one bar, stretched to the width there is. */
const stackedBar = (shares: readonly number[], label: string): Html => {
  let from = 0;
  return html`<svg class="stacked" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="${label}">${shares.map(
    (share, i) => {
      const x = from;
      from += 100 * share;
      return share <= 0
        ? null
        : html`<rect x="${x.toFixed(2)}" y="0" width="${(100 * share).toFixed(2)}" height="8" fill="${shades[i]!}"/>`;
    },
  )}</svg>`;
};
