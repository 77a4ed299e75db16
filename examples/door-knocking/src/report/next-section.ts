import type { Lang } from "@vanstervind/core";
import { figuresIn, type Html, html } from "@vanstervind/page";
import { stopMinutes } from "@vanstervind/turf-splitting";
import { explainResults } from "@vanstervind/turf-splitting/results";
import type { DayPlan } from "../day-plan.ts";
import { laterColour, looksOf, stateColours } from "./looks.ts";
import { turfMap } from "./turf-map.ts";

const texts = {
  sv: {
    title: "Nästa dag",
    lead: (turfs: string, households: string) => `Kvar är ${turfs} områden med ${households} hushåll.`,
    files: "Nya listor finns i next-walk-lists.html. Den som bad att slippa besök finns inte med i dem.",
    rate: (doors: string) => `Ett lag hann ${doors} dörrar i timmen.`,
    pace: (before: string, after: string) => `En lägenhet räknades till ${before} minuter och räknas nu till ${after}.`,
    moved: (count: string) => `Portar som har bytt område: ${count}.`,
    frozen:
      "Klara områden ligger fast; i de påbörjade återstår dörrar som ingen hann till, och de där ingen var hemma, till kvällen.",
    map: "Karta över vad som är klart och kvar",
    legend: { finished: "klart", begun: "påbörjat", later: "kvar" },
  },
  en: {
    title: "The next day",
    lead: (turfs: string, households: string) => `${turfs} turfs with ${households} households are left.`,
    files: "New sheets are in next-walk-lists.html. Whoever asked to be left alone is not in them.",
    rate: (doors: string) => `A team got to ${doors} doors an hour.`,
    pace: (before: string, after: string) => `A flat was reckoned at ${before} minutes and is now at ${after}.`,
    moved: (count: string) => `Entrances that changed turf: ${count}.`,
    frozen:
      "Finished turfs stay as they are; in those begun, doors that nobody got to are left, and those where nobody was at home, for the evening.",
    map: "Map of what is finished and what is left",
    legend: { finished: "finished", begun: "begun", later: "left" },
  },
} as const;

/** What is left, how long it takes at the day's pace, and where the sheets for it are. */
export const nextSection = ({ plan, next, results, town }: DayPlan, lang: Lang): Html => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const states = new Map(
    results.turfs.map(({ counts, isFinished }) => [counts.id, isFinished ? "finished" : "begun"] as const),
  );
  const { turfs } = next.plan;
  const { doorsPerHour, reason } = next.forecast;
  const moved = next.report.filter(({ code }) => code === "made-room" || code === "filled-up").length;
  const flat = [plan.pace, results.pace].map(
    (pace) =>
      stopMinutes({ households: 1, dwelling: "flat" }, pace) - stopMinutes({ households: 0, dwelling: "flat" }, pace),
  );
  const swatch = (state: "finished" | "begun" | "later") =>
    html`<li><i style="background: ${state === "later" ? laterColour : stateColours[state]}"></i>${t.legend[state]}</li>`;
  return html`<section id="next">
<h2>${t.title}</h2>
<p>${t.lead(f.whole(next.open.length), f.whole(next.households))} ${t.frozen} ${t.files}</p>
<p>${doorsPerHour === null ? null : `${t.rate(f.decimals(doorsPerHour, 0))} `}${explainResults(reason, lang)}${flat[0] === flat[1] ? null : ` ${t.pace(f.decimals(flat[0]!, 2), f.decimals(flat[1]!, 2))}`}${moved === 0 ? null : ` ${t.moved(f.whole(moved))}`}</p>
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
