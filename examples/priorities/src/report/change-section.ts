import type { Lang } from "@vanstervind/core";
import { type Figures, type Html, html } from "@vanstervind/page";
import { explain } from "@vanstervind/priority-scoring";
import { explainHistory, type Mover } from "@vanstervind/priority-scoring/history";
import type { PriorityPlan } from "../plan-priorities.ts";
import { choice } from "../steps/change.ts";

const shownMovers = 8;

const texts = {
  sv: {
    title: "Vad som ändrats sedan 2018",
    none: "Det finns inga distrikt som går att jämföra med 2018.",
    lead: (count: string) =>
      `${count} distrikt har samma kod och nästan lika många röstberättigade som 2018 och går att jämföra. De har ordnats efter båda valen med de mått som finns för båda: tappet sedan förra valet är inte med, och majoriteten är riksdagsvalets.`,
    rose: "Steg mest",
    fell: "Föll mest",
    places: (places: string) => `${places} platser`,
    again: `Om valet av de ${choice.capacity} första från 2018 omprövas`,
    margin: (margin: string, changes: string, without: string) =>
      `Den som redan är vald behåller sin plats om inte någon annan är mer än ${margin} poäng bättre. Då byts ${changes} av ${choice.capacity}; utan marginal hade ${without} bytts, några av dem för en hårsmån.`,
    out: "Lämnar",
    in: "Nya",
    held: "Kvar, fast någon utanför är något bättre",
    noise: (count: string, of: string) =>
      `Bör beslutet från 2018 tas upp igen? Ja, det föreslås: ${count} av ${of} distrikt har en poäng som ändrats mer än marginalen, och uppgifterna är nya:`,
    calm: "Bör beslutet från 2018 tas upp igen? Ingenting talar för det.",
  },
  en: {
    title: "What has changed since 2018",
    none: "There are no districts that can be compared with 2018.",
    lead: (count: string) =>
      `${count} districts have the same code and nearly as many people entitled to vote as in 2018 and can be compared. They were ranked by both elections with the measures at hand for both: the loss since the last election is not among them, and the majority is that of the parliamentary election.`,
    rose: "Rose most",
    fell: "Fell most",
    places: (places: string) => `${places} ranks`,
    again: `If the choice of the first ${choice.capacity} of 2018 is reassessed`,
    margin: (margin: string, changes: string, without: string) =>
      `Whoever is chosen already keeps the place unless another is better by more than ${margin}. So ${changes} of ${choice.capacity} are changed; without a margin ${without} would have been, some of them by a hair.`,
    out: "Leave",
    in: "New",
    held: "Stay, although one outside is somewhat better",
    noise: (count: string, of: string) =>
      `Should the decision of 2018 be reopened? Yes, that is proposed: the scores of ${count} of ${of} districts have changed by more than the margin, and the figures are new:`,
    calm: "Should the decision of 2018 be reopened? Nothing speaks for it.",
  },
} as const;

/** Who rose and fell from 2018 to 2022 and why, and the choice of 2018 made again. */
export const changeSection = ({ change }: PriorityPlan, lang: Lang, figures: Figures): Html => {
  const t = texts[lang];
  const { movers, reassessment, changesWithoutMargin, reopening } = change;
  if (movers.rows.length === 0) return html`<section id="change"><h2>${t.title}</h2><p>${t.none}</p></section>`;
  const byRise = movers.rows.toSorted((a, b) => b.rose - a.rose || (a.id < b.id ? -1 : 1));
  const { selected, left } = reassessment;
  const told = (rows: readonly (typeof selected)[number][]): Html =>
    html`<ul class="reasons">${rows.map(({ reason }) => html`<li>${explain(reason, lang)}</li>`)}</ul>`;
  const held = selected.filter(({ reason }) => reason.code === "stays-within-margin");
  return html`<section id="change">
<h2>${t.title}</h2>
<p>${t.lead(figures.whole(movers.rows.length))}</p>
<div class="side">
<div><h3>${t.rose}</h3>${moverList(byRise.slice(0, shownMovers), lang, figures)}</div>
<div><h3>${t.fell}</h3>${moverList(byRise.slice(-shownMovers).reverse(), lang, figures)}</div>
</div>
<h3>${t.again}</h3>
<p>${t.margin(figures.decimals(choice.margin, 2), figures.whole(left.length), figures.whole(changesWithoutMargin))}</p>
<div class="side">
<div><h4>${t.out}</h4>${told(left)}</div>
<div><h4>${t.in}</h4>${told(selected.filter(({ move }) => move === "enters"))}</div>
</div>
${held.length === 0 ? null : html`<details><summary>${t.held} (${held.length})</summary>${told(held)}</details>`}
<p>${reopening.proposed ? t.noise(figures.whole(reopening.alternatives.length), figures.whole(movers.rows.length)) : t.calm}</p>
<ul class="reasons">${reopening.model.map((reason) => html`<li>${explainHistory(reason, lang)}</li>`)}</ul>
</section>`;
};

const moverList = (rows: readonly Mover[], lang: Lang, figures: Figures): Html =>
  html`<ul class="reasons">${rows.map(
    ({ name, rose, reasons }) =>
      html`<li><b>${name}</b> (${rose > 0 ? "+" : "−"}${texts[lang].places(figures.whole(Math.abs(rose)))}). ${reasons.map((reason) => explainHistory(reason, lang)).join(" ")}</li>`,
  )}</ul>`;
