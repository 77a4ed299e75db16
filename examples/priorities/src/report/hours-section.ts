import type { Lang } from "@vanstervind/core";
import { type Figures, type Html, html } from "@vanstervind/page";
import { explainPortfolio } from "@vanstervind/priority-scoring/portfolio";
import type { PriorityPlan } from "../plan-priorities.ts";
import { budget, season } from "../steps/hours.ts";

const texts = {
  sv: {
    title: "Vart timmarna räcker",
    lead: (hours: string) =>
      `Höstens dörrknackning har ${hours} timmar. Högst poäng först är inte bästa sättet att lägga dem: ett stort distrikt tar fler timmar. Här väljs de distrikt som tillsammans ger mest, högst ${season.perMunicipality} i varje kommun, bland de ${season.among} första.`,
    assumed: `Antagandena är styrelsens att ändra: en timme når ${season.peopleAnHour} röstberättigade, och en andra omgång är värd hälften av den första.`,
    optimal: (used: string) => `${used} timmar används. Inget annat val ger mer: det är bevisat.`,
    gap: (used: string, gap: string) => `${used} timmar används. Något annat val kan ge högst ${gap} mer.`,
    infeasible: "Inget val håller sig inom gränserna.",
    area: "Valdistrikt",
    hours: "Timmar",
    rounds: "Omgångar",
    worth: "Värde",
    why: "Varför",
    price: (price: string) => `Tio timmar till skulle vara värda omkring ${price} poäng.`,
    left: "Inte valda, fast de står högt",
  },
  en: {
    title: "Where the hours go",
    lead: (hours: string) =>
      `The autumn's canvassing has ${hours} hours. Highest score first is not the best way to spend them: a large district takes more hours. Here the districts are chosen that give most together, at most ${season.perMunicipality} in each municipality, among the first ${season.among}.`,
    assumed: `The assumptions are the board's to change: an hour reaches ${season.peopleAnHour} people entitled to vote, and a second round is worth half of the first.`,
    optimal: (used: string) => `${used} hours are used. No other choice gives more: that is proven.`,
    gap: (used: string, gap: string) => `${used} hours are used. Another choice can give at most ${gap} more.`,
    infeasible: "No choice keeps to the limits.",
    area: "Election district",
    hours: "Hours",
    rounds: "Rounds",
    worth: "Worth",
    why: "Why",
    price: (price: string) => `Ten more hours would be worth about ${price} of score.`,
    left: "Not chosen, although they stand high",
  },
} as const;

const shownLeft = 6;

/** The districts that the hours go to, and what more hours would give. */
export const hoursSection = ({ hours, areas }: PriorityPlan, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  const spent = hours.budgets.find(({ id }) => id === budget);
  const used = figures.whole(spent?.used ?? 0);
  const places = new Map(areas.decision.rows.map(({ id, decidedRank }) => [id, decidedRank]));
  const byPlace = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] =>
    rows.toSorted((a, b) => places.get(a.id)! - places.get(b.id)!);
  const isFound = hours.status === "optimal" || hours.status === "within-gap";
  return html`<section id="hours">
<h2>${t.title}</h2>
<p>${t.lead(figures.whole(season.hours))}</p>
<p class="small muted">${t.assumed}</p>
<p><b>${
    isFound ? (hours.status === "optimal" ? t.optimal(used) : t.gap(used, figures.percent(hours.gap, 1))) : t.infeasible
  }</b> ${spent === undefined || spent.shadowPrice === 0 ? null : t.price(figures.decimals(10 * spent.shadowPrice, 2))}</p>
<div class="scroll"><table class="hours">
<thead><tr><th>${t.area}</th><th class="num">${t.hours}</th><th class="num">${t.rounds}</th><th class="num">${t.worth}</th><th>${t.why}</th></tr></thead>
<tbody>${byPlace(hours.chosen).map(
    ({ id, name, level, value, costs, reasons }) =>
      html`<tr><td>${places.get(id)!}. ${name}</td><td class="num">${figures.whole(costs[budget]!)}</td><td class="num">${level + 1}</td><td class="num">${figures.decimals(value, 2)}</td><td>${reasons.map((reason) => explainPortfolio(reason, lang)).join(" ")}</td></tr>`,
  )}</tbody>
</table></div>
<h3>${t.left}</h3>
<ul class="reasons">${byPlace(hours.leftOut)
    .slice(0, shownLeft)
    .map(
      ({ id, name, reasons }) =>
        html`<li>${places.get(id)!}. ${name}: ${reasons.map((reason) => explainPortfolio(reason, lang)).join(" ")}</li>`,
    )}</ul>
</section>`;
};
