import type { Lang } from "@vanstervind/core";
import { figuresIn, type Html, html } from "@vanstervind/page";
import type { DayPlan } from "../day-plan.ts";
import { looksOf } from "./looks.ts";
import { streetsOf } from "./sheet.ts";
import { turfMap } from "./turf-map.ts";

const texts = {
  sv: {
    title: "Flygblad",
    lead: (routes: string, households: string, each: string, minutes: string) =>
      `Samma hushåll som en annan uppgift: ${routes} rundor med ${households} brevlådor, i genomsnitt ${each} brevlådor och ${minutes} minuter. Ingen rings på, inget rapporteras, och den som inte vill ha besök får inget. Rundorna att skriva ut finns i leaflet-lists.html.`,
    map: "Karta över flygbladsrundorna",
    all: (count: string) => `Visa alla ${count} rundor`,
    heads: ["Runda", "Gator", "Portar", "Flygblad", "Meter", "Minuter"],
  },
  en: {
    title: "Leaflets",
    lead: (routes: string, households: string, each: string, minutes: string) =>
      `The same households as another task: ${routes} routes with ${households} letterboxes, on average ${each} letterboxes and ${minutes} minutes. Nobody is rung at, nothing is reported, and whoever wants no visit gets none. The routes to print are in leaflet-lists.html.`,
    map: "Map of the leaflet routes",
    all: (count: string) => `Show all ${count} routes`,
    heads: ["Route", "Streets", "Entrances", "Leaflets", "Metres", "Minutes"],
  },
} as const;

/** The town as routes of leaflets. */
export const leafletsSection = ({ leaflets: { turfs, summary }, town }: DayPlan, lang: Lang): Html => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const mean = (sum: number): string => f.whole(sum / turfs.length);
  return html`<section id="leaflets">
<h2>${t.title}</h2>
<p>${t.lead(f.whole(turfs.length), f.whole(summary.households), mean(summary.households), mean(summary.minutes))}</p>
<figure class="figure">${turfMap({
    turfs,
    network: town.network,
    lookOf: looksOf(turfs, () => "later", lang),
    width: 1000,
    label: t.map,
  })}<figcaption>${t.map}. ${town.credit}</figcaption></figure>
<details><summary>${t.all(f.whole(turfs.length))}</summary><div class="scroll"><table>
<thead><tr>${t.heads.map((head, i) => html`<th scope="col"${i > 1 ? html` class="num"` : null}>${head}</th>`)}</tr></thead>
<tbody>${turfs.map(
    ({ id, stops, households, metres, minutes }) => html`
<tr><th scope="row">${id}</th><td>${streetsOf(stops)}</td>${[stops.length, households, metres, minutes].map((each) => html`<td class="num">${f.whole(each)}</td>`)}</tr>`,
  )}</tbody></table></div></details>
</section>`;
};
