import type { Lang } from "@vanstervind/core";
import { type Html, html } from "@vanstervind/page";
import { explain } from "@vanstervind/priority-scoring";
import type { PriorityPlan } from "../plan-priorities.ts";

/** The nearest ways to turn an order round; the rest can be opened. */
const shownTurns = 3;

const texts = {
  sv: {
    title: "Varför den ena före den andra",
    lead: "Två jämförelser: den första mot den andra, och den sista som visas mot den som hamnade närmast utanför. Talen summerar exakt till försprånget. Under står vad som ensamt skulle vända ordningen.",
    turn: "Vad som skulle vända ordningen",
    more: (count: number) => `${count} sätt till`,
  },
  en: {
    title: "Why one before the other",
    lead: "Two comparisons: the first with the second, and the last that is shown with the one just below. The figures sum exactly to the lead. Below stands what would turn the order round on its own.",
    turn: "What would turn the order round",
    more: (count: number) => `${count} more ways`,
  },
} as const;

/** Why one district stands above another, and what would turn them round. */
export const whySection = ({ comparisons }: PriorityPlan, lang: Lang): Html => {
  const t = texts[lang];
  return html`<section id="why">
<h2>${t.title}</h2>
<p>${t.lead}</p>
${comparisons.map(({ above, below, reasons }) => {
  const isTurn = ({ code }: (typeof reasons)[number]): boolean =>
    code === "overtakes-at" || code === "no-single-change";
  const list = (shown: typeof reasons): Html =>
    html`<ul class="reasons">${shown.map((reason) => html`<li>${explain(reason, lang)}</li>`)}</ul>`;
  const turns = reasons.filter(isTurn);
  return html`<h3>${above.name} – ${below.name}</h3>
${list(reasons.filter((reason) => !isTurn(reason)))}
<h4>${t.turn}</h4>
${list(turns.slice(0, shownTurns))}
${turns.length <= shownTurns ? null : html`<details><summary>${t.more(turns.length - shownTurns)}</summary>${list(turns.slice(shownTurns))}</details>`}`;
})}
</section>`;
};
