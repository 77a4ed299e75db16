import type { Lang } from "@vanstervind/core";
import { figuresIn, type Html, html } from "@vanstervind/page";
import { type Dwelling, type Pace, stopMinutes } from "@vanstervind/turf-splitting";
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
    days: (teams: string, least: string, most: string) =>
      `Med ${teams} lag ute som i dag blir det ${least === most ? least : `${least} till ${most}`} dagar till.`,
    paceTitle: "Takten",
    paceLead: "Minuter vid en dörr. Antagandet väger som 50 dörrar, så en enda dag rättar det bara till en del.",
    paceHeads: ["Hem", "Antaget", "Efter dagen"],
    noPace: "Dagen rättar ingenting: det behövs färdiga områden med känd tid.",
    homes: { flat: "lägenhet", terraced: "radhus", villa: "villa", any: "okänt eller blandat" },
    followUp: (households: string) =>
      `I klara områden väntar ${households} hushåll där ingen var hemma på en andra runda, en annan tid på dagen.`,
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
    days: (teams: string, least: string, most: string) =>
      `With ${teams} teams out as today that is ${least === most ? least : `${least} to ${most}`} days more.`,
    paceTitle: "The pace",
    paceLead: "Minutes at a door. The assumption weighs as 50 doors, so a single day corrects only a part of it.",
    paceHeads: ["Home", "Assumed", "After the day"],
    noPace: "The day corrects nothing: that takes finished turfs with a known time.",
    homes: { flat: "flat", terraced: "terraced house", villa: "villa", any: "unknown or mixed" },
    followUp: (households: string) =>
      `In finished turfs ${households} households where nobody was at home wait for a second round, at another time of day.`,
    moved: (count: string) => `Entrances that changed turf: ${count}.`,
    frozen:
      "Finished turfs stay as they are; in those begun, doors that nobody got to are left, and those where nobody was at home, for the evening.",
    map: "Map of what is finished and what is left",
    legend: { finished: "finished", begun: "begun", later: "left" },
  },
} as const;

/** A smaller number than this is not told. */
const least = 5;

/** What is left, how long it takes at the day's pace, and where the sheets for it are. */
export const nextSection = ({ plan, next, results, town, outing }: DayPlan, lang: Lang): Html => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const states = new Map(
    results.turfs.map(({ counts, isFinished }) => [counts.id, isFinished ? "finished" : "begun"] as const),
  );
  const { turfs } = next.plan;
  const { doorsPerHour, reason } = next.forecast;
  const moved = next.report.filter(({ code }) => code === "made-room" || code === "filled-up").length;
  const swatch = (state: "finished" | "begun" | "later") =>
    html`<li><i style="background: ${state === "later" ? laterColour : stateColours[state]}"></i>${t.legend[state]}</li>`;
  return html`<section id="next">
<h2>${t.title}</h2>
<p>${t.lead(f.whole(next.open.length), f.whole(next.households))} ${t.frozen} ${next.followUp < least ? null : `${t.followUp(f.whole(next.followUp))} `}${t.files}</p>
<p>${doorsPerHour === null ? null : `${t.rate(f.decimals(doorsPerHour, 0))} `}${results.turfs.length === 0 ? null : explainResults(reason, lang)}${next.days === null || next.households === 0 ? null : ` ${t.days(f.whole(outing.walks.length), ...(next.days.map(f.whole) as [string, string]))}`}${moved === 0 ? null : ` ${t.moved(f.whole(moved))}`}</p>
${results.turfs.length === 0 ? null : pacePart(plan, results, lang)}
<figure class="figure">${turfMap({
    turfs,
    network: town.network,
    lookOf: looksOf(turfs, ({ id }) => states.get(id) ?? "later", lang),
    width: 1000,
    label: t.map,
  })}<figcaption>${t.map}. ${town.credit}</figcaption></figure>
<ul class="legend">${(["finished", "begun", "later"] as const).map(swatch)}</ul>
</section>`;
};

/** Minutes at a door by kind of home, as assumed and as the day corrects it. */
const pacePart = (plan: DayPlan["plan"], results: DayPlan["results"], lang: Lang): Html => {
  const t = texts[lang];
  const f = figuresIn(lang);
  const perDoor = (dwelling: Dwelling | null, pace: Pace): number =>
    stopMinutes({ households: 1, dwelling }, pace) - stopMinutes({ households: 0, dwelling }, pace);
  const rows = (["flat", "terraced", "villa", null] as const)
    .map((dwelling) => ({ dwelling, minutes: [plan.pace, results.pace].map((pace) => perDoor(dwelling, pace)) }))
    .filter(({ minutes: [before, after] }) => before !== after);
  return html`<h3>${t.paceTitle}</h3>
<p>${rows.length === 0 ? t.noPace : t.paceLead}</p>
${
  rows.length === 0
    ? null
    : html`<table class="narrow"><thead><tr>${t.paceHeads.map((head, i) => html`<th scope="col"${i > 0 ? html` class="num"` : null}>${head}</th>`)}</tr></thead><tbody>${rows.map(
        ({ dwelling, minutes }) =>
          html`<tr><th scope="row">${t.homes[dwelling ?? "any"]}</th>${minutes.map((each) => html`<td class="num">${f.decimals(each, 2)}</td>`)}</tr>`,
      )}</tbody></table>`
}`;
};
