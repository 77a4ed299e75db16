import type { Lang } from "@vanstervind/core";
import { figuresIn, type Html, html } from "@vanstervind/page";
import type { DayPlan } from "../day-plan.ts";
import { forecast } from "../steps/forecast.ts";
import { laterColour, looksOf, stateColours } from "./looks.ts";
import { turfMap } from "./turf-map.ts";

const texts = {
  sv: {
    title: "Nästa dag",
    lead: (turfs: string, households: string) => `Kvar är ${turfs} områden med ${households} hushåll.`,
    files: "Nya listor finns i next-walk-lists.html. Den som bad att slippa besök finns inte med i dem.",
    pace: (before: string, after: string) => `En dörr var räknad till ${before} minuter och tog ${after}.`,
    forecast: (hours: string, days: string) =>
      `I den takten är det ${hours} timmar kvar, ${days} dagar till som den här.`,
    frozen: "Klara områden ligger fast; av de påbörjade är det kvar som ingen hann till.",
    map: "Karta över vad som är klart och kvar",
    legend: { finished: "klart", begun: "påbörjat", later: "kvar" },
  },
  en: {
    title: "The next day",
    lead: (turfs: string, households: string) => `${turfs} turfs with ${households} households are left.`,
    files: "New sheets are in next-walk-lists.html. Whoever asked to be left alone is not in them.",
    pace: (before: string, after: string) => `A door was reckoned at ${before} minutes and took ${after}.`,
    forecast: (hours: string, days: string) => `At that pace ${hours} hours are left, ${days} more days like this one.`,
    frozen: "Finished turfs stay as they are; of those begun, what nobody got to is left.",
    map: "Map of what is finished and what is left",
    legend: { finished: "finished", begun: "begun", later: "left" },
  },
} as const;

/** What is left, how long it takes at the day's pace, and where the sheets for it are. */
export const nextSection = ({ plan, next, results, town }: DayPlan, lang: Lang): Html => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const households = next.open.reduce((sum, turf) => sum + turf.households, 0);
  const { minutes, days } = forecast(next.open, results);
  const states = new Map(
    results.turfs.map(({ turfId, isFinished }) => [turfId, isFinished ? "finished" : "begun"] as const),
  );
  const { turfs } = next.plan;
  const pace = [plan.pace, results.pace].map(({ minutesPerDoor }) => f.decimals(minutesPerDoor, 2)) as [string, string];
  const swatch = (state: "finished" | "begun" | "later") =>
    html`<li><i style="background: ${state === "later" ? laterColour : stateColours[state]}"></i>${t.legend[state]}</li>`;
  return html`<section id="next">
<h2>${t.title}</h2>
<p>${t.lead(f.whole(next.open.length), f.whole(households))} ${t.frozen} ${t.files}</p>
<p>${t.pace(...pace)}${days === null ? null : ` ${t.forecast(f.whole(minutes / 60), f.whole(days))}`}</p>
<figure class="figure">${turfMap({
    turfs,
    network: town.network,
    lookOf: looksOf(turfs, ({ id }) => states.get(id) ?? "later", lang),
    width: 1000,
    label: t.map,
  })}<figcaption>${t.map}</figcaption></figure>
<ul class="legend">${(["finished", "begun", "later"] as const).map(swatch)}</ul>
</section>`;
};
